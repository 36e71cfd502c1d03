"""What is looked at, each word once."""

from __future__ import annotations

import pytest

from .making import whom


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[Norland's defence minister, Jonas Dahl,] left.", ["Norland's defence minister, Jonas Dahl"]),
        ("[Norlandish Defence Minister Jonas Dahl] left.", ["Norlandish Defence Minister Jonas Dahl"]),
        ("[A spokesman for the Sudrian army] left.", ["A spokesman for the Sudrian army"]),
    ],
)
def test_what_is_inside_of_something_larger_is_left_to_it(text: str, words: list[str]) -> None:
    assert [exact for exact, _ in whom(text)] == words


def test_a_government_acts_and_a_place_does_not() -> None:
    assert whom("[Selby] said so.") == [("Selby", "SUD")]
    assert whom("[Ada Voss] landed in Selby.") == [("Ada Voss", "ada-voss")]
    assert whom("Snow fell across Norland.") == []
    assert whom("[The Red Palace] said so. Snow fell near the Red Palace.") == [("Red Palace", "SUD")]


def test_adjectives_alone_are_nobody() -> None:
    assert whom("The Sudrian coast was calm.") == []


def test_a_run_of_capitals_is_somebody_where_something_says_so() -> None:
    assert whom("The Blue Harbour opened.") == []
    assert whom("[Jonas Dahl] said so.") == [("Jonas Dahl", "*jonas-dahl")]
    assert whom("They met Mr Dahl.") == [("Dahl", "*dahl")]
    assert whom("They met Jonas Dahl.") == []


def test_private_people_without_a_name_only_where_they_say_something() -> None:
    assert whom("Activists marched.") == []
    assert [exact for exact, _ in whom("[Activists] said so.")] == ["Activists"]


def test_a_pronoun_only_where_it_says_something() -> None:
    assert [exact for exact, _ in whom("[Ada Voss] came. She left. [She] said so.")] == ["Ada Voss", "She"]


def test_officials_far_from_sources_count_too() -> None:
    assert [exact for exact, _ in whom("They met the Sudrian president.")] == ["the Sudrian president"]
