from contextlib import suppress

import pytest
from hypothesis import given as given_any
from hypothesis import strategies as st

from onrecord.pages.given import given, iso


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("2024-11-20", "2024-11-20"),
        (" 2024-11-20 ", "2024-11-20"),
        ("2024-11-20T08:30:00Z", "2024-11-20T08:30:00Z"),
        ("2024-11-20 08:30:00+00:00", "2024-11-20T08:30:00Z"),
        ("2024-11-20T08:30:00+0200", "2024-11-20T08:30:00+02:00"),
    ],
)
def test_days_and_instants(text, stored):
    assert iso(text) == stored
    assert iso(stored) == stored


@pytest.mark.parametrize("text", ["yesterday", "20/11/2024", "2024-13-01", "2024-11-31", "２０２４-11-20", "2024"])
def test_what_is_no_date_is_refused_with_the_way_out(text):
    with pytest.raises(ValueError, match="2024-11-20"):
        given(text, "")


def test_nothing_given_is_empty():
    assert given("", "") == given("", " ")


@given_any(st.text(max_size=40))
def test_iso_raises_nothing_but_value_error(text):
    with suppress(ValueError):
        assert iso(iso(text)) == iso(text)
