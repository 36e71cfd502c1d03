"""What a run of digits can be: a count, a day of the month, an hour, a year, a clock time, a whole date, a range."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from onrecord.when.lexicon import Classes

# Bare numbers outside these years are counts.
FIRST_YEAR, LAST_YEAR = 1400, 2199
_DAYS, _HALF_DAY, _HOURS = 31, 12, 24

_INTEGER = re.compile(r"[0-9]{1,9}")
_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+")
_DECIMAL = re.compile(r"[0-9]{1,9}\.[0-9]{1,6}")
_FRACTION = re.compile(r"([1-9])/([2-8])")
_ORDINAL = re.compile(r"([0-9]{1,3})(?:st|nd|rd|th)")
_DECADE = re.compile(r"([0-9]{2}|[0-9]{4})s")
_CLOCK = re.compile(r"([0-9]{1,2})[:.]([0-5][0-9])(?::[0-5][0-9])?")
_ISO_DAY = re.compile(r"([0-9]{4})[-/.]([0-9]{2})[-/.]([0-9]{2})")
_SLASHED = re.compile(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})")
_DAYS_RANGE = re.compile(r"([0-9]{1,2})[-\u2013]([0-9]{1,2})")
_YEARS_RANGE = re.compile(r"([0-9]{4})[-/\u2013]([0-9]{2}|[0-9]{4})")


def figure(surface: str) -> Classes:
    """The classes of a run of digits with its signs and suffix; none where it is no figure of a date."""
    if surface.isdigit():
        return _integer(surface)
    for reader in _READERS:
        if classes := reader(surface):
            return classes
    return {}


def _integer(surface: str) -> Classes:
    if not _INTEGER.fullmatch(surface):
        return {}
    number = int(surface)
    classes: Classes = {"NUMBER": number}
    if len(surface) <= 2:
        if 1 <= number <= _DAYS:
            classes["DAY"] = number
        if 1 <= number <= _HALF_DAY:
            classes["HOUR"] = number
    elif len(surface) == 4 and FIRST_YEAR <= number <= LAST_YEAR:
        classes["YEAR"] = number
    return classes


def _count(surface: str) -> Classes:
    if _GROUPED.fullmatch(surface):
        return {"NUMBER": int(surface.replace(",", ""))}
    if match := _FRACTION.fullmatch(surface):
        return {"FRACTION": int(match[1]) / int(match[2])}
    if match := _ORDINAL.fullmatch(surface):
        return {"ORDINAL": int(match[1])}
    return {}


def _decimal(surface: str) -> Classes:
    if not _DECIMAL.fullmatch(surface):
        return {}
    classes: Classes = {"NUMBER": float(surface)}
    return classes | {"POINTED": time} if (time := _time_of(surface)) else classes


def _clock(surface: str) -> Classes:
    return {"CLOCK": time} if (time := _time_of(surface)) else {}


def _time_of(surface: str) -> str:
    match = _CLOCK.fullmatch(surface)
    return f"{int(match[1]):02}:{match[2]}" if match and int(match[1]) <= _HOURS else ""


def _decade(surface: str) -> Classes:
    match = _DECADE.fullmatch(surface)
    if not match or match[1][-1] != "0":
        return {}
    return {"DECADE": int(match[1])} if len(match[1]) == 4 else {"DECADE_SHORT": int(match[1])}


def _iso_day(surface: str) -> Classes:
    match = _ISO_DAY.fullmatch(surface)
    return _whole_day(int(match[1]), int(match[2]), int(match[3])) if match else {}


def _slashed(surface: str) -> Classes:
    """13/02/2024 and 02/13/2024 can be read in one way only; 02/03/2024 in two, so it is left alone."""
    match = _SLASHED.fullmatch(surface)
    if not match:
        return {}
    one, two, year = int(match[1]), int(match[2]), int(match[3])
    if one > _HALF_DAY or one == two:
        return _whole_day(year, two, one)
    return _whole_day(year, one, two) if two > _HALF_DAY else {}


def _whole_day(year: int, month: int, day: int) -> Classes:
    try:
        return {"WHOLE_DAY": date(year, month, day).isoformat()}
    except ValueError:
        return {}


def _ranges(surface: str) -> Classes:
    if match := _DAYS_RANGE.fullmatch(surface):
        first, last = int(match[1]), int(match[2])
        return {"DAYS": surface.replace("\u2013", "-")} if 1 <= first < last <= _DAYS else {}
    match = _YEARS_RANGE.fullmatch(surface)
    if not match:
        return {}
    first = int(match[1])
    last = int(match[2]) if len(match[2]) == 4 else first // 100 * 100 + int(match[2])
    return {"YEARS": f"{first}/{last}"} if FIRST_YEAR <= first < last <= LAST_YEAR else {}


_READERS: tuple[Callable[[str], Classes], ...] = (_count, _decimal, _clock, _decade, _iso_day, _slashed, _ranges)

# Every set of classes that a figure can have: the grammar gives each one a sign of its own.
CLASS_SETS: tuple[frozenset[str], ...] = tuple(
    frozenset(names.split())
    for names in (
        "NUMBER", "NUMBER DAY", "NUMBER DAY HOUR", "NUMBER YEAR", "NUMBER POINTED", "FRACTION", "ORDINAL", "CLOCK",
        "DECADE", "DECADE_SHORT", "WHOLE_DAY", "DAYS", "YEARS",
    )
)  # fmt: skip
