"""Of which state the page speaks where a description does not say."""

from __future__ import annotations

import pytest

from .making import last, mentions, whom


def test_it_is_the_state_that_the_page_speaks_of() -> None:
    found = last("Sudria is calm. [The foreign minister] said so.")
    assert found.actor.id == "eva-strand"
    assert found.confidence < last("[The Sudrian foreign minister] said so.").confidence


@pytest.mark.parametrize("before", ["", "Talks of Sudria and Norland ended. "])
def test_where_it_speaks_of_none_or_of_two_alike_nobody_knows(before: str) -> None:
    found = mentions(f"{before}[The deputy minister] said so.")
    assert all(one.actor.party == "" for one in found if one.exact == "The deputy minister")


def test_who_has_such_an_office_is_more_likely() -> None:
    assert whom("Sudria met Norland. [The premier] said so.")[-1] == ("The premier", "ivo-berg")


def test_the_outlet_s_own_state() -> None:
    assert whom("[The foreign minister] said so.", outlet="Selby Herald")[-1][1] == "eva-strand"


def test_his_spokesman_is_of_whom_the_page_spoke_last() -> None:
    found = last("Norland agreed. [Ada Voss] left. [Her spokesman] said so.").actor
    assert (found.party, found.name) == ("SUD", "Her spokesman")


def test_vague_words_are_of_nobody() -> None:
    assert all(words != "The chairman" or not actor.startswith("*sud") for words, actor in
               whom("Sudria is calm. Sudria waits. [The chairman] said so."))  # fmt: skip
