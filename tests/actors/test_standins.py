from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.actors.standins import Standins
from onrecord.nouns import Actor, Place

from .making import mentions, page_of, parsed, told, world

TOLD = (
    "[Ada Voss] said {it was over}. She met the premier. Norlandish soldiers shelled Selby, and their guns fell silent."
)


def standins(marked: str, *places: Place) -> tuple[str, Standins]:
    text, _ = told(marked)
    return text, Standins(page_of(text), parsed(text), mentions(marked), places, world())


def actor(marked: str, words: str, *places: Place) -> Actor | None:
    """Whom the last ``words`` of a text stand for."""
    text, found = standins(marked, *places)
    start = text.rindex(words)
    return found.actor(start, start + len(words))


def identity(marked: str, words: str, *places: Place) -> str:
    found = actor(marked, words, *places)
    return found.id if found else ""


def town(text: str, name: str, country: str) -> Place:
    start = text.index(name)
    return Place(
        start=start, end=start + len(name), exact=name, name=name, country=country, kind="city", latitude=1.0,
        longitude=1.0, population=0, reason="only", confidence=1.0,
    )  # fmt: skip


def test_a_mention_on_the_head_comes_first() -> None:
    assert identity(TOLD, "Ada Voss") == "ada-voss"


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("Norlandish drones hit the port.", "Norlandish drones", "NRL"),
        ("Guards shot at Sudrian fishermen.", "Sudrian fishermen", "SUD"),
        ("League of Ports inspectors left.", "League of Ports inspectors", "LEAGUE"),
        ("A norlandish drone came down.", "A norlandish drone", ""),
        ("Masked men burned a school.", "Masked men", ""),
    ],
)
def test_a_name_in_the_phrase_tells_on_whose_behalf(text: str, words: str, who: str) -> None:
    assert identity(text, words) == who


def test_the_noun_tells_the_sector() -> None:
    found = actor("Norlandish soldiers shelled the town.", "Norlandish soldiers")
    assert found is not None
    assert (found.country, found.sector) == ("NRL", ("MIL",))


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("[Ada Voss] said {so}. She left Holm.", "She", "ada-voss"),
        ("[Norland] said {so}. It closed the border.", "It", "NRL"),
        ("[Norland] said {so}. Its guns opened fire.", "Its guns", "NRL"),
        ("She left.", "She", ""),
        ("[Ada Voss] said {so}. It rained.", "It", ""),
    ],
)
def test_pronouns_go_back_to_who_acted_last(text: str, words: str, who: str) -> None:
    assert identity(text, words) == who


def test_a_pronoun_does_not_reach_over_a_whole_page() -> None:
    far = "[Ada Voss] said {so}. " + "Rain fell on the empty fields. " * 4 + "She left."
    assert identity(far, "She") == ""


def test_a_place_stands_for_its_state() -> None:
    text = "Shells fell on the village of Brunn."
    assert identity(text, "the village of Brunn", town(text, "Brunn", "SD")) == "SUD"
    assert identity(text, "the village of Brunn", town(text, "Brunn", "")) == ""


TEXT, STANDINS = standins(TOLD)


@given(st.integers(0, len(TEXT)), st.integers(0, len(TEXT)))
def test_any_stretch_has_an_answer(start: int, end: int) -> None:
    found = STANDINS.actor(start, end)
    assert found is None or found.id
