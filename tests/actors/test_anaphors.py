"""Nouns that go back to something named before."""

from __future__ import annotations

import pytest

from .making import index_of, last, whom


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("[The League of Ports] met. [The bloc] said so.", "LEAGUE"),
        ("[The Red Lantern Front] struck. [The group] said so.", "LANTERN"),
        ("[The Red Lantern Front] struck. [The armed group] said so.", "LANTERN"),
        ("[Sudria] agreed. [The country] said so.", "SUD"),
        ("The Selby Herald asked. [The newspaper] said so.", "herald"),
        ("The Selby Herald asked. [Its report] said so.", "herald"),
        ("[A Selby Herald report] said so.", "herald"),
    ],
)
def test_it_is_what_was_named_last_of_that_kind(text: str, actor: str) -> None:
    assert last(text).actor.id == actor


def test_what_was_named_is_told() -> None:
    found = last("[The League of Ports] met. [The bloc] said so.")
    assert found.antecedent
    assert found.antecedent.exact == "League of Ports"
    assert found.confidence < last("[The League of Ports] met.").confidence


@pytest.mark.parametrize(
    "text",
    [
        "[The bloc] said so.",  # nothing was named
        "[Sudria] agreed. [The bloc] said so.",  # nothing of that kind
        "[The League of Ports] met. [A bloc] said so.",  # nothing in particular
        "[The League of Ports] met. [Some bloc] said so.",
    ],
)
def test_otherwise_it_is_nothing(text: str) -> None:
    assert not any(words.endswith("bloc") for words, _ in whom(text))


def test_only_where_it_says_something() -> None:
    assert [actor for _, actor in whom("The League of Ports met. They left the bloc.")] == ["LEAGUE"]


def test_a_name_that_ends_in_such_a_noun_is_a_name() -> None:
    index = index_of({"groups": "id,name,aliases,sector,party\nSTAR,Blue Star,Blue Star group,REB,STAR"})
    assert whom("[The Blue Star group] said so.", index=index) == [("Blue Star group", "STAR")]
