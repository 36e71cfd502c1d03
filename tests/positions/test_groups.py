from __future__ import annotations

import pytest

from onrecord.positions.groups import Groups

from ..actors.making import mentions
from .building import parsed


def named(text: str, phrase: str) -> list[str]:
    start = text.rindex(phrase)
    found = Groups(text, parsed(text), mentions(text)).named(start, start + len(phrase))
    return sorted(one.actor.party for one in found if one.actor)


@pytest.mark.parametrize(
    "phrase", ["both countries", "The two sides", "They", "the leaders", "the two governments", "We"]
)
def test_a_plural_stands_for_those_named_together(phrase: str) -> None:
    assert named(f"Norland and Sudria met on Monday. {phrase} agreed to a truce.", phrase) == ["NRL", "SUD"]


@pytest.mark.parametrize("phrase", ["the minister", "It", "the three countries", "soldiers", "his party"])
def test_another_phrase_stands_for_none_of_them(phrase: str) -> None:
    assert named(f"Norland and Sudria met on Monday. {phrase} agreed to a truce.", phrase) == []


def test_those_named_apart_are_no_group() -> None:
    assert named("Norland met envoys of Sudria. They agreed.", "They") == []


def test_what_is_named_only_later_is_not_meant() -> None:
    assert named("They agreed. Norland and Sudria met.", "They") == []


def test_a_number_looks_back_farther_and_must_fit() -> None:
    before = "Norland and Sudria met on Monday. " + "It rained. " * 9
    assert named(f"{before}Both countries agreed.", "Both countries") == ["NRL", "SUD"]
    assert named(f"{before}The three countries agreed.", "The three countries") == []
    assert named(f"{before}They agreed.", "They") == []


def test_who_is_named_together_with_somebody() -> None:
    text = "Norland and Sudria met envoys of the League of Ports."
    groups = Groups(text, parsed(text), mentions(text))
    assert sorted(one.actor.party for one in groups.beside(0, 7) if one.actor) == ["NRL", "SUD"]
    assert groups.beside(text.index("League"), len(text)) == ()
