"""Events with who took part in them and what tells of them, back from rows."""

from __future__ import annotations

from collections import defaultdict

from ..errors import RecordDamaged
from ..nouns import Count, Event, Participant, Span, Telling
from . import loading_entities as entities
from .connection import Database, Row

COLUMNS = """events.event, events.id, events.type, events.quad, events.certainty, events.mode, events.intensity,
  events.date, events.place"""
_EVENTS = f"SELECT {COLUMNS} FROM events WHERE page = ? ORDER BY position"  # noqa: S608
_CONTEXTS = "SELECT context FROM event_contexts WHERE event = ? ORDER BY position"
_PARTICIPANTS = """SELECT role, start, "end", exact, id, name, kind, country, sector, office, party
FROM event_participants LEFT JOIN actors USING (actor) WHERE event = ? ORDER BY role, position"""
_COUNTS = 'SELECT what, number, start, "end", exact FROM event_counts WHERE event = ?'
_TELLINGS = """SELECT telling, certainty, coalesce(statement, ''), rule, score FROM tellings
WHERE event = ? ORDER BY position"""
_SPANS = 'SELECT role, start, "end", exact FROM telling_spans WHERE telling = ? ORDER BY role, piece'


def events(database: Database, page: int) -> tuple[Event, ...]:
    return tuple(event(database, row) for row in database.rows(_EVENTS, (page,)))


def event(database: Database, row: Row) -> Event:
    """The event of a row of ``COLUMNS``. Raises ``RecordDamaged`` where parts of it are missing."""
    number, identity, type_, quad, certainty, mode, intensity, date, place = row
    tellings = tuple(_telling(database, identity, told) for told in database.rows(_TELLINGS, (number,)))
    if not tellings:
        raise RecordDamaged(f"event {identity}: nothing tells of it")
    participants: defaultdict[str, list[Participant]] = defaultdict(list)
    for role, start, end, exact, *actor in database.rows(_PARTICIPANTS, (number,)):
        participants[role].append(entities.participant(start, end, exact, actor))
    counts = {
        what: Count(number=many, start=start, end=end, exact=exact)
        for what, many, start, end, exact in database.rows(_COUNTS, (number,))
    }
    return Event(
        id=identity,
        type=type_,
        quad=quad,
        certainty=certainty,
        tellings=tellings,
        mode=mode,
        contexts=tuple(context for (context,) in database.rows(_CONTEXTS, (number,))),
        intensity=intensity,
        actors=tuple(participants["actor"]),
        recipients=tuple(participants["recipient"]),
        date=entities.date(database, date),
        place=entities.place(database, place),
        dead=counts.get("dead"),
        injured=counts.get("injured"),
        arrested=counts.get("arrested"),
    )


def _telling(database: Database, event_id: str, row: Row) -> Telling:
    number, certainty, statement, rule, score = row
    spans: defaultdict[str, list[Span]] = defaultdict(list)
    for role, start, end, exact in database.rows(_SPANS, (number,)):
        spans[role].append(Span(start=start, end=end, exact=exact))
    for role in ("trigger", "sentence"):
        if len(spans[role]) != 1:
            raise RecordDamaged(f"event {event_id}: a telling with {len(spans[role])} of {role} instead of one")
    return Telling(
        trigger=spans["trigger"][0],
        sentence=spans["sentence"][0],
        certainty=certainty,
        because=next(iter(spans["because"]), None),
        statement=statement,
        chain=tuple(spans["chain"]),
        rule=rule,
        score=score,
    )
