"""Actors, dates and places in words: who stands behind a statement, when and where it was made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from rich.text import Text

from ..nouns import Actor, CodedPage, Event, Mention, Place, Span, Statement, Timex
from .rows import Row
from .terminal import STYLES, joined, styled
from .visible import one_line

_DOT = " · "
Line = tuple[str, Text]


def actor_names(of: Statement | Row) -> str:
    return "; ".join(dict.fromkeys(one_line(mention.actor.name) for mention in of.actors))


def parties(of: Statement | Row) -> str:
    """The ids of those for whom the actors speak, each once."""
    return ", ".join(dict.fromkeys(mention.actor.party for mention in of.actors if mention.actor.party))


def days(when: Timex | None) -> str:
    """The days in short: a day, a month, a year, or the first to the last; the words where no day is known."""
    if when is None or not when.begin:
        return when.exact if when else ""
    last = _day_before(when.until)
    if last <= when.begin:
        return when.begin
    if (when.begin[4:], last[4:]) == ("-01-01", "-12-31") and when.begin[:4] == last[:4]:
        return when.begin[:4]
    if when.begin.endswith("-01") and when.until.endswith("-01") and when.begin[:7] == last[:7]:
        return when.begin[:7]
    return f"{when.begin} to {last}"


def _day_before(day: str) -> str:
    """Empty where ``day`` is none: a record may hold what others have written into it."""
    try:
        return str(date.fromisoformat(day) - timedelta(days=1))
    except (ValueError, OverflowError):
        return ""


def place_name(place: Place | None) -> str:
    return _DOT.join(filter(None, (place.name, place.country))) if place else ""


def who(mentions: Iterable[Mention]) -> Text:
    """Each actor once: name, office and party."""
    actors = dict.fromkeys(mention.actor for mention in mentions)
    pieces = [piece for actor in actors for piece in (("; ", "dim"), *_named(actor))]
    return joined(pieces[1:])


def _named(actor: Actor) -> Iterator[tuple[str, str]]:
    yield one_line(actor.name), STYLES["source"]
    for told in filter(None, map(one_line, (actor.office, actor.party))):
        yield f"{_DOT}{told}", "dim"


def when_and_where(of: Statement | Event) -> str:
    """When and where it was, in one line: the days with their words, the place with its country; or empty."""
    when = of.date
    words = f" ({when.exact})" if when and when.begin else ""
    return one_line(_DOT.join(filter(None, (days(when) + words, place_name(of.place)))))


def details_of(statement: Statement) -> Iterator[Line]:
    """Who, when and where with the words that each rests on, and on what ground."""
    for mention in statement.actors:
        yield from _actor_details(mention)
    if statement.date:
        yield from date_details("said on", statement.date)
    for name, places in (("said in", [statement.place] if statement.place else []), ("place", statement.places)):
        for place in places:
            yield from place_details(name, place)


def date_details(name: str, when: Timex) -> Iterator[Line]:
    value = when.value if when.value != days(when) else ""
    yield name, told(days(when), value, when.type.lower(), when.mod)
    yield name, evidence(when)


def place_details(name: str, place: Place) -> Iterator[Line]:
    yield name, told(place_name(place), place.kind, f"{place.latitude:.2f}, {place.longitude:.2f}")
    yield name, evidence(place, place.reason, f"confidence {place.confidence:.2f}")


def _actor_details(mention: Mention) -> Iterator[Line]:
    yield from who_it_is("actor", mention.actor)
    yield "actor", evidence(mention, mention.reason, f"confidence {mention.confidence:.2f}")
    if mention.antecedent:
        yield "actor", evidence(mention.antecedent, "antecedent")


def who_it_is(name: str, actor: Actor) -> Iterator[Line]:
    speaks = f"speaks for {actor.party}" if actor.party else ""
    yield name, told(actor.name, actor.office, actor.country, " ".join(actor.sector), speaks)
    yield name, styled(f"{one_line(actor.id)}{_DOT}{actor.kind}", "dim")


def told(first: str, *others: str) -> Text:
    known = [one_line(other) for other in others if other]
    return joined([(one_line(first), "bold"), *((f"{_DOT}{other}", "") for other in known)])


def evidence(span: Span, *grounds: str) -> Text:
    """Offsets, exact words, and on what ground."""
    known = [one_line(ground) for ground in grounds if ground]
    return joined([(f"{span.start}..{span.end}  ", "dim"), (span.exact, ""), *((f"{_DOT}{it}", "dim") for it in known)])


def found_on(coded: CodedPage) -> Iterator[Line]:
    """Who, when and where of a whole page: each once, with how often it is named."""
    for actor, number in Counter(mention.actor for mention in coded.mentions).items():
        yield "actors", joined([*_named(actor), (_times(number), "dim")])
    if coded.dates:
        yield "dates", _listed(map(days, coded.dates))
    if coded.places:
        yield "places", _listed(map(place_name, coded.places))


def _listed(names: Iterable[str]) -> Text:
    return styled("; ".join(one_line(name) + _times(number) for name, number in Counter(names).items()))


def _times(number: int) -> str:
    return f" ×{number}" if number > 1 else ""
