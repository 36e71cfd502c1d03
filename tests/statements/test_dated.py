"""When statements were made. The pages' day is Wednesday, 20 November 2024."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.nouns import Statement
from onrecord.statements.dated import date_of_statements
from onrecord.when import find_dates

from .saying import said

PAGE_DAY = "2024-11-20"
WEDNESDAY, TUESDAY, LAST_WEEK = "2024-11-20", "2024-11-19", "2024-W46"
RAIN = "that rain would fall"


def values(text: str, statements: list[Statement]) -> list[str]:
    """The value of each statement's date in order, empty for none; each is one of the dates that were given."""
    dates = find_dates(text, PAGE_DAY)
    found = date_of_statements(text, statements, dates)
    assert all(any(date is known for known in dates) for date in found.values())
    return [found[statement.id].value if statement.id in found else "" for statement in statements]


def value(text: str, source: str = "Nor", cue: str = "said", content: str = RAIN) -> str:
    return values(text, said(text, (source, cue, content)))[0]


@pytest.mark.parametrize(
    "text",
    [
        "Nor said on Tuesday that rain would fall.",
        "Nor said Tuesday that rain would fall.",
        "Nor said in a statement on Tuesday that rain would fall.",
        "Nor said at Tuesday's joint briefing that rain would fall.",
        "Nor said at a Tuesday hearing that rain would fall.",
        "Nor said after talks with Berg on Tuesday that rain would fall.",
        "On Tuesday, Nor said that rain would fall.",
        "But on Tuesday Nor said that rain would fall.",
        "On Tuesday, during a call with Anna Berg, Nor said that rain would fall.",
        "In Geneva on Tuesday, Nor said that rain would fall.",
        "In a speech on Tuesday, Nor said that rain would fall.",
        "Speaking in Geneva on Tuesday, Nor said that rain would fall.",
        "Nor on Tuesday said that rain would fall.",
        "Nor, speaking on Tuesday, said that rain would fall.",
        "Nor, who addressed farmers on Tuesday, said that rain would fall.",
        "Nor flew to Oslo on Tuesday, where Nor said that rain would fall.",
        "Nor fined the dam's owner on Tuesday and said that rain would fall.",
        "Near Dulles, Va. On Tuesday, Nor said that rain would fall.",
    ],
)
def test_it_is_when_the_words_were_said(text: str) -> None:
    assert value(text) == TUESDAY


@pytest.mark.parametrize(
    "text",
    [
        "Nor, who took office on Tuesday, said that rain would fall.",
        "Nor said of the deal that was signed on Tuesday that rain would fall.",
        "Nor said ahead of a vote on Tuesday that rain would fall.",
        "Since a storm on Tuesday, Nor said that rain would fall.",
        "By Tuesday, Nor said that rain would fall.",
        "After the flood on Tuesday, Nor said that rain would fall.",
        "Nor said after Tuesday's flood that rain would fall.",
        "The Tuesday flood was over when Nor said that rain would fall.",
        "On Tuesday, the dam broke, and the mayor of Oslo fled, and Nor said that rain would fall.",
        "Nor said that rain would fall. It was Tuesday.",
        "Nor said two days before Tuesday that rain would fall.",
        "Nor said recently that rain would fall.",
        "Nor now said that rain would fall.",
        "Nor said every Tuesday that rain would fall.",
        "Nor said for two weeks that rain would fall.",
    ],
)
def test_it_is_something_else_s(text: str) -> None:
    assert value(text) == ""


def test_a_date_that_the_tagger_left_behind_the_content() -> None:
    assert value("Nor fined the bank on Tuesday.", cue="fined", content="the bank") == TUESDAY
    assert value("Nor fined the bank in a ruling on Tuesday.", cue="fined", content="the bank") == TUESDAY
    assert value("Nor fined the bank for the flood on Tuesday.", cue="fined", content="the bank") == ""
    assert value("Nor wants the bank on Tuesday.", cue="wants", content="the bank") == ""


def test_what_is_said_has_its_own_dates() -> None:
    text = "Nor said that rain would fall on Tuesday."
    assert values(text, said(text, ("Nor", "said", "that rain would fall on Tuesday"))) == [""]


def test_the_source_may_be_dated() -> None:
    assert value("A report on Tuesday said that rain would fall.", source="A report on Tuesday") == TUESDAY
    assert value("A 2015 report said that rain would fall.", source="A 2015 report") == "2015"
    text = "That rain would fall is new, according to Ola Nor, who spoke to farmers on Tuesday."
    assert value(text, "Ola Nor, who spoke to farmers", "according to", "That rain would fall is new") == TUESDAY
    assert value("The EU last week said that rain would fall.", source="The EU last week") == LAST_WEEK
    text = "A mayor at talks in 2015 said that rain would fall."
    assert value(text, source="A mayor at talks in 2015") == ""
    text = "The head of the 2015 mission said that rain would fall."
    assert value(text, source="The head of the 2015 mission") == ""
    text = "Ola Nor, who resigned as head of the bank on Tuesday, said that rain would fall."
    assert value(text, source="Ola Nor, who resigned as head of the bank on Tuesday,") == ""


def test_the_nearest_date_wins() -> None:
    assert value("In June, Nor said on Tuesday that rain would fall.") == TUESDAY


def test_of_two_cues_each_has_its_own_date() -> None:
    text = "Nor said on Tuesday that rain would fall, while Berg said on Monday that it would not."
    rows = ("Nor", "said", "that rain would fall"), ("Berg", "said", "that it would not")
    assert values(text, said(text, *rows)) == [TUESDAY, "2024-11-18"]


@pytest.mark.parametrize(
    ("following", "cue", "expected"),
    [
        ("Nor added that it rained.", "added", TUESDAY),
        ("Later Nor told farmers that it rained.", "told", TUESDAY),
        ("Nor has said that it rained.", "said", ""),
        ("Nor has repeatedly said that it rained.", "said", ""),
        ("Nor often said that it rained.", "said", ""),
        ("Nor will say that it rained.", "say", ""),
        ("Nor says that it rained.", "says", ""),
        ("Nor is quoted as saying that it rained.", "quoted", ""),
        ("Since a law of last week passed, Nor said that it rained.", "said", ""),
        ("In that storm, Nor said that it rained.", "said", ""),
        ("Nor said at the time that it rained.", "said", ""),
        ("Berg added that it rained.", "added", ""),
    ],
)
def test_a_later_statement_of_the_speaker_carries_the_date(following: str, cue: str, expected: str) -> None:
    text = f"Nor said on Tuesday that rain would fall. The wind rose.\nA dam broke. {following}"
    speaker = "Berg" if "Berg" in following else "Nor"
    assert values(text, said(text, ("Nor", "said", RAIN), (speaker, cue, "that it rained"))) == [TUESDAY, expected]


def test_speakers_are_told_by_the_actor_and_pronouns_alone_are_nobody() -> None:
    text = "Nor said on Tuesday that rain would fall. He said that it rained. He said that all was wet."
    rows = ("nor=Nor", "said", RAIN), ("nor=He", "said", "that it rained"), ("He", "said", "that all was wet")
    assert values(text, said(text, *rows)) == [TUESDAY, TUESDAY, ""]


def test_the_last_date_is_carried_over_a_perfect() -> None:
    text = "Nor said on Tuesday that rain would fall. Nor has said that it pours. Nor said that it rained."
    rows = ("Nor", "said", RAIN), ("Nor", "said", "that it pours"), ("Nor", "said", "that it rained")
    assert values(text, said(text, *rows)) == [TUESDAY, "", TUESDAY]


def test_a_month_is_carried_only_until_somebody_else_speaks() -> None:
    text = (
        "Nor said on Tuesday that rain would fall. In June, Nor said that it was dry. Nor added that it was hot. "
        "Berg said that it snowed. Nor said that it rained."
    )
    rows = (
        ("Nor", "said", RAIN), ("Nor", "said", "that it was dry"), ("Nor", "added", "that it was hot"),
        ("Berg", "said", "that it snowed"), ("Nor", "said", "that it rained"),
    )  # fmt: skip
    assert values(text, said(text, *rows)) == [TUESDAY, "2024-06", "2024-06", "", TUESDAY]


def test_a_sentence_shares_its_date_with_the_speaker_s_other_cues() -> None:
    text = "Last week, Nor said that rain would fall, adding that it rained."
    rows = ("Nor", "said", RAIN), ("Nor", "adding", "that it rained")
    assert values(text, said(text, *rows)) == [LAST_WEEK, LAST_WEEK]
    text = "Nor said that rain would fall, adding that it rained."
    assert values(text, said(text, *rows)) == ["", ""]


def test_nothing_is_carried_into_a_sentence_of_another_time() -> None:
    text = "Nor said on Tuesday that rain would fall. After a flood last month, Nor fined the bank and ordered a dam."
    rows = ("Nor", "said", RAIN), ("Nor", "fined", "the bank"), ("Nor", "ordered", "a dam")
    assert values(text, said(text, *rows)) == [TUESDAY, "", ""]


def test_a_headline_has_no_date_and_gives_none() -> None:
    text = "Nor said on Tuesday that rain would fall\nNor said that it rained."
    assert values(text, said(text, ("Nor", "said", RAIN), ("Nor", "said", "that it rained"))) == ["", ""]


def test_what_stands_inside_was_said_at_another_time() -> None:
    text = "Nor said on Tuesday that Berg told farmers that it rained."
    rows = ("Nor", "said", "that Berg told farmers that it rained"), ("Berg", "told", "that it rained")
    assert values(text, said(text, *rows, inside={1: 0})) == [TUESDAY, ""]
    text = "Nor said on Tuesday that Berg told farmers on Monday that it rained."
    rows = ("Nor", "said", "that Berg told farmers on Monday that it rained"), ("Berg", "told", "that it rained")
    assert values(text, said(text, *rows, inside={1: 0})) == [TUESDAY, "2024-11-18"]


def test_the_speaker_s_earlier_words_do_not_date_what_follows() -> None:
    text = "Nor said on Tuesday that he told farmers on Monday that it rained. Nor added that it poured."
    rows = (
        ("nor=Nor", "said", "that he told farmers on Monday that it rained"), ("nor=he", "told", "that it rained"),
        ("nor=Nor", "added", "that it poured"),
    )  # fmt: skip
    assert values(text, said(text, *rows, inside={1: 0})) == [TUESDAY, "2024-11-18", TUESDAY]


PIECES = st.sampled_from(
    [
        "Nor said ",
        "on Tuesday ",
        "that it rained",
        ". ",
        ", ",
        "In June, ",
        "who ",
        "’s ",
        "\n",
        "“",
        "🙂",
        "Berg has said ",
        "of ",
    ]
)


@settings(max_examples=80, deadline=None)
@given(st.lists(PIECES, max_size=25).map("".join))
def test_any_text_gives_only_dates_of_its_own(text: str) -> None:
    cues = [("Nor", "said", "that it rained")] * min(text.count("said that it rained"), 4)
    statements = said(text, *cues) if "Nor" in text else []
    assert values(text, statements) == values(text, statements[::-1])[::-1]


def test_the_order_of_the_statements_does_not_matter() -> None:
    text = "Nor said on Tuesday that rain would fall. Nor said that it rained."
    rows = said(text, ("Nor", "said", RAIN), ("Nor", "said", "that it rained"))
    assert values(text, rows[::-1]) == [TUESDAY, TUESDAY]


def test_time_is_linear_in_one_long_sentence() -> None:
    def spent(times: int) -> float:
        text = "On Tuesday, " + "Nor said it rained, " * times
        rows = said(text, *[("Nor", "said", "it rained")] * times)
        dates = find_dates(text, PAGE_DAY)
        began = time.process_time()
        date_of_statements(text, rows, dates)
        return time.process_time() - began

    spent(20)
    assert spent(800) < 8 * spent(200) + 0.3  # four times the text, twice the slack
