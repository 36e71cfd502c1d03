from __future__ import annotations

import unicodedata
from datetime import date

import pytest
from hypothesis import given, strategies

from onrecord.actors.imports.cleaning import clean, day, is_before, names, slug
from onrecord.folding import fold
from onrecord.limits import LIMITS


@given(strategies.text() | strategies.integers() | strategies.none())
def test_a_cell_is_one_visible_line_and_stays_as_it_is(value: object) -> None:
    cell = clean(value)
    assert "|" not in cell
    assert not any(unicodedata.category(char)[0] == "C" for char in cell)
    assert not cell.startswith(("=", "+", "-", "@", " "))
    assert len(cell) <= LIMITS.max_name_chars
    assert clean(cell) == cell


@given(strategies.dates(min_value=date(1000, 1, 1)))
def test_days_stay_as_precise_as_they_are(given_day: date) -> None:
    text = given_day.isoformat()
    assert day(text) == day(f"{text}T00:00:00Z") == text
    assert day(text[:7]) == day(f"{text[:7]}-00") == text[:7]
    assert day(text[:4]) == day(f"{text[:4]}-00-00") == text[:4]


@pytest.mark.parametrize(
    "text", ["", "0000", "2024-13", "2024-02-30", "24-01-01", "20240101", "-0044-03-15", "x", None, 7]
)
def test_what_is_no_day(text: object) -> None:
    assert day(text) == ""


@pytest.mark.parametrize(
    ("until", "begin", "before"),
    [("2019", "2020", True), ("2020", "2020-05", False), ("2020-04", "2020-05-01", True), ("", "2020", False)],
)
def test_dates_are_compared_as_far_as_both_are_precise(until: str, begin: str, before: bool) -> None:
    assert is_before(until, begin) is before


def test_names_that_cannot_be_looked_up_or_are_words_are_left_out() -> None:
    given_names = ["Ana Quispe", "ana quispe", "Анна", "he", "ministra", "Anita", "La Jefa", 7, "A|B C"]
    assert names(given_names, beside="Ana Quispe") == ("Anita", "La Jefa", "A/B C")
    assert len(names(f"Ana {n}" for n in range(99))) == 20


@given(strategies.text(), strategies.text())
def test_slugs_are_folded(name: str, unique: str) -> None:
    assert slug(name, unique) == slug(fold(name), fold(unique))
    assert " " not in slug(name, unique)
