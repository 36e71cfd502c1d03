from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.when.holidays import easter, holiday_on
from onrecord.when.lexicon import read_toml


@pytest.mark.parametrize(
    ("year", "day"),
    [(1818, "1818-03-22"), (1943, "1943-04-25"), (2000, "2000-04-23"), (2024, "2024-03-31"), (2025, "2025-04-20")],
)
def test_easter(year: int, day: str) -> None:
    assert easter(year).isoformat() == day


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("thanksgiving", 1999, "1999-11-25"),
        ("memorial_day", 2024, "2024-05-27"),
        ("labor_day", 2024, "2024-09-02"),
        ("good_friday", 1998, "1998-04-10"),
        ("christmas_eve", 2024, "2024-12-24"),
    ],
)
def test_holidays(name: str, year: int, day: str) -> None:
    assert holiday_on(name, year).isoformat() == day


@given(st.integers(1583, 9998))
def test_every_holiday_falls_in_its_year(year: int) -> None:
    assert easter(year).isoweekday() == 7
    assert date(year, 3, 22) <= easter(year) <= date(year, 4, 25)
    assert {holiday_on(name, year).year for name in read_toml("holidays.toml")} == {year}
