"""Positions with who holds them and the words that prove them, back from rows."""

from __future__ import annotations

from collections import defaultdict

from ..errors import RecordDamaged
from ..nouns import Participant, Position, Span
from . import loading_entities as entities
from .connection import Database, Row

COLUMNS = """positions.position, positions.id, positions.party, positions.stance, positions.issue,
  positions.directness, positions.certainty, positions.day, positions.date, coalesce(positions.statement, ''),
  positions.rule, positions.score"""
_POSITIONS = f"SELECT {COLUMNS} FROM positions WHERE page = ? ORDER BY ordinal"  # noqa: S608
_SPANS = 'SELECT role, start, "end", exact FROM position_spans WHERE position = ? ORDER BY role, piece'
_PARTICIPANTS = """SELECT role, start, "end", exact, id, name, kind, country, sector, office, party
FROM position_participants LEFT JOIN actors USING (actor) WHERE position = ? ORDER BY role, piece"""
_ONE_OF = ("cue", "proposition", "evidence", "sentence")


def positions(database: Database, page: int) -> tuple[Position, ...]:
    return tuple(position(database, row) for row in database.rows(_POSITIONS, (page,)))


def position(database: Database, row: Row) -> Position:
    """The position of a row of ``COLUMNS``. Raises ``RecordDamaged`` where parts of it are missing."""
    number, identity, party, stance, issue, directness, certainty, day, date, statement, rule, score = row
    spans: defaultdict[str, list[Span]] = defaultdict(list)
    for role, start, end, exact in database.rows(_SPANS, (number,)):
        spans[role].append(Span(start=start, end=end, exact=exact))
    people: defaultdict[str, list[Participant]] = defaultdict(list)
    for role, start, end, exact, *actor in database.rows(_PARTICIPANTS, (number,)):
        people[role].append(entities.participant(start, end, exact, actor))
    for role in _ONE_OF:
        if len(spans[role]) != 1:
            raise RecordDamaged(f"position {identity}: {len(spans[role])} of {role} instead of one")
    if len(people["holder"]) != 1:
        raise RecordDamaged(f"position {identity}: nobody holds it")
    return Position(
        id=identity,
        party=party,
        stance=stance,
        issue=issue,
        directness=directness,
        certainty=certainty,
        cue=spans["cue"][0],
        proposition=spans["proposition"][0],
        evidence=spans["evidence"][0],
        sentence=spans["sentence"][0],
        holder=people["holder"][0],
        speaker=next(iter(people["speaker"]), None),
        condition=next(iter(spans["condition"]), None),
        toward=tuple(people["toward"]),
        date=entities.date(database, date),
        day=day,
        statement=statement,
        chain=tuple(spans["chain"]),
        rule=rule,
        score=score,
    )
