"""Descriptions that say who somebody is by what he does, and for whom."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.actors.names import Name
from onrecord.actors.phrases import Phrase

from .making import parsed, phrases_in, words_of


def outer(text: str) -> tuple[str, Phrase]:
    """The first description of a text, with its words."""
    phrase = phrases_in(text)[0]
    return words_of(text, [phrase])[0], phrase


@pytest.mark.parametrize(
    ("text", "words", "noun"),
    [
        ("The Sudrian defence minister left.", "The Sudrian defence minister", "minister"),
        ("Sudria's defence minister left.", "Sudria's defence minister", "minister"),
        ("A spokesman for the Sudrian army left.", "A spokesman for the Sudrian army", "spokesman"),
        ("The minister of foreign affairs of Sudria left.", "The minister of foreign affairs of Sudria", "minister"),
        ("The deputy prime minister of Norland left.", "The deputy prime minister of Norland", "deputy prime minister"),
    ],
)
def test_a_description_reaches_from_its_determiner_to_its_owner(text: str, words: str, noun: str) -> None:
    found, phrase = outer(text)
    assert (found, phrase.word) == (words, noun)
    assert phrase.owner is not None


def test_the_owner_may_be_another_description() -> None:
    text = "A spokesman for the head of the Sudrian army left."
    _, phrase = outer(text)
    chain = []
    while isinstance(phrase.owner, Phrase):
        phrase = phrase.owner
        chain.append(phrase.word)
    assert chain == ["head", "army"]
    assert isinstance(phrase.owner, Name)


def test_titles_are_all_that_the_office_may_be_called_longest_first() -> None:
    assert outer("Sudria's foreign minister left.")[1].titles[-2:] == ("foreign minister", "minister")
    assert "minister of foreign affairs" in outer("The minister of foreign affairs left.")[1].titles


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("The former minister left.", "past"), ("The ex-minister left.", "past"), ("The late king left.", "past"),
        ("The incoming minister left.", "coming"), ("The minister left.", ""), ("The new minister left.", ""),
    ],
)  # fmt: skip
def test_a_description_may_be_of_another_time(text: str, time: str) -> None:
    assert outer(text)[1].time == time


@pytest.mark.parametrize(
    ("text", "definite"),
    [("The minister left.", True), ("A minister left.", False), ("Some ministers left.", False)],
)
def test_articles_tell_whether_it_is_somebody_in_particular(text: str, definite: bool) -> None:
    assert outer(text)[1].definite is definite


def test_his_spokesman_is_somebodys_own() -> None:
    assert outer("His spokesman left.")[1].own
    assert not outer("The spokesman left.")[1].own


def test_officials_of_what_we_do_not_know_are_not_of_the_page_s_state() -> None:
    assert outer("The foreign minister left.")[1].local
    assert not outer("The president of the Ambrosian Shipowners Union left.")[1].local
    assert not outer("The chairman left.")[1].local  # of anything


@pytest.mark.parametrize(
    "text",
    ["Government data fell.", "The army-backed bill fell.", "They would head home.", "It fell for an hour."],
)
def test_words_that_only_qualify_are_no_descriptions(text: str) -> None:
    assert phrases_in(text) == []


WORDS = st.sampled_from("the a of for in and , . ' - head minister army Sudria Sudrian Norland former Ada Voss".split())


@settings(max_examples=50)
@given(st.lists(WORDS, max_size=25).map(" ".join))
def test_a_description_holds_its_noun_and_lies_in_one_sentence(text: str) -> None:
    tokens = parsed(text).tokens
    found = phrases_in(text)
    assert [phrase.first for phrase in found] == sorted(phrase.first for phrase in found)
    assert len({phrase.noun for phrase in found}) == len(found)
    for phrase in found:
        assert 0 <= phrase.first <= phrase.noun < phrase.after <= phrase.beyond <= len(tokens)
        assert len({token.sentence for token in tokens[phrase.first : phrase.beyond]}) == 1
        assert phrase.titles
