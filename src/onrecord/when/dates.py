"""Readers of dates on the calendar: days, months, years, weekdays, seasons, holidays."""

from __future__ import annotations

import calendar
from datetime import date

from onrecord.when.calendar import SEASON_MONTH, add, add_months, on_weekday, value_of
from onrecord.when.choosing import nearest_day, nearest_months, with_weekday
from onrecord.when.holidays import holiday_on
from onrecord.when.reading import UNKNOWN, Meaning, Place, Reader, meaning

_DECADES_BEFORE = 1900
_LEAP_YEAR = 2000


def whole_day(place: Place) -> Meaning:
    place.memory.day = date.fromisoformat(place.string("whole_day"))
    return meaning(place.string("whole_day"))


def calendar_day(place: Place) -> Meaning | None:
    """A month with a day, or without; the year as written, counted from the page's, or the likeliest."""
    month = place.number("month") or 0
    day = place.number("day") or place.number("ordinal")
    if day and not is_date(month, day):
        return None  # 31 November
    year = _year(place, month, day or 0)
    if year is None:
        return UNKNOWN
    if day is None:
        return meaning(value_of(date(year, month, 1), "M"))
    place.memory.day, place.memory.day_end = date(year, month, day), place.match.end
    return meaning(place.memory.day.isoformat())


def is_date(month: int, day: int) -> bool:
    """Whether any year has the date."""
    return 1 <= day <= calendar.monthrange(_LEAP_YEAR, month)[1]


def _year(place: Place, month: int, day: int) -> int | None:
    if (year := place.number("year")) is not None:
        return year
    if place.anchor is None:
        return None
    if (step := place.step()) is not None and place.fields.get("of_year"):
        return place.anchor.year + step
    return _likeliest_year(place, place.anchor, month, day)


def _likeliest_year(place: Place, anchor: date, month: int, day: int) -> int:
    weekday = place.number("weekday")
    if weekday and day:
        near = (anchor.year, anchor.year - 1, anchor.year + 1)
        if (year := with_weekday(near, month, day, weekday)) is not None:
            return year
    if (step := place.step()) in (-1, 1):
        return _stepped_year(anchor, month, day, step)
    tense = place.tense
    if day:
        return nearest_day(anchor, lambda y: date(y, month, day), tense)
    return nearest_months(anchor, month, 1, tense)


def _stepped_year(anchor: date, month: int, day: int, step: int) -> int:
    """ "last June" in May is the year before's, in July this year's; in June itself the year before's."""
    here, there = (anchor.month, anchor.day), (month, day or anchor.day)
    if step < 0:
        return anchor.year if there < here else anchor.year - 1
    return anchor.year if there > here else anchor.year + 1


def second_day(place: Place) -> Meaning | None:
    """ "25" in "April 24 and 25": of the month and year of the day before it."""
    before, day = place.memory.day, place.number("day") or 0
    if before is None or place.match.first != place.memory.day_end + 1:
        return None
    if day <= before.day or not is_date(before.month, day):
        return None
    place.memory.day = before.replace(day=day)
    return meaning(place.memory.day.isoformat())


def days_range(place: Place) -> Meaning | None:
    """ "26-28 October": one expression from the first day to the last."""
    parts = place.string("days").split("-")
    days = [int(part) for part in parts] if len(parts) == 2 else [place.number("day") or 0, place.number("day2") or 0]
    month = place.number("month") or 0
    last_month = place.number("month2") or month
    if not (is_date(month, days[0]) and is_date(last_month, days[1])):
        return None
    year = _year(place, month, days[0])
    if year is None:
        return UNKNOWN
    first, last = date(year, month, days[0]), date(year, last_month, days[1])
    place.memory.day = last
    return meaning(f"{first}/{last}") if first < last else None


def year(place: Place) -> Meaning | None:
    """A year; ``fixed`` may narrow which numbers are taken for one."""
    number = place.number("year") or 0
    if not (place.number("from") or 0) <= number <= (place.number("to") or 9999):
        return None
    place.memory.year = number
    return meaning(f"{number:04}")


def years_range(place: Place) -> Meaning:
    return meaning(place.string("years"))


def decade(place: Place) -> Meaning:
    """ "the 1980s", "the '80s", "the eighties": short forms are of the 1900s, unless 00s to 20s."""
    start = place.number("decade")
    if start is None:
        short = place.number("decade_short")
        short = place.number("decade_name") if short is None else short
        start = _DECADES_BEFORE + (short or 0) if (short or 0) >= 30 else 2000 + (short or 0)
    return meaning(f"{start // 10:03}")


def century(place: Place) -> Meaning | None:
    number = place.number("ordinal") or 0
    return meaning(f"{number - 1:02}") if 1 <= number <= 99 else None


def weekday(place: Place) -> Meaning:
    """A weekday: today's name is today, else the last one, or the next where the clause looks ahead."""
    day = weekday_of(place)
    if day is None:
        return UNKNOWN
    place.memory.day = day
    return meaning(day.isoformat())


def weekday_of(place: Place) -> date | None:
    anchor, wanted = place.anchor, place.number("weekday")
    if anchor is None or not wanted:
        return None
    if (weeks := place.fields.get("of_week")) is not None:
        return on_weekday(add(anchor, "W", (place.step() or 0) if weeks is True else 0), wanted)
    ahead = (wanted - anchor.isoweekday()) % 7
    step = place.step()
    if step == 0:
        return on_weekday(anchor, wanted)
    if step is not None:
        return add(anchor, "D", (ahead or 7) if step > 0 else ahead - 7)
    tense = place.tense if ahead else ""
    # Of six days ago news says "last Tuesday", so tomorrow's name without a past verb is tomorrow.
    future = ahead == 0 or tense == "future" or (ahead == 1 and not tense)
    return add(anchor, "D", ahead if future else ahead - 7)


def season(place: Place) -> Meaning:
    """ "last spring", "the winter of 1994", "this summer"."""
    name, number = place.string("season"), place.number("year")
    if number is None:
        if place.anchor is None:
            return UNKNOWN
        number = _season_year(place, place.anchor, name)
    return meaning(f"{number:04}-{name}")


def _season_year(place: Place, anchor: date, name: str) -> int:
    month = SEASON_MONTH[name]
    step = place.step()
    if step is not None and place.fields.get("of_year"):
        return anchor.year + step
    if step in (-1, 1):
        return _stepped_season(anchor, month, step)
    return nearest_months(anchor, month, 3, place.tense)


def _stepped_season(anchor: date, month: int, step: int) -> int:
    if step > 0:
        return anchor.year if date(anchor.year, month, 1) > anchor else anchor.year + 1
    return anchor.year if add_months(date(anchor.year, month, 1), 3) <= anchor else anchor.year - 1


def holiday(place: Place) -> Meaning:
    """A holiday of ``holidays.toml`` in the year given, or in the likeliest."""
    name, number = place.string("holiday"), place.number("year")
    if number is None:
        if place.anchor is None:
            return UNKNOWN
        number = nearest_day(place.anchor, lambda y: holiday_on(name, y), place.tense)
    place.memory.day = holiday_on(name, number)
    return meaning(place.memory.day.isoformat())


READERS: dict[str, Reader] = {
    "whole_day": whole_day,
    "calendar_day": calendar_day,
    "second_day": second_day,
    "days_range": days_range,
    "year": year,
    "years_range": years_range,
    "decade": decade,
    "century": century,
    "weekday": weekday,
    "season": season,
    "holiday": holiday,
}
