"""Text -> temporal expressions."""

from __future__ import annotations

from datetime import date
from typing import cast

from onrecord.nouns import Timex, TimexType
from onrecord.when import dates, lengths, periods, times
from onrecord.when.affixes import Reach, extended
from onrecord.when.grammar import grammar
from onrecord.when.quantities import join_numbers
from onrecord.when.reading import UNKNOWN, Meaning, Memory, Place
from onrecord.when.tokens import tokenise

READERS = dates.READERS | periods.READERS | lengths.READERS | times.READERS
_ISO_DAY = 10


def find_dates(text: str, anchor: str = "") -> tuple[Timex, ...]:
    """The temporal expressions of ``text`` in its order; they do not overlap.

    ``anchor`` is the ISO 8601 day or instant at which the page was published. Without one, what counts from it has an
    empty value and no days. Raises ``ValueError`` for an anchor that is no ISO day.
    """
    origin = _day_of(anchor)
    tokens = join_numbers(tokenise(text))
    rules, memory = grammar(), Memory()
    found: list[Timex] = []
    free = 0  # the first token that no expression holds
    for match in rules.matches(tokens, rules.encode(tokens)):
        place = Place(match, tokens, origin, memory)
        meaning = _meaning(place) if match.rule.resolve else None
        if meaning is None:
            continue
        reach = extended(tokens, match.first, match.end, free)
        found.append(_timex(text, place, meaning, reach))
        free = reach.end
    return tuple(found)


def _day_of(anchor: str) -> date | None:
    if not anchor:
        return None
    try:
        return date.fromisoformat(anchor[:_ISO_DAY])
    except ValueError:
        raise ValueError(f"anchor {anchor[:40]!r} is no ISO 8601 day such as 2024-11-20") from None


def _timex(text: str, place: Place, meaning: Meaning, reach: Reach) -> Timex:
    start, end = place.tokens[reach.first].start, place.tokens[reach.end - 1].end
    rule = place.match.rule
    return Timex(
        start=start,
        end=end,
        exact=text[start:end],
        type=cast(TimexType, meaning.type or rule.type),
        value=meaning.value,
        begin=meaning.days[0],
        until=meaning.days[1],
        mod=reach.mod or rule.mod,
    )


def _meaning(place: Place) -> Meaning | None:
    try:
        meaning = READERS[place.match.rule.resolve](place)
    except (ValueError, OverflowError):
        return UNKNOWN  # a date outside the years 1 to 9999
    if meaning and meaning.value[:4].isdecimal():
        place.memory.year = int(meaning.value[:4])
    # A company's year begins when it likes: the value is the name that the text gives, its days are not known.
    return Meaning(meaning.value) if meaning and place.fields.get("fiscal") else meaning
