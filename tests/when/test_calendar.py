from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.when.calendar import add, add_months, interval, on_weekday, value_of


@pytest.mark.parametrize(
    ("value", "begin", "until"),
    [
        ("2024-02-29", "2024-02-29", "2024-03-01"),
        ("2024-02-29TNI", "2024-02-29", "2024-03-01"),
        ("2024-12", "2024-12-01", "2025-01-01"),
        ("2024", "2024-01-01", "2025-01-01"),
        ("198", "1980-01-01", "1990-01-01"),
        ("19", "1900-01-01", "2000-01-01"),
        ("2020-W53", "2020-12-28", "2021-01-04"),
        ("2024-W47-WE", "2024-11-23", "2024-11-25"),
        ("2024-Q4", "2024-10-01", "2025-01-01"),
        ("2024-H2", "2024-07-01", "2025-01-01"),
        ("2024-WI", "2024-12-01", "2025-03-01"),
        ("1962/1963", "1962-01-01", "1964-01-01"),
    ],
)
def test_intervals(value: str, begin: str, until: str) -> None:
    assert interval(value) == (begin, until)


@pytest.mark.parametrize(
    "value", ["", "P2Y", "PAST_REF", "XXXX-WXX-5", "2024-02-30", "2021-W53", "9999", "2024-Q5", "0000"]
)
def test_what_names_no_days(value: str) -> None:
    assert interval(value) == ("", "")


def test_the_last_day_of_a_shorter_month() -> None:
    assert add_months(date(2024, 3, 31), -1) == date(2024, 2, 29)


@pytest.mark.parametrize("months", [-12 * 2024, 12 * 8000])
def test_beyond_the_calendar(months: int) -> None:
    with pytest.raises(OverflowError):
        add_months(date(2024, 1, 1), months)


@given(st.dates(date(2, 1, 1), date(9000, 1, 1)), st.sampled_from(["D", "W", "M", "Q", "Y", "CE"]))
def test_a_day_lies_in_the_unit_that_holds_it(day: date, unit: str) -> None:
    begin, until = interval(value_of(day, unit))
    if unit == "CE" and day.year < 100:
        assert begin == ""  # the century that begins with the year 0
    else:
        assert begin <= day.isoformat() < until


@given(
    st.dates(date(1000, 1, 1), date(3000, 1, 1)), st.sampled_from(["D", "W", "FN", "M", "Y", "DE"]), st.integers(1, 50)
)
def test_forth_is_later_than_back(day: date, unit: str, count: int) -> None:
    assert add(day, unit, -count) < day < add(day, unit, count)


@given(st.dates(date(1000, 1, 1), date(3000, 1, 1)), st.integers(1, 7))
def test_a_weekday_of_the_same_week(day: date, weekday: int) -> None:
    found = on_weekday(day, weekday)
    assert found.isoweekday() == weekday
    assert found.isocalendar()[:2] == day.isocalendar()[:2]
    assert abs(found - day) < timedelta(weeks=1)
