"""Readers of times of the day: clock times and parts of a day, on the day that the text speaks of."""

from __future__ import annotations

from datetime import date

from onrecord.when.calendar import add, interval
from onrecord.when.dates import calendar_day, weekday_of
from onrecord.when.reading import UNKNOWN, Meaning, Place, Reader

_NOON, _MINUTES = 12, 24 * 60
_SHORTEST_MILITARY = 100
_PM = "p"


def clock(place: Place) -> Meaning | None:
    """ "10:00 a.m. EDT", "18:30 GMT", "noon": on the day named with it, or last mentioned, or the page's."""
    time = _time(place)
    if not time:
        return None
    return _on_day(_day(place), time + ("Z" if place.fields.get("zulu") else ""))


def _time(place: Place) -> str:
    if point := place.string("point"):
        return point
    if greenwich := place.string("clock2"):  # 10:30 a.m. (0730 GMT): the second is the one with a zone
        return f"T{greenwich}"
    written = place.string("clock") or place.string("pointed")
    number = place.number("number")
    if number is not None:  # 1830 GMT, but not 8 ET
        if number < _SHORTEST_MILITARY:
            return ""
        written = f"{number // 100:02}:{number % 100:02}"
    if not written and (hour := place.number("hour")) is not None:
        written = f"{hour:02}:00"
    hour, minute = (int(part) for part in written.split(":"))
    if meridiem := place.string("meridiem"):
        if hour > _NOON:
            return ""
        hour = hour % _NOON + (_NOON if meridiem == _PM else 0)
    return f"T{hour:02}:{minute:02}" if hour * 60 + minute <= _MINUTES and minute < 60 else ""


def part(place: Place) -> Meaning:
    """ "Monday night", "this morning", "last night", "early Friday morning"."""
    return _on_day(_day(place), f"T{place.string('part')}")


def _day(place: Place) -> date | None:
    day = _named_day(place)
    if day is not None:
        place.memory.day = day
    return day


def _named_day(place: Place) -> date | None:
    """The day named with the time, or last mentioned, or the page's."""
    spoken = place.memory.day or place.anchor
    if "month" in place.fields:
        return place.memory.day if calendar_day(place) not in (None, UNKNOWN) else None
    if "weekday" in place.fields:
        return weekday_of(place)
    if place.fields.get("after"):
        return add(spoken, "D", 1) if spoken else None
    deictic = place.number("deictic")
    step = place.step() if deictic is None else deictic
    if step is None:
        return spoken
    return add(place.anchor, "D", step) if place.anchor else None


def _on_day(day: date | None, time: str) -> Meaning:
    if day is None:
        return UNKNOWN
    return Meaning(f"{day.isoformat()}{time}", interval(day.isoformat()))


READERS: dict[str, Reader] = {"clock": clock, "part": part}
