from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.events.counts import counts_of
from onrecord.events.number_words import number_of
from onrecord.language import analyse
from onrecord.nouns import Count


def counted(text: str) -> dict[str, Count]:
    return counts_of(text, analyse(text, [(0, len(text))]), 0)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The gunmen killed at least 12 people.", {"dead": 12}),
        ("The blast left 30 wounded.", {"injured": 30}),
        ("Three dead after raid on camp.", {"dead": 3}),
        ("A man was shot dead in the harbour.", {"dead": 1}),
        ("The strike killed two adults and three children and injured 40 others.", {"dead": 5, "injured": 40}),
        ("Some 1,200 people were killed and 5,000 were injured.", {"dead": 1200, "injured": 5000}),
        ("Twenty-one protesters were arrested on Friday.", {"arrested": 21}),
        ("Officers detained more than two hundred marchers.", {"arrested": 200}),
        ("The death toll rose to 48.", {"dead": 48}),
        ("A death toll of 17 was reported.", {"dead": 17}),
        ("Six soldiers died in the attack.", {"dead": 6}),
        ("At least four people were killed and 11 wounded in the attack.", {"dead": 4, "injured": 11}),
        ("Nine people, most of them women, were injured.", {"injured": 9}),
        ("Police made 14 arrests.", {"arrested": 14}),
        ("A soldier was wounded and a medic killed.", {"injured": 1, "dead": 1}),
        ("There were three deaths and 20 injuries.", {"dead": 3, "injured": 20}),
        ("Drone strike kills seven in market.", {"dead": 7}),
        ("The attack, killing eight and wounding 17, lasted an hour.", {"dead": 8, "injured": 17}),
        ("The bombing killed 3 police officers and a teacher.", {"dead": 4}),
    ],
)
def test_people_are_counted(text: str, expected: dict[str, int]) -> None:
    found = counted(text)
    assert {kind: count.number for kind, count in found.items()} == expected
    assert all(text[count.start : count.end] == count.exact for count in found.values())


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested dozens of students.", "Hundreds of people were killed.", "The raid killed 40 cows.",
        "The gunman was killed three days later.", "The frost killed 30% of the herd.", "He was arrested in 2019.",
        "The premier met 12 ministers.", "The flood killed 1.2 million fish.",
        "Without rain 14,000 children could die.",
    ],
)  # fmt: skip
def test_what_is_vague_or_no_people_counts_nothing(text: str) -> None:
    assert counted(text) == {}


def test_a_count_has_the_words_that_give_it() -> None:
    assert counted("The strike killed two adults and three children.")["dead"].exact == "two adults and three children"


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("two hundred and six", 206), ("1,200", 1200), ("1.2 million", 1_200_000), ("twenty-one", 21),
        ("forty - two", 42),
        ("two dozen", 24), ("three thousand five hundred", 3500), ("1.5", None), ("many", None), ("and", None),
    ],
)  # fmt: skip
def test_number_words(words: str, number: int | None) -> None:
    assert number_of(words.split()) == number


@given(st.integers(0, 10**9))
def test_digits_are_their_number(number: int) -> None:
    assert number_of([f"{number:,}"]) == number_of([str(number)]) == number
