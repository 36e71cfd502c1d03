"""An event as a whole, from its tellings: PLOVER's fields, when, where and how many."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from ..language import Analysis
from ..nouns import Count, Event, Page, Place, Span, Timex
from .contexts import contexts_of
from .counts import counts_of
from .merging import Draft, Side, sides
from .ontology import intensity_of, ontology, quad_of

_ID_DIGITS = 16  # of the page's id, as the ids of statements have them
_DAYS = frozenset(["DATE", "TIME"])
S = TypeVar("S", bound=Span)


def whole(
    page: Page, analysis: Analysis, number: int, group: Sequence[Draft], dates: Sequence[Timex], places: Sequence[Place]
) -> Event:
    """The event that the drafts of ``group`` tell of, the surest first; ``number`` counts the page's events from 1."""
    kind = group[0].type
    days = [date for date in dates if date.type in _DAYS and date.begin]
    mode = next((draft.mode for draft in group if draft.mode), "")
    actors, recipients = sides(group)
    counts = _counts(page, analysis, group)
    return Event(
        id=f"{page.id[:_ID_DIGITS]}.e{number}", type=kind, quad=quad_of(kind), mode=mode,
        contexts=_contexts(page, group), intensity=intensity_of(kind, mode), certainty=group[0].telling.certainty,
        actors=actors, recipients=recipients, date=_nearest(group, days),
        place=_place(group, places, actors, recipients),
        dead=counts.get("dead"), injured=counts.get("injured"), arrested=counts.get("arrested"),
        tellings=tuple(draft.telling for draft in group),
    )  # fmt: skip


def _contexts(page: Page, group: Sequence[Draft]) -> tuple[str, ...]:
    """Those of any telling's sentence, in the order of the ontology."""
    found = {
        context
        for draft in group
        for context in contexts_of(page.text, draft.telling.sentence.start, draft.telling.sentence.end)
    }
    return tuple(context for context in ontology().contexts if context in found)


def _counts(page: Page, analysis: Analysis, group: Sequence[Draft]) -> dict[str, Count]:
    """The first number of each kind that a telling's sentence gives."""
    found: dict[str, Count] = {}
    for draft in group:
        first, beyond = analysis.at(draft.telling.trigger.start, draft.telling.trigger.end)
        if first < beyond:
            found = {**counts_of(page.text, analysis, analysis.tokens[first].sentence), **found}
    return found


def _place(group: Sequence[Draft], places: Sequence[Place], actors: Side, recipients: Side) -> Place | None:
    """Where it was: a place that names nobody who takes part, else one in the name of whom it was done to."""
    outside = _nearest(group, _apart(places, (*actors, *recipients)))
    return outside or _nearest(group, _apart(places, actors))


def _apart(places: Sequence[Place], side: Side) -> list[Place]:
    """Those that are not in the name of one of ``side``: talks of Iran and Oman are in neither for that."""
    return [place for place in places if not any(one.start < place.end and place.start < one.end for one in side)]


def _nearest(group: Sequence[Draft], spans: Sequence[S]) -> S | None:
    """The one of ``spans`` in a telling's sentence that is nearest to its trigger; of the first telling with one."""
    for draft in group:
        sentence, trigger = draft.telling.sentence, draft.telling.trigger
        inside = [span for span in spans if sentence.start <= span.start and span.end <= sentence.end]
        if inside:
            return min(inside, key=lambda span: max(span.start - trigger.end, trigger.start - span.end))
    return None
