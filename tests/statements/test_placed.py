"""Where statements were made, and what places they speak of."""

from __future__ import annotations

import re

import pytest

from onrecord.nouns import Place, Statement
from onrecord.statements.placed import place_of_statements, places_named

from .saying import said

NAMES = re.compile("Geneva|Oslo|Norway|Doha|Ohio|Kyiv|Brazil")
RAIN = "that rain would fall"


def places(text: str) -> list[Place]:
    return [
        Place(
            start=name.start(), end=name.end(), exact=name.group(), name=name.group(), country="", kind="city",
            latitude=0.0, longitude=0.0, population=0, reason="", confidence=1.0,
        )
        for name in NAMES.finditer(text)
    ]  # fmt: skip


def where(text: str, statements: list[Statement]) -> list[str]:
    known = places(text)
    found = place_of_statements(text, statements, known)
    assert all(any(place is one for one in known) for place in found.values())
    return [found[statement.id].name if statement.id in found else "" for statement in statements]


def place(text: str, source: str = "Nor", content: str = RAIN) -> str:
    return where(text, said(text, (source, "said", content)))[0]


@pytest.mark.parametrize(
    "text",
    [
        "Nor said in Geneva that rain would fall.",
        "Nor said to reporters in Geneva that rain would fall.",
        "Nor said on Tuesday in Geneva that rain would fall.",
        "Nor said at a press conference in Geneva on Tuesday that rain would fall.",
        "Nor said during a visit to Geneva that rain would fall.",
        "Nor said by telephone from Geneva that rain would fall.",
        "Nor said in the Swiss city of Geneva that rain would fall.",
        "Speaking in Geneva on Tuesday, Nor said that rain would fall.",
        "In Geneva, Nor said that rain would fall.",
        "In Geneva last week, Nor said that rain would fall.",
        "At a rally in Geneva, Nor said that rain would fall.",
        "Nor flew to a summit in Geneva, where Nor said that rain would fall.",
        "Nor said that rain would fall at a conference in Geneva.",
    ],
)
def test_it_is_where_the_words_were_said(text: str) -> None:
    assert place(text) == "Geneva"


@pytest.mark.parametrize(
    "text",
    [
        "Nor said of the storm in Geneva that rain would fall.",
        "Nor said after a storm in Geneva that rain would fall.",
        "Nor said after meeting Berg in Geneva that rain would fall.",
        "Nor said, amid a storm in Geneva, that rain would fall.",
        "Nor, who lives in Geneva, said that rain would fall.",
        "Nor, mayor of Geneva, said that rain would fall.",
        "After a storm in Geneva, Nor said that rain would fall.",
        "GENEVA (Wire) - Geneva was dry. Nor said that rain would fall.",
        "Nor has said in Geneva that rain would fall.",
        "Nor said that rain would fall in Geneva.",
    ],
)
def test_it_is_something_else_s(text: str) -> None:
    assert place(text) == ""


def test_places_of_the_source_and_of_the_content_are_theirs() -> None:
    assert place("The mayor of Geneva said that rain would fall.", source="The mayor of Geneva") == ""
    assert place("Nor said that it rained in Geneva.", content="that it rained in Geneva") == ""


def test_the_first_of_a_place_and_its_country() -> None:
    assert place("Nor said in Oslo, Norway, that rain would fall.") == "Oslo"


def test_it_is_carried_within_the_paragraph() -> None:
    text = "Nor said in Oslo that rain would fall. Nor added that it rained.\nNor said that it poured."
    rows = ("Nor", "said", RAIN), ("Nor", "added", "that it rained"), ("Nor", "said", "that it poured")
    assert where(text, said(text, *rows)) == ["Oslo", "Oslo", ""]


def test_it_is_not_carried_to_another_occasion() -> None:
    text = "Nor said in Oslo that rain would fall. Nor said in a post that it rained."
    assert where(text, said(text, ("Nor", "said", RAIN), ("Nor", "said", "that it rained"))) == ["Oslo", ""]


def test_places_named_are_those_of_the_content() -> None:
    text = "Nor said in Oslo that Doha and Kyiv were dry."
    statements = said(text, ("Nor", "said", "that Doha and Kyiv were dry"))
    found = places_named(statements, places(text)[::-1])
    assert [place.name for place in found["p.1"]] == ["Doha", "Kyiv"]
    assert places_named(statements, ()) == {"p.1": ()}
