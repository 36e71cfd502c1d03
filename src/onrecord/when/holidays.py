"""The day of a holiday in a year: fixed, the nth weekday of a month, or counted from Easter (``holidays.toml``)."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from functools import cache
from typing import Any

from onrecord.when.lexicon import read_toml


@cache
def _table() -> dict[str, Any]:
    return {name: rule for name, rule in read_toml("holidays.toml").items() if isinstance(rule, dict)}


def holiday_on(name: str, year: int) -> date:
    """The day of holiday ``name`` (its key in the data file); ``ValueError`` outside the calendar."""
    rule = _table()[name]
    if "easter" in rule:
        return easter(year) + timedelta(days=rule["easter"])
    if "weekday" in rule:
        return _nth_weekday(year, rule["month"], rule["weekday"], rule["nth"])
    return date(year, rule["month"], rule["day"])


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth ``weekday`` (1 to 7) of a month; nth -1 is the last."""
    if nth < 0:
        last = date(year, month, calendar.monthrange(year, month)[1])
        return last - timedelta(days=(last.isoweekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))


def easter(year: int) -> date:
    """Western Easter Sunday: the Gregorian computus (J. Meeus, Astronomical Algorithms, 1991, chapter 8)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (b - (b + 8) // 25 + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)
