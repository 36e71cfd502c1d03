from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.when.calendar import add_months
from onrecord.when.choosing import nearest_day, nearest_year, with_weekday
from onrecord.when.tense import Tense

ANCHOR = date(2024, 11, 20)


@pytest.mark.parametrize(
    ("month", "day", "tense", "year"),
    [
        (11, 20, "", 2024),
        (10, 24, "", 2024),
        (12, 1, "", 2024),
        (1, 3, "", 2025),
        (1, 3, "past", 2025),
        (2, 20, "past", 2024),
        (6, 1, "future", 2025),
        (10, 24, "future", 2024),
        (2, 29, "", 2024),
    ],
)
def test_days(month: int, day: int, tense: Tense, year: int) -> None:
    assert nearest_day(ANCHOR, lambda y: date(y, month, day), tense) == year


def test_a_day_that_no_year_around_has() -> None:
    with pytest.raises(ValueError, match="empty"):
        nearest_day(date(2022, 1, 1), lambda y: date(y, 2, 30), "")


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(1, 12), st.sampled_from(["past", "future", ""]))
def test_the_month_going_on_is_meant_whatever_the_tense(anchor: date, month: int, tense: Tense) -> None:
    year = nearest_year(anchor, lambda y: date(y, month, 1), lambda y: add_months(date(y, month, 1), 1), tense)
    assert abs(year - anchor.year) <= 1
    assert month != anchor.month or year == anchor.year


def test_the_year_with_the_weekday() -> None:
    assert with_weekday((2024, 2023), 11, 20, 1) == 2023
    assert with_weekday((2024, 2023), 11, 20, 7) is None
    assert with_weekday((2023, 2024), 2, 29, 4) == 2024
