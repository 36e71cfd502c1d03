"""The mentions of a page: what holds for any text, and where a toponym is no place."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.actors import names_no_place
from onrecord.nouns import Mention

from .making import last, mentions, told, whom

WORDS = """[Ada Voss] [Voss] [She] [the president] [Sudria] [Selby] [The Sudrian army] Norland's minister head of the
[An activist] former spokesman for Jonas Dahl [Mr Dahl] Red Lantern [The group] Jan Holt said {it} and , . ' ( ) -"""
TEXTS = st.lists(st.sampled_from([*WORDS.split(), "\n"]), max_size=30).map(lambda words: " ".join(["Well,", *words]))


def verbatim(text: str, found: list[Mention]) -> None:
    for one in found:
        for span in (one, one.antecedent) if one.antecedent else (one,):
            assert text[span.start : span.end] == span.exact != ""
        assert 0 < one.confidence <= 1
        assert one.actor.id
        assert one.actor.name
    assert all(one.end <= other.start for one, other in pairwise(found))


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_mentions_are_verbatim_in_order_and_apart(marked: str) -> None:
    verbatim(told(marked)[0], mentions(marked))


@settings(max_examples=20, deadline=None)
@given(TEXTS)
def test_the_same_page_has_the_same_mentions(marked: str) -> None:
    assert mentions(marked) == mentions(marked)


@settings(max_examples=40, deadline=None)
@given(TEXTS)
def test_an_antecedent_is_a_mention_of_the_same_actor(marked: str) -> None:
    found = mentions(marked)
    whose = {(one.start, one.end): one.actor.id for one in found}
    for one in found:
        assert one.antecedent is None or whose[one.antecedent.start, one.antecedent.end] == one.actor.id


@settings(max_examples=40, deadline=None)
@given(TEXTS)
def test_where_no_place_is_lies_inside_of_mentions(marked: str) -> None:
    text, found = told(marked)[0], mentions(marked)
    for span in names_no_place(found):
        assert text[span.start : span.end] == span.exact
        assert any(one.start <= span.start < span.end <= one.end for one in found)


def test_a_government_called_by_its_seat_is_no_place_there() -> None:
    spans = names_no_place(mentions("[Selby] said so. They met in Selby."))
    assert [(span.start, span.exact) for span in spans] == [(0, "Selby")]


def test_a_state_is_a_place_too() -> None:
    assert names_no_place(mentions("[Sudria] said so.")) == []


def test_of_a_description_with_a_name_the_place_stays_one() -> None:
    text = "[Selby mayor Jonas Dahl] said so."
    (found,) = mentions(text)
    (span,) = names_no_place([found])
    assert found.exact == "Selby mayor Jonas Dahl"
    assert span.start > found.exact.index("Dahl")


@pytest.mark.parametrize("marked", ["...", "The", "\u202e\u0301\u0301", "[...] said so."])
def test_a_page_without_anybody(marked: str) -> None:
    assert whom(marked) == []


@pytest.mark.parametrize("marked", ["", "\n\n"])
def test_a_page_without_words(marked: str) -> None:
    assert whom(marked) == []


def test_one_page_in_full() -> None:
    found = whom(
        "[Norland's defence minister, Jonas Dahl,] met Ada Voss in Selby. [Dahl] said {they had agreed}.\n"
        "[The Sudrian president] said {it was late}. [She] left. [Selby] said no more. [The minister] agreed."
    )
    assert found == [
        ("Norland's defence minister, Jonas Dahl", "*jonas-dahl"), ("Ada Voss", "ada-voss"), ("Dahl", "*jonas-dahl"),
        ("The Sudrian president", "ada-voss"), ("She", "ada-voss"), ("Selby", "SUD"), ("The minister", "*jonas-dahl"),
    ]  # fmt: skip


def test_actors_carry_what_the_whole_page_tells() -> None:
    first = mentions("[Jonas Dahl] said so.\n[Norlandish minister Jonas Dahl] said more.")[0]
    assert first.actor == last("[Norlandish minister Jonas Dahl] said more.").actor
