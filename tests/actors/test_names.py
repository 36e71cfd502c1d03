"""Which words are names that the knowledge has."""

from __future__ import annotations

import pytest

from .making import names_in, words_of


def found(text: str) -> list[str]:
    return words_of(text, names_in(text))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Norland and Sudria agreed.", ["Norland", "Sudria"]),
        ("The League of Ports met in Selby.", ["League of Ports", "Selby"]),  # the longest, not what is inside of it
        ("The president of Sudria left.", ["president of Sudria"]),
        ("The Red Lantern Front and Red Lantern are one.", ["Red Lantern Front", "Red Lantern"]),
        ("Sudria's president left.", ["Sudria"]),
        ("A Sudrian-flagged ship sank.", ["Sudrian"]),
        ("ADA VOSS WINS IN NORLAND", ["ADA VOSS", "NORLAND"]),
        ("The LOP met.", ["LOP"]),
    ],
)
def test_known_names_are_found_longest_first(text: str, names: list[str]) -> None:
    assert found(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "The herald came to the guard.",  # a name is capitalised
        "They lop trees.",  # and a short one is in capitals
        "Lop the trees.",
        "The pro-Sudrian rally ended.",  # a hyphen before it makes it another word
        "A Norlandia of dreams.",
        "",
    ],
)
def test_words_that_only_look_like_names_are_none(text: str) -> None:
    assert found(text) == []


def test_a_name_does_not_run_over_the_end_of_a_sentence() -> None:
    assert "Ada Voss" not in found("She met Ada. Voss was away.")
    assert "Ada Voss" not in found("She met Ada\nVoss was away.")


def test_accents_and_full_stops_make_no_difference() -> None:
    assert found("Àda Vöss left the L.O.P. talks.") == ["Àda Vöss", "L.O.P."]


def test_what_kind_of_name_it_is() -> None:
    person, surname, adjective, state = names_in("Ada Voss met Voss at the Norlandish border of Sudria.")
    assert (person.is_person, person.is_surname) == (True, False)
    assert (surname.is_person, surname.is_surname) == (True, True)
    assert (adjective.is_adjective, state.is_adjective) == (True, False)
