from __future__ import annotations

import re

import pytest

from onrecord.when.notation import Pattern, words_of

SIGNS = {"DAY": "d", "MONTH": "mM", "YEAR": "y", "of": "o", ",": ",", "'s": "s"}


def compiled(text: str) -> Pattern:
    return Pattern(text, lambda piece: SIGNS.get(piece, ""))


@pytest.mark.parametrize(
    ("text", "matched", "unmatched"),
    [
        ("MONTH DAY", ["md", "Md"], ["m", "dm"]),
        ("MONTH ( ,? YEAR )?", ["m", "m,y", "my"], ["m,"]),
        ("( DAY | YEAR ) of? MONTH", ["dm", "yom"], ["do", "om"]),
        ("DAY , DAY", ["d,d"], ["d,"]),
        ("MONTH 's", ["ms"], ["m"]),
    ],
)
def test_what_a_pattern_matches(text: str, matched: list[str], unmatched: list[str]) -> None:
    regex = re.compile(compiled(text).source)
    assert all(regex.fullmatch(signs) for signs in matched)
    assert not any(regex.fullmatch(signs) for signs in unmatched)


def test_first_signs_pass_over_what_is_optional() -> None:
    assert set(compiled("of? ( DAY | YEAR )? MONTH").begin) == set("odymM")


def test_captures_are_numbered() -> None:
    assert compiled("DAY , DAY").captures == {"day": "DAY", "day2": "DAY"}


@pytest.mark.parametrize("text", ["", "of?", "( DAY", "DAY )", "DAY | ", "NOTHING", "nothing"])
def test_a_pattern_that_makes_no_sense_is_refused(text: str) -> None:
    with pytest.raises((ValueError, IndexError)):
        compiled(text)


def test_words_of_a_pattern() -> None:
    assert words_of("( MONTH | of )? ,? DAY 's") == ["of", ",", "'s"]
