"""Who, when and where: the mentions, dates and places of a page, and of its statements, back from rows."""

from __future__ import annotations

from collections.abc import Sequence

from ..nouns import Actor, Mention, Participant, Place, Span, Timex
from .connection import Database, Row
from .storing_entities import SECTORS

_MENTION = """mentions.start, mentions."end", mentions.exact, reason, confidence, antecedent_start, antecedent_end,
  antecedent_exact, actors.id, name, actors.kind, country, sector, office, party"""
_DATE = 'dates.start, dates."end", dates.exact, type, value, "begin", until, mod'
_PLACE = """places.start, places."end", places.exact, name, country, kind, latitude, longitude, population, reason,
  confidence"""
_DATE_ROW = f"SELECT {_DATE} FROM dates WHERE date = ?"  # noqa: S608
_PLACE_ROW = f"SELECT {_PLACE} FROM places WHERE place = ?"  # noqa: S608
_MENTIONS = f"SELECT {_MENTION} FROM mentions JOIN actors USING (actor) WHERE page = ? ORDER BY mentions.position"  # noqa: S608
_DATES = f"SELECT {_DATE} FROM dates WHERE page = ? ORDER BY position"  # noqa: S608
_PLACES = f"SELECT {_PLACE} FROM places WHERE page = ? ORDER BY position"  # noqa: S608
_ACTORS_OF = f"""SELECT {_MENTION} FROM statement_actors JOIN mentions USING (mention) JOIN actors USING (actor)
WHERE statement = ? ORDER BY statement_actors.position"""  # noqa: S608
_DATE_OF = f"SELECT {_DATE} FROM statement_dates JOIN dates USING (date) WHERE statement = ?"  # noqa: S608
_PLACES_OF = f"""SELECT role, {_PLACE} FROM statement_places JOIN places USING (place)
WHERE statement = ? ORDER BY statement_places.position"""  # noqa: S608


def mentions(database: Database, page: int) -> tuple[Mention, ...]:
    return tuple(_mention(row) for row in database.rows(_MENTIONS, (page,)))


def dates(database: Database, page: int) -> tuple[Timex, ...]:
    return tuple(_date(row) for row in database.rows(_DATES, (page,)))


def places(database: Database, page: int) -> tuple[Place, ...]:
    return tuple(_place(row) for row in database.rows(_PLACES, (page,)))


def date(database: Database, number: int | None) -> Timex | None:
    row = database.first(_DATE_ROW, (number,))
    return _date(row) if row else None


def place(database: Database, number: int | None) -> Place | None:
    row = database.first(_PLACE_ROW, (number,))
    return _place(row) if row else None


def actors_of(database: Database, statement: int) -> tuple[Mention, ...]:
    return tuple(_mention(row) for row in database.rows(_ACTORS_OF, (statement,)))


def date_of(database: Database, statement: int) -> Timex | None:
    row = database.first(_DATE_OF, (statement,))
    return _date(row) if row else None


def places_of(database: Database, statement: int) -> tuple[Place | None, tuple[Place, ...]]:
    """Where it was said, and the places that its content names."""
    rows = list(database.rows(_PLACES_OF, (statement,)))
    said = next((_place(place) for role, *place in rows if role == "said"), None)
    return said, tuple(_place(place) for role, *place in rows if role == "content")


def _mention(row: Row) -> Mention:
    start, end, exact, reason, confidence, first, last, words, *actor = row
    return Mention(
        start=start,
        end=end,
        exact=exact,
        actor=actor_of(actor),
        reason=reason,
        confidence=confidence,
        antecedent=None if words is None else Span(start=first, end=last, exact=words),
    )


def participant(start: int, end: int, exact: str, actor: Sequence[str | None]) -> Participant:
    known = [field for field in actor if field is not None]  # all of them, or none where nobody is known
    return Participant(start=start, end=end, exact=exact, actor=actor_of(known) if known else None)


def actor_of(row: Sequence[str]) -> Actor:
    """From id, name, kind, country, sector, office and party."""
    identity, name, kind, country, sector, office, party = row
    return Actor(
        id=identity,
        name=name,
        kind=kind,  # type: ignore[arg-type]  # the table has no other kinds
        country=country,
        sector=tuple(sector.split(SECTORS)) if sector else (),
        office=office,
        party=party,
    )


def _date(row: Row) -> Timex:
    start, end, exact, type_, value, begin, until, mod = row
    return Timex(start=start, end=end, exact=exact, type=type_, value=value, begin=begin, until=until, mod=mod)


def _place(row: Row | list[object]) -> Place:
    return Place(**dict(zip(Place.__struct_fields__, row, strict=True)))
