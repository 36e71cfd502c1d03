"""Positions with who holds them and the words that prove them, into rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..nouns import Participant, Position, Span
from .connection import Database, Row
from .storing_entities import Numbers, actor_row, next_number, span_row

_POSITION = """INSERT INTO positions (position, id, page, ordinal, party, stance, issue, directness, certainty, day,
  date, statement, rule, score) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_KNOWN = """INSERT INTO position_participants SELECT ?, ?, ?, ?, ?, ?, actor FROM actors
WHERE (id, name, kind, country, sector, office, party) = (?, ?, ?, ?, ?, ?, ?)"""
_UNKNOWN = "INSERT INTO position_participants VALUES (?, ?, ?, ?, ?, ?, NULL)"
_INDEX = """INSERT INTO position_words (rowid, participants, proposition, sentence)
SELECT position, participants, proposition, sentence FROM position_texts WHERE position >= ?"""


def insert_positions(database: Database, page: int, positions: Sequence[Position], numbers: Numbers) -> None:
    """Store the positions of a page whose statements, actors and dates are stored."""
    if not positions:
        return
    numbered = list(enumerate(positions, next_number(database, "position")))
    database.run_many(_POSITION, [_row(n, page, at, one, numbers) for at, (n, one) in enumerate(numbered)])
    spans = [(n, *span) for n, one in numbered for span in _span_rows(one)]
    database.run_many("INSERT INTO position_spans VALUES (?, ?, ?, ?, ?, ?)", spans)
    told = [((n, role, at, *span_row(one)), one.actor) for n, held in numbered for role, at, one in _roles(held)]
    database.run_many(_KNOWN, [(*row, *actor_row(actor)) for row, actor in told if actor])
    database.run_many(_UNKNOWN, [row for row, actor in told if actor is None])
    database.run(_INDEX, numbered[0][:1])


def _row(number: int, page: int, ordinal: int, one: Position, numbers: Numbers) -> Row:
    date = numbers.dates[one.date] if one.date else None
    kind = (one.party, one.stance, one.issue, one.directness, one.certainty, one.day)
    return (number, one.id, page, ordinal, *kind, date, one.statement or None, one.rule, one.score)


def _roles(position: Position) -> Iterator[tuple[str, int, Participant]]:
    yield "holder", 0, position.holder
    if position.speaker:
        yield "speaker", 0, position.speaker
    yield from (("toward", at, one) for at, one in enumerate(position.toward))


def pieces(position: Position) -> dict[str, tuple[Span, ...]]:
    """The words of a position by role."""
    return {
        "cue": (position.cue,),
        "proposition": (position.proposition,),
        "condition": (position.condition,) if position.condition else (),
        "evidence": (position.evidence,),
        "sentence": (position.sentence,),
        "chain": position.chain,
    }


def _span_rows(position: Position) -> Iterator[Row]:
    """role, piece, start, end, exact of every piece."""
    for role, spans in pieces(position).items():
        for piece, span in enumerate(spans):
            yield role, piece, *span_row(span)
