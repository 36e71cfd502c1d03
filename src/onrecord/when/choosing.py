"""Which year an incomplete date means: the nearer one, weighted by the tense nearby."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from onrecord.when.calendar import add_months
from onrecord.when.tense import Tense


class Leaning(NamedTuple):
    """How much farther away a date to come counts: times ``backward``, and ``after_past`` days by a past verb."""

    backward: float
    after_past: int


# News looks back, and "in December, he resigned" is over. With days it is less so: a date with its day is as often a
# deadline, and a past verb near it as often only announces it.
_MONTHS, _DAYS = Leaning(2.0, 150), Leaning(1.25, 0)
# A verb of the other tense makes a date this many times farther. It does not settle it: "will mark the Aug. 7 attack".
_AGAINST_TENSE = 3.0
# A page has one anchor and few different months.
_KEPT = 256

Bound = Callable[[int], date]


def nearest_year(anchor: date, first: Bound, last: Bound, tense: Tense, leaning: Leaning = _MONTHS) -> int:
    """The year in which the yearly stretch of days from ``first`` to ``last`` is meant, seen from ``anchor``.

    ``ValueError`` where it exists in none of the years around.
    """
    found: list[tuple[float, int]] = []
    for year in range(anchor.year - 1, anchor.year + 2):
        try:
            found.append((_distance(anchor, first(year), last(year), tense, leaning), year))
        except (ValueError, OverflowError):
            continue  # 29 February, or beyond the calendar
    return min(found)[1]


@lru_cache(maxsize=_KEPT)
def nearest_months(anchor: date, month: int, months: int, tense: Tense) -> int:
    """The year in which the ``months`` from ``month`` on are meant."""
    return nearest_year(
        anchor, lambda year: date(year, month, 1), lambda year: add_months(date(year, month, 1), months), tense
    )


def nearest_day(anchor: date, on: Bound, tense: Tense) -> int:
    """The year in which the yearly day ``on`` is meant."""
    return nearest_year(anchor, on, on, tense, _DAYS)


def _distance(anchor: date, first: date, last: date, tense: Tense, leaning: Leaning) -> float:
    if last < anchor:
        return (anchor - last).days * (_AGAINST_TENSE if tense == "future" else 1.0)
    if first <= anchor:
        return 0.0
    ahead = (first - anchor).days * leaning.backward
    return ahead * _AGAINST_TENSE + leaning.after_past if tense == "past" else ahead


def with_weekday(years: Iterable[int], month: int, day: int, weekday: int) -> int | None:
    """The first of ``years`` in which the date falls on ``weekday``."""
    for year in years:
        try:
            if date(year, month, day).isoweekday() == weekday:
                return year
        except ValueError:
            continue
    return None
