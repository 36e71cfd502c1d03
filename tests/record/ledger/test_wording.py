from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.record.ledger.wording import alike, stems

WORDS = st.text("abcdef tx", max_size=30)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("withdraw its troops from the valley", "the withdrawal of troops from the valley"),
        ("a truce", "an immediate ceasefire"),
        ("the release of the miners", "releasing all miners"),
    ],
)
def test_wordings_of_one_matter_are_alike(one: str, other: str) -> None:
    assert alike(stems(one, "ceasefire"), stems(other, "ceasefire"))


@pytest.mark.parametrize(
    ("one", "other"),
    [("withdraw its troops from the valley", "open the harbour to grain ships"), ("the", "the"), ("", "a truce")],
)
def test_wordings_of_two_matters_are_not(one: str, other: str) -> None:
    assert not alike(stems(one, "territory"), stems(other, "territory"))


@given(WORDS, WORDS)
def test_being_alike_is_mutual_and_anything_said_is_like_itself(one: str, other: str) -> None:
    a, b = stems(one, "other"), stems(other, "other")
    assert alike(a, b) == alike(b, a)
    assert alike(a, a) == bool(a)


def test_a_word_for_the_issue_stands_for_it_on_that_issue_alone() -> None:
    assert stems("truce", "ceasefire") == stems("ceasefire", "ceasefire")
    assert stems("truce", "trade") != stems("ceasefire", "trade")
