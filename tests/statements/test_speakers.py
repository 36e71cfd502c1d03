"""Which of a page's mentions are those who make a statement."""

from __future__ import annotations

import re

import pytest

from onrecord.language import analyse
from onrecord.nouns import Actor, Mention, Statement
from onrecord.statements.speakers import speakers

from .saying import said

NAMES = re.compile("Berg|Lund|Selby|Norland|[Tt]he minister")


def mentions(text: str) -> list[Mention]:
    return [
        Mention(
            start=name.start(), end=name.end(), exact=name.group(), reason="name", confidence=1.0,
            actor=Actor(id=name.group(), name=name.group(), kind="person"),
        )
        for name in NAMES.finditer(text)
    ]  # fmt: skip


def whose(text: str, source: str) -> list[str]:
    """Who makes the statement of ``text`` that has this source."""
    (statement,) = said(text, (source, "said", "that it rained"))
    return [one.exact for one in of(text, statement)]


def of(text: str, statement: Statement) -> tuple[Mention, ...]:
    known = mentions(text)
    found = speakers(text, analyse(text, [(0, len(text))]), statement, known)
    assert all(any(one is other for other in known) for one in found)  # the page's own
    return found


@pytest.mark.parametrize(
    ("source", "actors"),
    [
        ("Berg", ["Berg"]),
        ("Berg, who lives in Selby,", ["Berg"]),  # the head decides
        ("Berg and Lund", ["Berg", "Lund"]),
        ("Berg, Lund and Norland", ["Berg", "Lund", "Norland"]),
        ("Berg as well as Lund", ["Berg", "Lund"]),
        ("Berg and the minister", ["Berg", "the minister"]),
        ("Berg together with Lund", ["Berg", "Lund"]),
        ("A poll in Norland", []),  # nobody speaks
        ("The mother of Berg", []),
        ("A friend of Berg and Lund", []),
        ("Somebody", []),
    ],
)
def test_they_stand_at_the_head_of_the_source(source: str, actors: list[str]) -> None:
    assert whose(f"{source} said that it rained.", source) == actors


def test_a_mention_that_reaches_out_of_the_source_counts() -> None:
    assert whose("The minister said that it rained.", "minister") == ["The minister"]


def test_nobody_speaks_without_a_source() -> None:
    assert whose("Berg said that it rained.", "") == []


def test_names_in_the_content_do_not_speak() -> None:
    text = "Nobody said that it rained on Berg."
    (statement,) = said(text, ("Nobody", "said", "that it rained on Berg"))
    assert of(text, statement) == ()


def test_a_source_outside_of_the_parse_is_nobody_s() -> None:
    text = "Berg said that it rained."
    (statement,) = said(text, ("Berg", "said", "that it rained"))
    assert speakers(text, analyse(text, []), statement, mentions(text)) == ()
