from __future__ import annotations

import pytest

from onrecord.positions.lists import parts_of

from .building import parsed


def parts(text: str, words: str, behind: str = "") -> list[str]:
    start = text.index(words)
    bounds = (text.index(behind) + len(behind), len(text))
    return [text[a:b] for a, b in parts_of(parsed(text), (start, start + len(words)), bounds)]


@pytest.mark.parametrize("words", ["the withdrawal", "new elections", "an end"])
def test_any_part_leads_to_the_others(words: str) -> None:
    text = "Norland demanded the withdrawal of all troops, new elections and an end to the blockade."
    assert parts(text, words, "demanded") == ["the withdrawal of all troops", "new elections", "an end to the blockade"]


def test_verbs_are_listed_too() -> None:
    text = "Norland agreed to exchange prisoners, present its plan and continue the talks."
    assert parts(text, "exchange", "agreed") == ["to exchange prisoners", "present its plan", "continue the talks"]


def test_a_word_by_itself_is_no_list() -> None:
    assert parts("Norland demanded the withdrawal of all troops.", "the withdrawal") == []


def test_nothing_outside_of_the_bounds_is_a_part() -> None:
    text = "Norland met Sudria and demanded free elections and new talks."
    assert parts(text, "elections", "demanded") == ["free elections", "new talks"]


def test_words_without_a_parse_have_no_parts() -> None:
    assert parts_of(parsed("Norland left."), (50, 60), (0, 13)) == []
