"""Who speaks by "they" and "the three countries"."""

from __future__ import annotations

import onrecord

TOGETHER = "Britain, France and Canada said on Monday that they would act if the offensive went on. "


def speakers(text: str) -> list[list[str]]:
    coded = onrecord.read(text, published="2025-05-20")
    return [[mention.exact for mention in statement.actors] for statement in coded.statements]


def test_a_number_that_agrees_goes_back_to_those_who_spoke_together() -> None:
    found = speakers(TOGETHER + "The three countries warned that sanctions could follow.")
    assert found == [["Britain", "France", "Canada"]] * 2


def test_another_number_does_not() -> None:
    found = speakers(TOGETHER + "The two countries warned that sanctions could follow.")
    assert found[-1] == []


def test_so_does_a_plural_pronoun() -> None:
    found = speakers(TOGETHER + "They also warned that sanctions could follow.")
    assert found[-1] == ["Britain", "France", "Canada"]


def test_nobody_before_means_nobody() -> None:
    assert speakers("The two countries warned that sanctions could follow the offensive.")[-1] == []
