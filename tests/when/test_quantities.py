from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.when.quantities import join_numbers
from onrecord.when.tokens import tokenise

PARTS = ["one", "two", "nineteen", "twenty", "ninety", "-", "and", "a", "half", "hundred", "dozen", "first", "5", "1/2"]


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        ("two", {"NUMBER": 2}),
        ("twenty-five", {"NUMBER": 25}),
        ("twenty five", {"NUMBER": 25}),
        ("two hundred", {"NUMBER": 200}),
        ("one hundred and fifty", {"NUMBER": 150}),
        ("a dozen", {"NUMBER": 12}),
        ("two dozen", {"NUMBER": 24}),
        ("two and a half", {"NUMBER": 2.5}),
        ("5 1/2", {"NUMBER": 5.5}),
        ("nineteen ninety-six", {"NUMBER": 1996, "YEAR": 1996}),
        ("twenty twenty-four", {"NUMBER": 2024, "YEAR": 2024}),
        ("twenty-first", {"ORDINAL": 21}),
        ("twenty", {"NUMBER": 20}),
    ],
)
def test_a_phrase_is_one_token(text: str, classes: dict[str, object]) -> None:
    tokens = join_numbers(tokenise(text))
    assert tokens[-1].classes == classes
    assert text.endswith(text[tokens[-1].start : tokens[-1].end])


@pytest.mark.parametrize(
    ("text", "count"), [("twenty-", 2), ("two and", 2), ("two and a", 3), ("nineteen five", 2), ("ten-twenty", 3)]
)
def test_what_does_not_combine_stays_apart(text: str, count: int) -> None:
    assert len(join_numbers(tokenise(text))) == count


@given(st.lists(st.sampled_from(PARTS), max_size=30))
def test_tokens_stay_in_order_and_cover_the_same_text(words: list[str]) -> None:
    tokens = tokenise(" ".join(words))
    joined = join_numbers(tokens)
    edges = [edge for token in joined for edge in (token.start, token.end)]
    assert edges == sorted(edges)
    assert not tokens or (joined[0].start, joined[-1].end) == (tokens[0].start, tokens[-1].end)
