from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import BadQuery
from onrecord.record.days import bounds, first_day

from .making import patient


def within(published: str, since: str, until: str) -> bool:
    first, beyond = bounds(since, until)
    return first <= published and (not beyond or published < beyond)


@pytest.mark.parametrize(
    ("published", "since", "until", "inside"),
    [
        ("2026-03-09", "2026-03-09", "2026-03-09", True),
        ("2026-03-09T23:59:59+02:00", "2026-03-09", "2026-03-09", True),
        ("2026-03-10", "2026-03-09", "2026-03-09", False),
        ("2026-03-08T23:59:59Z", "2026-03-09", "", False),
        ("2026-03-31T12:00", "2026-03", "2026-03", True),
        ("2026-04-01", "2026-03", "2026-03", False),
        ("2026-12-31", "", "2026", True),
        ("2027-01-01", "", "2026", False),
    ],
)
def test_bounds(published: str, since: str, until: str, inside: bool) -> None:
    assert within(published, since, until) is inside


@settings(patient)
@given(st.dates(), st.dates(), st.dates())
def test_bounds_are_those_of_the_calendar(published: date, one: date, other: date) -> None:
    since, until = sorted((one, other))
    assert within(f"{published}T12:30:00Z", str(since), str(until)) == (since <= published <= until)


@pytest.mark.parametrize(
    "day", ["yesterday", "2026-02-30", "2026-13", "26-01-01", "2026-1-1", "0000", "２０２６", "2026-01-01T00:00"]
)
def test_what_is_no_day(day: str) -> None:
    with pytest.raises(BadQuery, match="since"):
        bounds(day, "")
    with pytest.raises(BadQuery, match="until"):
        bounds("", day)


@pytest.mark.parametrize(
    ("since", "until"), [("2026-02", "2026-01"), ("2026-01-02", "2026-01-01"), ("2027", "2026-12-31")]
)
def test_since_after_until(since: str, until: str) -> None:
    with pytest.raises(BadQuery, match="later"):
        bounds(since, until)


@pytest.mark.parametrize(("since", "until"), [("2026-05", "2026"), ("2026", "2026-05"), ("", "")])
def test_bounds_of_different_lengths(since: str, until: str) -> None:
    assert bounds(since, until)[0] == since


def test_what_is_raised_names_the_bounds_as_they_are_called() -> None:
    with pytest.raises(BadQuery, match="said_since 'soon'"):
        bounds("soon", "", "said_")
    with pytest.raises(BadQuery, match="said_since 2027 is later than said_until 2026"):
        bounds("2027", "2026", "said_")


@pytest.mark.parametrize(
    ("day", "first"), [("", ""), ("2026", "2026-01-01"), ("2026-05", "2026-05-01"), ("2026-05-07", "2026-05-07")]
)
def test_first_day(day: str, first: str) -> None:
    assert first_day(day) == first
