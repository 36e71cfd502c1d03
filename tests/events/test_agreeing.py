from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.events.agreeing import FORCE_WITHOUT, WITH_FRAME, WITHOUT, believed
from onrecord.language import Analysis
from onrecord.nouns import EventType

from .building import parsed, trigger

TEXT = "Rebels shelled the port and the quokka slept."
ANALYSIS = parsed(TEXT)


def is_believed(words: str, kind: EventType, score: float) -> bool:
    return bool(list(believed(ANALYSIS, [trigger(TEXT, words, kind, score)])))


def test_a_word_of_the_lexicon_is_believed_sooner_than_another() -> None:
    between = (WITH_FRAME + WITHOUT) / 2
    assert is_believed("shelled", "ASSAULT", between)
    assert not is_believed("slept", "CONSULT", between)


def test_an_act_of_force_without_a_frame_must_be_surer_still() -> None:
    between = (WITHOUT + FORCE_WITHOUT) / 2
    assert is_believed("slept", "CONSULT", between)
    assert not is_believed("slept", "ASSAULT", between)


@pytest.mark.parametrize(
    ("words", "kind", "least"),
    [("shelled", "ASSAULT", WITH_FRAME), ("slept", "ASSAULT", FORCE_WITHOUT), ("slept", "CONSULT", WITHOUT)],
)
def test_the_least_probability_is_enough_and_less_is_not(words: str, kind: EventType, least: float) -> None:
    assert is_believed(words, kind, least)
    assert not is_believed(words, kind, least - 0.001)


def test_the_frame_is_of_the_triggers_type() -> None:
    ((_, frame),) = believed(ANALYSIS, [trigger(TEXT, "shelled", "ASSAULT")])
    assert frame
    assert frame.type == "ASSAULT"
    ((_, other),) = believed(ANALYSIS, [trigger(TEXT, "shelled", "AID")])
    assert other is None
    assert not is_believed("shelled", "AID", WITH_FRAME)


def test_where_nothing_was_parsed_there_is_no_frame() -> None:
    one = trigger(TEXT, "shelled", "ASSAULT", FORCE_WITHOUT)
    assert list(believed(Analysis([]), [one])) == [(one, None)]


@given(st.lists(st.tuples(st.sampled_from(["shelled", "port", "slept"]), st.floats(0, 1)), max_size=6))
def test_those_believed_are_some_of_the_triggers_in_their_order(rows: list[tuple[str, float]]) -> None:
    told = [trigger(TEXT, words, "ASSAULT", score) for words, score in rows]
    least = {words: WITH_FRAME if words == "shelled" else FORCE_WITHOUT for words, _ in rows}
    kept = [one for one, _ in believed(ANALYSIS, told)]
    assert kept == [one for one in told if one.score >= least[TEXT[one.start : one.end]]]
