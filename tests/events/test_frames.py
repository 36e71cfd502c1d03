from __future__ import annotations

import pytest

from onrecord.events.frames import frame_of, frames_in
from onrecord.language import Analysis, Token, analyse
from onrecord.nouns import EventType


def found_in(text: str) -> list[tuple[str, str]]:
    analysis = analyse(text, [(0, len(text))])
    tokens = analysis.tokens
    return [
        (text[tokens[first].start : tokens[beyond - 1].end], frame.name)
        for number in range(len(analysis.sentences))
        for first, beyond, frame in frames_in(analysis, number)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The governor had a cup of tea.", []),
        ("Rebels bombed a depot and police arrested a clerk.", ["ASSAULT.aerial", "COERCE.arrest"]),
        ("The junta agreed to release the poets.", ["CONCEDE.agree-to-yield"]),
        ("Guards took the three men into custody.", ["COERCE.arrest"]),
        ("The clan threatened to attack the convoy.", ["THREATEN.violence"]),
        ("A drone strike on the depot woke the town.", ["ASSAULT.drone"]),
        ("The dockers went on strike.", ["PROTEST.strike"]),
        ("The rebels observed a cease-fire.", ["RETREAT.ceasefire-noun"]),
    ],
)
def test_the_longest_pattern_wins(text: str, expected: list[str]) -> None:
    assert [name for _, name in found_in(text)] == expected


def test_a_gap_ends_at_punctuation() -> None:
    assert found_in("They took, he said, the road into custody matters.") == []


def test_the_words_in_a_gap_belong_to_the_hit() -> None:
    assert found_in("Guards took the three men into custody.")[0][0] == "took the three men into custody"


def test_what_is_ambiguous_is_read_only_where_its_type_is_known() -> None:
    text = "The admiral warned the smugglers."
    analysis = analyse(text, [(0, len(text))])
    assert frames_in(analysis, 0) == []
    frame = frame_of(analysis, 2, 3, "THREATEN")
    assert frame is not None
    assert frame.name == "THREATEN.warn"


@pytest.mark.parametrize(
    ("kind", "name"), [("ASSAULT", "ASSAULT.strike-noun"), ("PROTEST", "PROTEST.strike-word"), ("AID", None)]
)
def test_the_type_decides_between_senses(kind: EventType, name: str | None) -> None:
    text = "The strike lasted two days."
    frame = frame_of(analyse(text, [(0, len(text))]), 1, 2, kind)
    assert (frame and frame.name) == name


def test_a_pattern_may_reach_over_the_words_beside_the_trigger() -> None:
    text = "Ottawa imposed new sanctions on Minsk."
    frame = frame_of(analyse(text, [(0, len(text))]), 3, 4, "SANCTION")
    assert frame is not None
    assert frame.name == "SANCTION.sanction"


def test_no_pattern_reaches_into_another_sentence() -> None:
    text = "Guards took tea. Into custody went nobody."
    analysis = analyse(text, [(0, 16), (17, len(text))])
    assert frame_of(analysis, 1, 2, "COERCE") is None


def test_a_long_line_without_a_full_stop_is_read_in_time_of_its_length() -> None:
    tokens = [Token(7 * at, 7 * at + 6, "attack", "NN", "dep", max(at - 1, 0), 0) for at in range(20_000)]
    assert len(frames_in(Analysis(tokens), 0)) == 20_000


def test_a_trigger_may_lie_over_the_parsers_sentences() -> None:
    text = "Police arrested. Three men were held."
    analysis = analyse(text, [(0, 16), (17, len(text))])
    assert analysis.tokens[0].sentence != analysis.tokens[-1].sentence
    for first in range(len(analysis.tokens)):
        for beyond in range(first + 1, len(analysis.tokens) + 1):
            frame = frame_of(analysis, first, beyond, "COERCE")
            assert frame is None or frame.type == "COERCE"
