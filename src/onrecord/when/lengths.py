"""Readers of lengths of time and of what comes again and again."""

from __future__ import annotations

from onrecord.when.calendar import add
from onrecord.when.lexicon import Value
from onrecord.when.periods import shifted
from onrecord.when.reading import Meaning, Place, Reader

# Units that TIMEX3 has no letter for, in units that it has.
_WRITTEN_AS = {"DE": (10, "Y"), "CE": (100, "Y"), "ML": (1000, "Y"), "FN": (2, "W"), "WE": (2, "D")}
_CLOCK_PARTS = {"H": "M", "M": "S"}
# Beyond this a count is no length that news speaks of, and no calendar holds it.
_MOST = 1_000_000


def length(place: Place) -> Meaning | None:
    """ "two years", "5 1/2 hours", "several weeks"; with ``side`` also the days before (-1) or after (1) the anchor."""
    count = _count(place)
    if isinstance(count, int | float) and count > _MOST:
        return None
    unit = place.string("unit")
    if place.fields.get("part_of_year"):
        place.memory.quarter = ""  # "a year earlier" no longer means a quarter
    if not unit:
        return Meaning(_clock_length(count, place))
    return _beside_anchor(place, _written(count, unit), unit, count)


def _count(place: Place) -> Value:
    count = place.fields.get("number", place.fields.get("some", 1))
    if isinstance(count, str):
        return count
    return count + (place.number("halves") or 0) / 2


def _written(count: Value, unit: str) -> str:
    times, letter = _WRITTEN_AS.get(unit, (1, unit))
    if isinstance(count, str):
        return f"P{count}{letter}"
    total = count * times
    return f"P{int(total)}{letter}" if total == int(total) else f"P{total:.2f}".rstrip("0") + letter


def _clock_length(count: Value, place: Place) -> str:
    unit = place.string("clock_unit")
    if isinstance(count, str) or count == int(count):
        return f"PT{count if isinstance(count, str) else int(count)}{unit}"
    whole, rest = int(count), round((count - int(count)) * 60)
    smaller = f"{rest}{_CLOCK_PARTS[unit]}" if unit in _CLOCK_PARTS else ""
    return f"PT{whole}{unit}{smaller}" if whole else f"PT{smaller}"


def _beside_anchor(place: Place, value: str, unit: str, count: Value) -> Meaning:
    side = place.number("side")
    if not side or place.anchor is None or isinstance(count, str) or count != int(count):
        return Meaning(value)
    other = add(place.anchor, unit, side * int(count))
    first, last = sorted((place.anchor, other))
    return Meaning(value, (first.isoformat(), last.isoformat()))


def length_ahead(place: Place) -> Meaning | None:
    """ "in two years": a date where the clause looks ahead, else a length ("the first in two years")."""
    if place.tense == "future":
        place.fields["step"] = 1
        return shifted(place)
    found = length(place)
    return found and found._replace(type="DURATION")


def repeat(place: Place) -> Meaning:
    """ "every week", "twice a month", "daily": the length of one round."""
    if value := place.string("repeating"):
        return Meaning(value)
    unit = place.string("unit")
    count = place.fields.get("number", 1) if place.fields.get("rounds", True) else 1
    return Meaning(_written(count, unit) if unit else _clock_length(count, place))


def repeat_weekday(place: Place) -> Meaning:
    """ "every Friday", "Monday nights": the weekday of any week."""
    number = place.number("weekday") or place.number("weekdays")
    part = place.string("part") or place.string("parts")
    return Meaning(f"XXXX-WXX-{number}" + (f"T{part}" if part else ""))


def repeat_month(place: Place) -> Meaning:
    """ "every June"."""
    return Meaning(f"XXXX-{place.number('month'):02}")


READERS: dict[str, Reader] = {
    "length": length,
    "length_ahead": length_ahead,
    "repeat": repeat,
    "repeat_weekday": repeat_weekday,
    "repeat_month": repeat_month,
}
