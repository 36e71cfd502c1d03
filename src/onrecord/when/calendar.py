"""Days, weeks, months and years: TIMEX3 values and the half-open intervals of days that they stand for.

Whatever falls outside the years 1 to 9999 raises ``ValueError`` or ``OverflowError``.
"""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

Interval = tuple[str, str]
NOWHERE: Interval = ("", "")

# Meteorological seasons of the northern hemisphere: first month and number of months; winter begins in December.
SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_WEEKEND_DAY = 6

_DAY = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:T.*)?")
_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")
_YEAR = re.compile(r"[0-9]{4}")
_DECADE = re.compile(r"[0-9]{3}")
_CENTURY = re.compile(r"[0-9]{2}")
_WEEK = re.compile(r"([0-9]{4})-W([0-9]{2})(-WE)?")
_QUARTER = re.compile(r"([0-9]{4})-Q([1-4])")
_HALF = re.compile(r"([0-9]{4})-H([12])")
_SEASON = re.compile(r"([0-9]{4})-(SP|SU|FA|WI)")


def add_months(day: date, months: int) -> date:
    """The same day of the month ``months`` later, or the last of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        raise OverflowError(year)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def add(day: date, unit: str, count: int) -> date:
    """``day`` moved by ``count`` units: D, W, FN (fortnight), M, Q, Y, DE (decade), CE (century)."""
    if unit in _DAYS_OF:
        return day + timedelta(days=count * _DAYS_OF[unit])
    return add_months(day, count * _MONTHS_OF[unit])


_DAYS_OF = {"D": 1, "W": 7, "FN": 14, "WE": 7}
_MONTHS_OF = {"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200, "ML": 12000}


def value_of(day: date, unit: str) -> str:
    """The TIMEX3 value of the ``unit`` that holds ``day``."""
    iso = day.isocalendar()
    forms = {
        "D": day.isoformat(),
        "W": f"{iso.year:04}-W{iso.week:02}",
        "WE": f"{iso.year:04}-W{iso.week:02}-WE",
        "M": f"{day.year:04}-{day.month:02}",
        "Q": f"{day.year:04}-Q{(day.month + 2) // 3}",
        "Y": f"{day.year:04}",
        "CE": f"{day.year // 100:02}",
    }
    return forms[_TOLD_BY.get(unit, unit)]


# "two decades ago" tells a year, "a fortnight ago" a week.
_TOLD_BY = {"FN": "W", "DE": "Y", "ML": "CE"}


def on_weekday(day: date, weekday: int) -> date:
    """The day in ``day``'s ISO week (Monday to Sunday) that is ``weekday``, 1 to 7."""
    return day + timedelta(days=weekday - day.isoweekday())


def interval(value: str) -> Interval:
    """The days of a value as ISO ``[begin, until)``; empty where it names none."""
    try:
        first, last = _edges(value)
    except (ValueError, OverflowError):
        return NOWHERE
    return (first.isoformat(), last.isoformat()) if first and last else NOWHERE


def _edges(value: str) -> tuple[date | None, date | None]:
    if "/" in value:
        first, last = (part for part in value.split("/", 1))
        return _edges(first)[0], _edges(last)[1]
    if match := _DAY.fullmatch(value):
        day = date.fromisoformat(match[1])
        return day, day + timedelta(days=1)
    if match := _WEEK.fullmatch(value):
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
        return (add(monday, "D", _WEEKEND_DAY - 1) if match[3] else monday), add(monday, "W", 1)
    return _months_edges(value)


def _months_edges(value: str) -> tuple[date | None, date | None]:
    start = _first_month(value)
    if start is None:
        return None, None
    year, month, months = start
    first = date(year, month, 1)
    return first, add_months(first, months)


def _first_month(value: str) -> tuple[int, int, int] | None:
    """Year, month and number of months of a value in whole months."""
    if match := _MONTH.fullmatch(value):
        return int(match[1]), int(match[2]), 1
    if _YEAR.fullmatch(value):
        return int(value), 1, 12
    if match := _QUARTER.fullmatch(value):
        return int(match[1]), int(match[2]) * 3 - 2, 3
    if match := _HALF.fullmatch(value):
        return int(match[1]), int(match[2]) * 6 - 5, 6
    if match := _SEASON.fullmatch(value):
        return int(match[1]), SEASON_MONTH[match[2]], 3
    if _DECADE.fullmatch(value):
        return int(value) * 10, 1, 120
    return (int(value) * 100, 1, 1200) if _CENTURY.fullmatch(value) else None
