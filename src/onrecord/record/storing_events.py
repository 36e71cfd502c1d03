"""Events with who took part in them and what tells of them, into rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..nouns import Event, Participant, Span, Telling
from .connection import Database, Row
from .storing_entities import Numbers, actor_row, next_number, span_row

_EVENT = """INSERT INTO events (event, id, page, position, type, mode, quad, intensity, certainty, date, place)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_KNOWN = """INSERT INTO event_participants SELECT ?, ?, ?, ?, ?, ?, actor FROM actors
WHERE (id, name, kind, country, sector, office, party) = (?, ?, ?, ?, ?, ?, ?)"""
_UNKNOWN = "INSERT INTO event_participants VALUES (?, ?, ?, ?, ?, ?, NULL)"
_TELLING = """INSERT INTO tellings (telling, event, position, certainty, statement, rule, score)
VALUES (?, ?, ?, ?, ?, ?, ?)"""
_INDEX = """INSERT INTO event_words (rowid, participants, triggers, sentences)
SELECT event, participants, triggers, sentences FROM event_texts WHERE event >= ?"""
COUNTED = ("dead", "injured", "arrested")

Numbered = Sequence[tuple[int, Event]]


def insert_events(database: Database, page: int, events: Sequence[Event], numbers: Numbers) -> None:
    """Store the events of a page whose statements, actors, dates and places are stored."""
    if not events:
        return
    numbered = list(enumerate(events, next_number(database, "event")))
    database.run_many(_EVENT, [_event_row(n, page, at, one, numbers) for at, (n, one) in enumerate(numbered)])
    contexts = [(n, at, context) for n, one in numbered for at, context in enumerate(one.contexts)]
    database.run_many("INSERT INTO event_contexts VALUES (?, ?, ?)", contexts)
    _insert_participants(database, numbered)
    counts = [(n, *row) for n, one in numbered for row in _count_rows(one)]
    database.run_many("INSERT INTO event_counts VALUES (?, ?, ?, ?, ?, ?)", counts)
    _insert_tellings(database, numbered)
    database.run(_INDEX, numbered[0][:1])


def _event_row(number: int, page: int, position: int, event: Event, numbers: Numbers) -> Row:
    date = numbers.dates[event.date] if event.date else None
    place = numbers.places[event.place] if event.place else None
    kind = (event.type, event.mode, event.quad, event.intensity, event.certainty)
    return (number, event.id, page, position, *kind, date, place)


def _insert_participants(database: Database, numbered: Numbered) -> None:
    told = [((n, role, at, *span_row(one)), one.actor) for n, event in numbered for role, at, one in _roles(event)]
    database.run_many(_KNOWN, [(*row, *actor_row(actor)) for row, actor in told if actor])
    database.run_many(_UNKNOWN, [row for row, actor in told if actor is None])


def _roles(event: Event) -> Iterator[tuple[str, int, Participant]]:
    for role, participants in (("actor", event.actors), ("recipient", event.recipients)):
        for position, participant in enumerate(participants):
            yield role, position, participant


def _count_rows(event: Event) -> Iterator[Row]:
    for what in COUNTED:
        if count := getattr(event, what):
            yield what, count.number, *span_row(count)


def _insert_tellings(database: Database, numbered: Numbered) -> None:
    told = [(n, at, one) for n, event in numbered for at, one in enumerate(event.tellings)]
    tellings = list(enumerate(told, next_number(database, "telling")))
    database.run_many(_TELLING, [(n, *_telling_row(*row)) for n, row in tellings])
    spans = [(n, *span) for n, (_, _, telling) in tellings for span in _span_rows(telling)]
    database.run_many("INSERT INTO telling_spans VALUES (?, ?, ?, ?, ?, ?)", spans)


def _telling_row(event: int, position: int, telling: Telling) -> Row:
    return event, position, telling.certainty, telling.statement or None, telling.rule, telling.score


def _span_rows(telling: Telling) -> Iterator[Row]:
    """role, piece, start, end, exact of every piece."""
    pieces: dict[str, tuple[Span, ...]] = {
        "trigger": (telling.trigger,),
        "because": (telling.because,) if telling.because else (),
        "chain": telling.chain,
        "sentence": (telling.sentence,),
    }
    for role, spans in pieces.items():
        for piece, span in enumerate(spans):
            yield role, piece, *span_row(span)
