from __future__ import annotations

import pytest

from onrecord.events.guard import Guard

SPORT = """The striker scored twice as the champions opened the season with a victory over a depleted squad.
The coach praised his midfield after the match, and the club expects its captain back for the cup final."""
POLITICS = """The president met the minister of defence after the army had shelled the town.
Parliament will vote on the bill, and police arrested four protesters outside the court."""


def guard(text: str) -> Guard:
    return Guard(text, [(0, len(text))])


def test_a_match_report_is_of_another_domain() -> None:
    assert guard(SPORT).domain == "sport"
    assert not guard(SPORT).is_public((0, SPORT.index("\n")))


def test_politics_is_not() -> None:
    assert guard(POLITICS).domain == ""
    assert guard(POLITICS).is_public((0, POLITICS.index("\n")))


def test_police_in_a_match_report_are_admitted() -> None:
    text = f"{SPORT}\nPolice arrested nine fans outside the stadium."
    start = text.index("Police")
    assert guard(text).is_public((start, len(text)))


@pytest.mark.parametrize(
    "sentence",
    [
        "The visitors attacked from the kickoff and their striker hit the post.",
        "Shares of the retailer fell after investors attacked its quarterly earnings.",
        "The singer fired her director days before the premiere.",
    ],
)
def test_a_sentence_of_another_domain_is_not_admitted_on_any_page(sentence: str) -> None:
    text = f"{POLITICS}\n{sentence}"
    assert not guard(text).is_public((len(POLITICS) + 1, len(text)))


def test_furniture_does_not_count() -> None:
    text = f"{POLITICS}\n{SPORT}"
    assert Guard(text, [(0, len(POLITICS))]).domain == ""


def test_nobody_kills_in_an_accident() -> None:
    text = "Two people were killed when a ferry capsized."
    assert guard(text).is_accident((0, len(text)))
    text = "Two people were killed when a missile hit a ferry that capsized."
    assert not guard(text).is_accident((0, len(text)))
