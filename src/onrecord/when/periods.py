"""Readers of periods counted from the page's date or from a mention: last week, two years ago, the third quarter."""

from __future__ import annotations

from datetime import date

from onrecord.when.calendar import add, add_months, interval, value_of
from onrecord.when.choosing import nearest_day, nearest_months
from onrecord.when.dates import is_date
from onrecord.when.reading import UNKNOWN, Meaning, Place, Reader, meaning

_MONTHS_OF_HALF = 6
# "a year earlier" is the same quarter of the year before where a quarter was mentioned no more than so many tokens ago.
_QUARTER_REACH = 150
_SATURDAY = 6


def shifted(place: Place) -> Meaning:
    """The unit that lies ``number`` (or one) units before or after the page's date: last week, two years ago."""
    unit, step = place.string("unit"), place.step() or 0
    number = place.fields.get("number", 1)
    if place.anchor is None or not isinstance(number, int | float):
        return UNKNOWN
    if number != int(number):
        return _shifted_fraction(place.anchor, unit, number * step)
    if unit == "WE":
        return _weekend(place.anchor, step)
    return meaning(value_of(add(place.anchor, unit, int(number) * step), unit))


def _shifted_fraction(anchor: date, unit: str, count: float) -> Meaning:
    """ "two and a half years ago": to the month."""
    months = {"Y": 12, "DE": 120, "M": 1}.get(unit)
    return meaning(value_of(add_months(anchor, int(count * months)), "M")) if months else UNKNOWN


def _weekend(anchor: date, step: int) -> Meaning:
    """ "last weekend" on a Sunday is the one before; on a weekday the one just past."""
    return meaning(value_of(add(anchor, "W", step), "WE"))


def the_weekend(place: Place) -> Meaning:
    """ "over the weekend": the one going on, else the last, else by the tense the next."""
    if place.anchor is None:
        return UNKNOWN
    ahead = place.anchor.isoweekday() >= _SATURDAY or place.tense == "future"
    return _weekend(place.anchor, 0 if ahead else -1)


def deictic(place: Place) -> Meaning:
    """today, yesterday, tomorrow; ``more`` days farther the same way."""
    if place.anchor is None:
        return UNKNOWN
    step = place.number("deictic") or 0
    place.memory.day = add(place.anchor, "D", step + (place.number("more") or 0))
    return meaning(place.memory.day.isoformat())


def mentioned(place: Place) -> Meaning | None:
    """ "that day", "the next day", "a week earlier": counted from the last day mentioned, else from the anchor."""
    unit, step = place.string("unit"), place.step() or 0
    day = place.memory.day or place.anchor
    if unit == "Y" and step == 0 and place.memory.year is not None:
        return meaning(f"{place.memory.year:04}")
    if day is None:
        return UNKNOWN
    there = add(day, unit, step)
    if unit == "D":
        place.memory.day = there
    return meaning(value_of(there, unit))


def week_of(place: Place) -> Meaning | None:
    """ "the week of March 6"."""
    month, day = place.number("month") or 0, place.number("day") or 0
    number = place.number("year")
    if not is_date(month, day):
        return None
    if number is None:
        if place.anchor is None:
            return UNKNOWN
        number = nearest_day(place.anchor, lambda y: date(y, month, day), place.tense)
    return meaning(value_of(date(number, month, day), "W"))


def year_before(place: Place) -> Meaning:
    """ "a year earlier": the same quarter a year before where the text speaks of one, else the year before."""
    if quarter := _recent_quarter(place):
        return meaning(f"{int(quarter[:4]) - 1:04}{quarter[4:]}")
    if place.anchor is None:
        return UNKNOWN
    return meaning(f"{place.anchor.year - 1:04}")


def _recent_quarter(place: Place) -> str:
    near = place.match.first - place.memory.quarter_at <= _QUARTER_REACH
    return place.memory.quarter if near else ""


def quarter(place: Place) -> Meaning | None:
    """ "the third quarter", "fiscal second quarter", "first quarter of 2021"."""
    number = place.number("ordinal") or place.number("number") or 0
    if not 1 <= number <= 4:
        return None
    which = _year_of(place, 3 * number - 2, 3)
    if which is None:
        return UNKNOWN
    place.memory.quarter, place.memory.quarter_at = f"{which:04}-Q{number}", place.match.end
    return meaning(place.memory.quarter)


def half(place: Place) -> Meaning | None:
    """ "the first half of 2021"."""
    number = place.number("ordinal") or 0
    if not 1 <= number <= 2:
        return None
    which = _year_of(place, _MONTHS_OF_HALF * (number - 1) + 1, _MONTHS_OF_HALF)
    return UNKNOWN if which is None else meaning(f"{which:04}-H{number}")


def _year_of(place: Place, month: int, months: int) -> int | None:
    number, step = place.number("year"), place.step()
    if number is not None:
        return number
    if place.anchor is None:
        return None
    if step is not None:
        return place.anchor.year + step
    return nearest_months(place.anchor, month, months, place.tense)


def the_quarter(place: Place) -> Meaning:
    """ "the quarter", "the latest period", "the 1988 quarter": the one spoken of, else the last one that is over."""
    spoken = place.memory.quarter
    if not spoken and place.anchor:
        spoken = value_of(add(place.anchor, "Q", -1), "Q")
    if not spoken:
        return UNKNOWN
    year = (place.number("year") or int(spoken[:4])) + (place.step() or 0)
    place.memory.quarter_at = place.match.end
    return meaning(f"{year:04}{spoken[4:]}")


def reference(place: Place) -> Meaning:
    """now, recently, the future: TIMEX3's values for them; what is said of now holds on the page's date."""
    value = place.string("value") or place.string("nowadays")
    if value != "PRESENT_REF" or place.anchor is None:
        return Meaning(value)
    return Meaning(value, interval(place.anchor.isoformat()))


READERS: dict[str, Reader] = {
    "shifted": shifted,
    "the_weekend": the_weekend,
    "deictic": deictic,
    "mentioned": mentioned,
    "week_of": week_of,
    "year_before": year_before,
    "quarter": quarter,
    "half": half,
    "the_quarter": the_quarter,
    "reference": reference,
}
