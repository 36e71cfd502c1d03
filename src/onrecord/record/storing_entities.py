"""Who, when and where: the mentions, dates and places of a page, and of its statements, into rows."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from typing import NamedTuple, TypeVar

from ..nouns import Actor, CodedPage, Mention, Participant, Place, Position, Span, Statement, Timex
from .connection import Database, Row
from .folding import fold

_ACTOR = """INSERT INTO actors (id, name, kind, country, sector, office, party, folded) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT DO NOTHING"""
_MENTION = """INSERT INTO mentions SELECT ?, ?, ?, ?, ?, ?, actor, ?, ?, ?, ?, ? FROM actors
WHERE (id, name, kind, country, sector, office, party) = (?, ?, ?, ?, ?, ?, ?)"""
_DATE = "INSERT INTO dates VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_PLACE = "INSERT INTO places VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_STATEMENT_PLACE = "INSERT INTO statement_places VALUES (?, ?, ?, ?)"
SECTORS = "|"  # joins the codes of an actor's sectors

Numbered = Sequence[tuple[int, Statement]]
T = TypeVar("T", bound=Hashable)


class Numbers(NamedTuple):
    """The rows of a page's dates and places, by value."""

    dates: dict[Timex, int]
    places: dict[Place, int]


def insert_entities(database: Database, page: int, coded: CodedPage, statements: Numbered) -> Numbers:
    """Store what was found on the page, then what of it belongs to its statements."""
    mentions = list(enumerate(coded.mentions, next_number(database, "mention")))
    dates = list(enumerate(coded.dates, next_number(database, "date")))
    places = list(enumerate(coded.places, next_number(database, "place")))
    database.run_many(_ACTOR, [(*actor_row(actor), fold(actor.name)) for actor in _actors(coded)])
    database.run_many(_MENTION, [_mention_row(n, page, at, one) for at, (n, one) in enumerate(mentions)])
    database.run_many(_DATE, [_date_row(n, page, at, one) for at, (n, one) in enumerate(dates)])
    database.run_many(_PLACE, [_place_row(n, page, at, one) for at, (n, one) in enumerate(places)])
    _link_actors(database, statements, _numbers(mentions))
    _link_dates(database, statements, _numbers(dates))
    _link_places(database, statements, _numbers(places))
    return Numbers(_numbers(dates), _numbers(places))


def _actors(coded: CodedPage) -> Iterable[Actor]:
    """Each once: those of the mentions, and those that only take part in an event or a position."""
    participants = [one for event in coded.events for one in (*event.actors, *event.recipients)]
    participants += [one for position in coded.positions for one in people(position)]
    found = [mention.actor for mention in coded.mentions] + [one.actor for one in participants if one.actor]
    return dict.fromkeys(found)


def people(position: Position) -> tuple[Participant, ...]:
    """Who holds a position, who expressed it and to whom it is addressed."""
    return (position.holder, *((position.speaker,) if position.speaker else ()), *position.toward)


def place_words(place: Place) -> tuple[str, str]:
    """The folded name and wording that a place is found by."""
    return fold(place.name), fold(place.exact)


def next_number(database: Database, table: str) -> int:
    """The number of the next row of ``table`` (singular, as its key is named)."""
    return 1 + int(database.value(f"SELECT coalesce(max({table}), 0) FROM {table}s"))  # noqa: S608


def _numbers(numbered: Iterable[tuple[int, T]]) -> dict[T, int]:
    """The number of each value; of two that are the same, either will do."""
    return {value: number for number, value in numbered}


def _link_actors(database: Database, statements: Numbered, numbers: dict[Mention, int]) -> None:
    rows = [(n, at, numbers[mention]) for n, one in statements for at, mention in enumerate(one.actors)]
    database.run_many("INSERT INTO statement_actors VALUES (?, ?, ?)", rows)


def _link_dates(database: Database, statements: Numbered, numbers: dict[Timex, int]) -> None:
    rows = [(n, numbers[one.date]) for n, one in statements if one.date]
    database.run_many("INSERT INTO statement_dates VALUES (?, ?)", rows)


def _link_places(database: Database, statements: Numbered, numbers: dict[Place, int]) -> None:
    said = [(n, "said", 0, numbers[one.place]) for n, one in statements if one.place]
    named = [(n, "content", at, numbers[place]) for n, one in statements for at, place in enumerate(one.places)]
    database.run_many(_STATEMENT_PLACE, said + named)


def span_row(span: Span) -> Row:
    return span.start, span.end, span.exact


def actor_row(actor: Actor) -> Row:
    sector = SECTORS.join(actor.sector)
    return actor.id, actor.name, actor.kind, actor.country, sector, actor.office, actor.party


def _mention_row(number: int, page: int, position: int, mention: Mention) -> Row:
    antecedent = span_row(mention.antecedent) if mention.antecedent else (None, None, None)
    told = (mention.reason, mention.confidence, *antecedent)
    return (number, page, position, *span_row(mention), *told, *actor_row(mention.actor))


def _date_row(number: int, page: int, position: int, date: Timex) -> Row:
    return (number, page, position, *span_row(date), date.type, date.value, date.begin, date.until, date.mod)


def _place_row(number: int, page: int, position: int, place: Place) -> Row:
    told = (place.name, place.country, place.kind, place.latitude, place.longitude, place.population)
    return (number, page, position, *span_row(place), *told, place.reason, place.confidence, *place_words(place))
