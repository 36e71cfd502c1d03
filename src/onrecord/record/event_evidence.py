"""The laws of a page's events, beside those of ``evidence``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..nouns import CodedPage, Event, Participant, Span, Telling
from .storing_entities import SECTORS
from .storing_events import COUNTED

_SCORES = 10  # PLOVER's intensities lie between this and its negative
_LARGEST = 2**63 - 1  # what SQLite can hold


def pieces(event: Event) -> Iterator[tuple[str, Span]]:
    """Every span of an event with the name of its place; its date and place stand on the page."""
    place = f"event {event.id}"
    roles: list[tuple[str, Sequence[Span]]] = [("actor", event.actors), ("recipient", event.recipients)]
    for number, telling in enumerate(event.tellings):
        roles += [(f"telling {number} {role}", spans) for role, spans in _pieces(telling)]
    for role, spans in roles:
        yield from ((f"{place} {role} {number}", span) for number, span in enumerate(spans))
    for what in COUNTED:
        if count := getattr(event, what):
            yield f"{place} {what}", count


def _pieces(telling: Telling) -> Iterator[tuple[str, Sequence[Span]]]:
    yield "trigger", (telling.trigger,)
    yield "sentence", (telling.sentence,)
    yield "because", (telling.because,) if telling.because else ()
    yield "chain", telling.chain


def faults(coded: CodedPage) -> Iterator[str]:
    """What is wrong with the events of a page, each with its place."""
    if len({event.id for event in coded.events}) < len(coded.events):
        yield f"event {coded.events[0].id}: its page has events of the same id"
    dates, places = frozenset(coded.dates), frozenset(coded.places)
    statements = {statement.id for statement in coded.statements}
    for event in coded.events:
        if event.date and event.date not in dates:
            yield f"event {event.id}: its date {event.date.exact!r} is none that was found on page {coded.page.id}"
        if event.place and event.place not in places:
            yield f"event {event.id}: its place {event.place.exact!r} is none that was found on page {coded.page.id}"
        yield from _mistold(event, statements)
        yield from unfit_sectors(f"event {event.id}", (*event.actors, *event.recipients))
        yield from _unfit_numbers(event)


def _mistold(event: Event, statements: set[str]) -> Iterator[str]:
    if not event.tellings:
        yield f"event {event.id}: nothing tells of it"
    elif event.certainty != event.tellings[0].certainty:
        yield f"event {event.id}: is {event.certainty}, its first telling {event.tellings[0].certainty}"
    for telling in event.tellings:
        if telling.statement and telling.statement not in statements:
            yield f"event {event.id}: told in {telling.statement}, which is no statement of its page"


def unfit_sectors(place: str, people: Sequence[Participant]) -> Iterator[str]:
    """Codes that would come back from their column as others."""
    for one in people:
        if one.actor and (not all(one.actor.sector) or any(SECTORS in code for code in one.actor.sector)):
            yield f"{place}, {one.actor.id}: a sector of {one.actor.sector!r} is no code"


def _unfit_numbers(event: Event) -> Iterator[str]:
    """What would come back from its column as something else."""
    for number, telling in enumerate(event.tellings):
        if not isinstance(telling.score, float):
            yield f"event {event.id} telling {number} score: {telling.score!r} is no fraction"
    score = event.intensity
    if score is not None and not (isinstance(score, float) and -_SCORES <= score <= _SCORES):
        yield f"event {event.id}: an intensity of {score!r} is no fraction from -{_SCORES} to {_SCORES}"
    for what in COUNTED:
        count = getattr(event, what)
        if count and not 0 <= count.number <= _LARGEST:
            yield f"event {event.id} {what}: {count.number} is no number of people"
