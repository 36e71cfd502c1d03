from __future__ import annotations

from itertools import pairwise

import pytest

from onrecord.nouns import Span
from onrecord.where import locate

TEXT = "Oslo was dry. They went from Nairobi to Lima."


def span(text: str, words: str) -> Span:
    return Span(start=text.index(words), end=text.index(words) + len(words), exact=words)


def test_places_are_verbatim_and_in_order() -> None:
    found = locate(TEXT)
    assert [place.exact for place in found] == ["Oslo", "Nairobi", "Lima"]
    assert [place.country for place in found] == ["NO", "KE", "PE"]
    assert all(TEXT[place.start : place.end] == place.exact for place in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@pytest.mark.parametrize("words", ["Nairobi", "from Nairobi to", "i"])
def test_what_is_something_else_there_is_no_place(words: str) -> None:
    taken = span(TEXT, words) if words != "i" else Span(start=TEXT.index("i to"), end=TEXT.index("i to") + 1, exact="i")
    assert [place.exact for place in locate(TEXT, [taken])] == ["Oslo", "Lima"]


def test_what_only_touches_a_place_leaves_it_one() -> None:
    start, end = TEXT.index("Nairobi"), TEXT.index("Nairobi") + len("Nairobi")
    beside = [Span(start=start - 1, end=start, exact=" "), Span(start=end, end=end + 1, exact=" ")]
    assert locate(TEXT, beside) == locate(TEXT)


def test_the_outlet_s_country_may_decide() -> None:
    text = "The market in Birmingham was closed."
    at_home = {country: locate(text, outlet_country=country)[0].country for country in ("GB", "US")}
    assert at_home == {"GB": "GB", "US": "US"}


@pytest.mark.parametrize("text", ["", "\n", "no place", "ОСЛО", "\u202eOslo"])
def test_a_text_without_places(text: str) -> None:
    assert all(place.exact == "Oslo" for place in locate(text))
