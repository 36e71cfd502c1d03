"""Names of people: known ones, and runs of capitals that are nobody's that the knowledge has."""

from __future__ import annotations

import pytest

from onrecord.actors.people import Person

from .making import people_in, words_of


def found(text: str) -> list[str]:
    return words_of(text, people_in(text))


def one(text: str) -> Person:
    """The last person of a text."""
    return people_in(text)[-1]


def described(text: str) -> str:
    """The words that say who the last person of a text is."""
    phrase = one(text).phrase
    return words_of(text, [phrase])[0] if phrase else ""


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Jonas Dahl met Ada Voss.", ["Jonas Dahl", "Ada Voss"]),
        ("Jonas van Dahl left.", ["Jonas van Dahl"]),
        ("Jean-Pierre Dahl left.", ["Jean-Pierre Dahl"]),
        ("Omar al Zarif left.", ["Omar al Zarif"]),
        ("On Monday Jonas Dahl left.", ["Jonas Dahl"]),
        ("Mr Dahl left.", ["Dahl"]),
        ("Norland left.", []),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    assert found(text) == names


def test_a_name_ends_with_its_sentence() -> None:
    assert all("\n" not in name for name in found("They met Jonas Dahl\nAnna Berg left."))
    assert max(len(name.split()) for name in found("Abel " * 60)) <= 6


@pytest.mark.parametrize(
    ("text", "full", "gender", "address"),
    [
        ("Jonas Dahl left.", True, "", ""), ("Ada Voss left.", True, "", ""), ("Voss left.", False, "", ""),
        ("Mr Dahl left.", False, "m", "mr"), ("Mrs Dahl left.", False, "f", "mrs"), ("Dr Dahl left.", False, "", "dr"),
    ],
)  # fmt: skip
def test_what_a_name_alone_tells(text: str, full: bool, gender: str, address: str) -> None:
    person = one(text)
    assert (person.full, person.gender, person.address) == (full, gender, address)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Norlandish Defence Minister Jonas Dahl left.", "Norlandish Defence Minister"),
        ("Norland's defence minister, Jonas Dahl, left.", "Norland's defence minister"),
        ("Jonas Dahl, the defence minister of Norland, left.", "the defence minister of Norland"),
        ("The minister, Jonas Dahl, left.", "The minister"),
        ("Jonas Dahl left.", ""),
        ("Jonas Dahl, 61, left.", ""),
    ],
)
def test_the_words_around_a_name_say_who_it_is(text: str, words: str) -> None:
    assert described(text) == words


def test_a_list_is_no_apposition() -> None:
    assert described("They saw the minister, Jonas Dahl and some guests.") == ""


def test_a_description_that_holds_another_is_taken_whole() -> None:
    assert described("The spokesman of the Sudrian army, Jonas Dahl, left.") == "The spokesman of the Sudrian army"


def test_the_end_of_a_sentence_parts_a_description_from_a_name() -> None:
    assert described("It hurt the government. Jonas Dahl left.") == ""
    assert described("They met the Norlandish minister. Jonas Dahl left.") == ""


def test_a_shortened_title_ends_no_sentence() -> None:
    assert described("Gen. Jonas Dahl left.") == "Gen."


def test_a_home_state_behind_a_name_is_nobody() -> None:
    assert found("Sen. Jonas Dahl, R-Ariz., left.") == ["Jonas Dahl"]


@pytest.mark.xfail(strict=True, reason="the tagger takes it for a preposition")
def test_first_names_that_are_small_words_too() -> None:
    assert found("Per Dahl left.") == ["Per Dahl"]


@pytest.mark.parametrize("name", ["Jonas van der Dahl", "Omar al-Zarif", "Abdel Fattah el-Zarif"])
def test_two_small_words_in_a_name(name: str) -> None:
    assert found(f"{name} left.") == [name]
