from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.where import find_places

PIECES = [
    "Paris",
    "St. ",
    "U.S.",
    ", ",
    "Texas",
    " of the ",
    "Kursk region",
    "George ",
    "\n",
    "É",
    "'s",
    "(",
    "Ill.",
    "NSW ",
    "x",
]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The minister flew from Warsaw to Helsinki.", ["Warsaw", "Helsinki"]),
        ("Fighting went on in the Gaza Strip and the West Bank.", ["Gaza Strip", "West Bank"]),
        ("He left the United States for Bosnia and Herzegovina.", ["United States", "Bosnia and Herzegovina"]),
        ("Ukraine's army held; the U.S. and the UK agreed.", ["Ukraine", "U.S.", "UK"]),
        ("They asked us to wait. Us? Never.", []),
        ("George Washington spoke and Paris Hilton sang.", []),
        ("Mr. Houston met Ms. Florence.", []),
        ("She was born in Springfield, Ill., in May.", ["Springfield", "Ill"]),
        ("The Russian and Canadian teams played.", []),
        ("We want mobile phones. Mobile is the future.", []),
        ("I've been there and they'll come.", []),
        ("", []),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    assert [found.exact for found in find_places(text)] == names


@settings(deadline=None, max_examples=150)
@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join)))
def test_spans_are_exact_ordered_and_apart(text: str) -> None:
    found = find_places(text)
    assert found == find_places(text)
    end = 0
    for place in found:
        assert end <= place.start < place.end
        assert text[place.start : place.end] == place.exact
        end = place.end


@pytest.mark.parametrize(
    "piece", ["Paris ", "A ", "St. ", "A.B.", "Paris and ", "É'", "of the ", "Paris, ", "(", "Xa-"]
)
def test_time_is_linear_in_the_text(piece: str) -> None:
    def spent(times: int) -> float:
        began = time.process_time()
        find_places(piece * times)
        return time.process_time() - began

    spent(100)
    assert spent(8_000) < 8 * spent(2_000) + 0.2  # four times the text, twice the slack
