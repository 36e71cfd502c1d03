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
