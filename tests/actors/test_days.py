"""A date may be a day, a month or a year, and stands for all of it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.actors.days import covers, days_before, earliest, latest

DAYS = st.dates(min_value=date(1000, 1, 1)).map(date.isoformat)
DATES = st.one_of(st.just(""), DAYS, DAYS.map(lambda day: day[:7]), DAYS.map(lambda day: day[:4]))


@pytest.mark.parametrize(
    ("given_", "first", "last"),
    [
        ("", "0001-01-01", "9999-12-31"),
        ("2020", "2020-01-01", "2020-12-31"),
        ("2020-02", "2020-02-01", "2020-02-31"),
        ("2020-02-29", "2020-02-29", "2020-02-29"),
    ],
)
def test_a_date_stands_for_all_its_days(given_: str, first: str, last: str) -> None:
    assert (earliest(given_), latest(given_)) == (first, last)


@given(DATES, DAYS)
def test_what_begins_with_a_date_lies_in_it(given_: str, day: str) -> None:
    assert earliest(given_) <= latest(given_)
    assert covers(given_, given_, day) is day.startswith(given_)


@given(DATES, DATES, DAYS)
def test_a_stretch_covers_what_both_of_its_halves_do(begin: str, until: str, day: str) -> None:
    assert covers(begin, until, day) is (covers(begin, "", day) and covers("", until, day))
    assert covers("", "", day)


@given(st.dates(min_value=date(1900, 1, 1)), st.integers(0, 1000))
def test_days_before_are_counted_on_the_calendar(day: date, days: int) -> None:
    assert (day - date.fromisoformat(days_before(day.isoformat(), days))).days == days
