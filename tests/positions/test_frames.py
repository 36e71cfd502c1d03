from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.positions.frames import frame_at, hits_at, is_dropped
from onrecord.positions.labels import STANCES
from onrecord.positions.lexicon import DROPPED, droppers, lexicon

from .building import parsed

FRAMES = lexicon().frames


def stances(text: str, words: str) -> set[str]:
    """The stances of all frames at ``words``."""
    analysis = parsed(text)
    start = text.index(words)
    return {hit.stance for hit in hits_at(analysis, *analysis.at(start, start + len(words)))}


@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.name)
def test_every_frame_stands_in_its_example(frame) -> None:
    analysis = parsed(frame.example)
    assert frame in {hit.frame for hit in hits_at(analysis, 0, len(analysis.tokens))}


@pytest.mark.parametrize("stance", STANCES)
def test_every_stance_has_frames(stance: str) -> None:
    assert sum(frame.stance == stance for frame in FRAMES) >= 6


@pytest.mark.parametrize(
    ("text", "words", "stance"),
    [
        ("Norland rejected the offer.", "rejected", "rejects"),
        ("Norland did not rule out a meeting.", "rule out", "considers"),
        ("Norland ruled the meeting out.", "ruled", "rejects"),
        ("Norland did not accept the terms.", "accept", "rejects"),
        ("Norland is not ready to talk.", "ready to", "rejects"),
        ("Norland does not oppose the plan.", "oppose", "accepts"),
        ("Norland will never sign.", "will never", "rejects"),
        ("Norland would sign only if the ports were opened.", "only if", "conditions"),
        ("Norland will respond with force.", "will respond", "threatens"),
        ("Norland called on Sudria to stop.", "called on", "demands"),
    ],
)
def test_negations_turn_a_stance(text: str, words: str, stance: str) -> None:
    assert stance in stances(text, words)
    analysis = parsed(text)
    start = text.index(words)
    assert frame_at(analysis, *analysis.at(start, start + len(words)), stance) is not None  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "words", "dropped"),
    [
        ("Norland no longer insists on an apology.", "insists on", True),
        ("Norland dropped its demand for an apology.", "demand", True),
        ("Norland backed away from its call for a truce.", "call", True),
        ("Norland insists on an apology.", "insists on", False),
        ("Norland gave up the island and demanded an apology.", "demanded", False),
    ],
)
def test_what_is_no_longer_held_is_dropped(text: str, words: str, dropped: bool) -> None:
    analysis = parsed(text)
    start = text.index(words)
    assert is_dropped(analysis, *analysis.at(start, start + len(words))) is dropped


@pytest.mark.parametrize("frame", droppers().frames, ids=lambda frame: frame.name)
def test_what_says_so_has_an_example(frame) -> None:
    analysis = parsed(frame.example)
    assert frame.stance == DROPPED
    assert any(is_dropped(analysis, at, at + 1) for at in range(len(analysis.tokens)))


def test_words_of_no_stance_have_no_frame() -> None:
    assert stances("The harbour lay quiet.", "harbour") == set()


@given(st.data())
def test_a_frame_overlaps_the_words_that_are_asked_about(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from([frame.example for frame in FRAMES]))
    analysis = parsed(text)
    first = data.draw(st.integers(0, len(analysis.tokens) - 1))
    beyond = data.draw(st.integers(first + 1, len(analysis.tokens)))
    for hit in hits_at(analysis, first, beyond):
        assert hit.first < beyond
        assert first < hit.beyond
        assert 0 <= hit.first < hit.beyond <= len(analysis.tokens)
