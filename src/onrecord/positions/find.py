"""The positions of a page: the network's cues, what each is about and on which issue, whose it is and who says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..actors import Index, Standins
from ..events import Found
from ..events.fits import runs
from ..events.tellings import Tellings
from ..language import Analysis
from ..nouns import Event, Page, Position, Statement
from ..statements import Window
from .cues import Cue, believed, cues
from .echoes import Raised, echoed
from .extents import extended
from .hints import Hinter
from .holders import Holders
from .labels import ROLES
from .matters import Matter, matters
from .network import Heard, Network, shipped
from .whole import Draft, Whole

_CONDITION = ROLES.index("condition")


def find_positions(
    page: Page, found: Found, events: Sequence[Event], index: Index,
    network: Network | None = None,
) -> tuple[Position, ...]:  # fmt: skip
    """The positions that ``page`` tells of, in text order.

    ``found`` is what the rooms before have found on it, ``events`` its events.
    """
    standins = Standins(page, found.analysis, found.mentions, found.places, index)
    holders = Holders(page.text, found.analysis, standins, events, found.statements)
    drafts = _once(_drafts(page, found, holders, network or shipped()))
    whole = Whole(page, found)
    return tuple(whole.position(number, draft) for number, draft in enumerate(drafts, 1))


def _drafts(page: Page, found: Found, holders: Holders, network: Network) -> Iterator[Draft]:
    tellings, hinter = Tellings(page, found.analysis, found.statements), Hinter(found.analysis, found.statements)
    raised: list[Raised] = []
    for window, scores in zip(found.reading.windows, found.reading.scores, strict=True):
        heard = network.heard(window, scores.lower, hinter.hints(window))
        for cue, hit in believed(found.analysis, cues(page.text, window, heard)):
            statement, own = tellings.statement(cue), _own(found.statements, cue)
            toward = tuple(holders.toward(window, cue, heard, statement))
            condition = _condition(window, cue, heard)
            about = whole_matters(found.analysis, cue, matters(page.text, found.analysis, window, cue, heard))
            about = echoed(found.analysis, cue, about, raised)
            raised.append(Raised(cue, about))
            for holder in holders.holders(window, cue, heard, statement):
                for matter in about:
                    yield Draft(cue, matter, holder, toward, condition, statement, own, hit.frame if hit else None)


def whole_matters(analysis: Analysis, cue: Cue, found: Sequence[Matter]) -> list[Matter]:
    """Each of ``found``, the propositions of ``cue`` in text order, as the whole phrase or clause that it is of."""
    edges = [cue.sentence[0], *(edge for one in found for edge in (one.start, one.end)), cue.sentence[1]]
    out = []
    for number, one in enumerate(found):
        bounds = edges[2 * number], edges[2 * number + 3]
        start, end = extended(analysis, (one.start, one.end), bounds, (cue.start, cue.end))
        out.append(one._replace(start=start, end=end))
    return out


def _own(statements: Iterable[Statement], cue: Cue) -> Statement | None:
    """The statement whose cue carries the stance: "rejected the idea"."""
    return next((one for one in statements if any(a.start < cue.end and cue.start < a.end for a in one.cue)), None)


def _condition(window: Window, cue: Cue, heard: Heard) -> tuple[int, int] | None:
    found = runs(window, cue.words, heard.roles[_CONDITION, cue.word]) if cue.stance == "conditions" else ()
    return next((span for span, _ in found), None)


def _once(drafts: Iterable[Draft]) -> list[Draft]:
    """A sentence gives a party's stance on an issue once, and one stance on one thing: by the surest cue."""
    kept: dict[tuple[object, ...], list[Draft]] = {}
    for draft in sorted(drafts, key=lambda one: (-one.cue.score, one.cue.start, one.matter.start)):
        same = kept.setdefault((draft.holder.party, draft.matter.issue, draft.cue.sentence), [])
        if not any(one.cue.stance == draft.cue.stance or _on_one_thing(one.matter, draft.matter) for one in same):
            same.append(draft)
    flat = (draft for same in kept.values() for draft in same)
    return sorted(flat, key=lambda one: (one.cue.start, one.matter.start, one.holder.party))


def _on_one_thing(one: Matter, other: Matter) -> bool:
    return one.start < other.end and other.start < one.end
