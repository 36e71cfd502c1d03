from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.when.figures import CLASS_SETS, figure


@pytest.mark.parametrize(
    ("surface", "classes"),
    [
        ("7", {"NUMBER": 7, "DAY": 7, "HOUR": 7}),
        ("31", {"NUMBER": 31, "DAY": 31}),
        ("0", {"NUMBER": 0}),
        ("1998", {"NUMBER": 1998, "YEAR": 1998}),
        ("1,016", {"NUMBER": 1016}),
        ("2.5", {"NUMBER": 2.5}),
        ("7.15", {"NUMBER": 7.15, "POINTED": "07:15"}),
        ("1/2", {"FRACTION": 0.5}),
        ("21st", {"ORDINAL": 21}),
        ("1980s", {"DECADE": 1980}),
        ("90s", {"DECADE_SHORT": 90}),
        ("10:30", {"CLOCK": "10:30"}),
        ("2024-02-29", {"WHOLE_DAY": "2024-02-29"}),
        ("29.02.2024", {"WHOLE_DAY": "2024-02-29"}),
        ("26-28", {"DAYS": "26-28"}),
        ("26\u201328", {"DAYS": "26-28"}),
        ("1962-63", {"YEARS": "1962/1963"}),
        ("1999-2001", {"YEARS": "1999/2001"}),
    ],
)
def test_readings(surface: str, classes: dict[str, object]) -> None:
    assert figure(surface) == classes


@pytest.mark.parametrize(
    "surface", ["2024-02-30", "02/03/2024", "28-26", "1963-62", "99:99", "1995s", "1-2-3-4", "1" * 20]
)
def test_no_reading(surface: str) -> None:
    assert figure(surface) == {}


@given(st.from_regex(r"[0-9]{1,5}(?:[.,:/\u2013-][0-9]{1,4}){0,3}(?:st|nd|rd|th|s)?", fullmatch=True))
def test_every_reading_has_a_known_set_of_classes(surface: str) -> None:
    classes = figure(surface)
    assert not classes or frozenset(classes) in CLASS_SETS
