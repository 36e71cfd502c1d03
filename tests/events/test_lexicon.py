from __future__ import annotations

from typing import get_args

import pytest

from onrecord.events.frames import frame_of
from onrecord.events.lexicon import Frame, lexicon
from onrecord.events.ontology import modes_of
from onrecord.events.roles import roles_of
from onrecord.nouns import EventType

from .marked import exact, marked

# Of the lexicon's examples, how many are read right: the frame found, actor and recipient to the letter. They show what
# a frame means and guard against its loss; how often news is read right is the benchmark's matter.
RIGHT = 212

FRAMES = lexicon().frames


def is_read(frame: Frame) -> bool:
    sentence = marked(frame.example)
    analysis = sentence.analysis()
    first, beyond = analysis.at(*sentence.trigger)
    found = frame_of(analysis, first, beyond, frame.type)
    actors, recipients = (exact(sentence.text, analysis, spans) for spans in roles_of(analysis, first, beyond, found))
    return found == frame and (actors, recipients) == (sentence.actors, sentence.recipients)


def test_the_examples_are_read() -> None:
    wrong = [frame.name for frame in FRAMES if not is_read(frame)]
    assert len(FRAMES) - len(wrong) >= RIGHT, wrong
    assert 0.9 * len(FRAMES) <= RIGHT


def test_every_type_has_frames_and_every_mode_is_its_types() -> None:
    assert {frame.type for frame in FRAMES} == set(get_args(EventType))
    assert [frame.name for frame in FRAMES if frame.mode and frame.mode not in modes_of(frame.type)] == []


@pytest.mark.parametrize("kind", get_args(EventType))
def test_every_mode_has_a_frame(kind: EventType) -> None:
    assert set(modes_of(kind)) == {frame.mode for frame in FRAMES if frame.type == kind} - {""}


def test_no_frame_has_another_ones_name() -> None:
    names = [frame.name for frame in FRAMES]
    assert len(names) == len(set(names))


def test_patterns_are_found_by_any_form_of_their_first_word() -> None:
    assert "COERCE.arrest" in {pattern.frame.name for pattern in lexicon().patterns("detained")}
    assert lexicon().patterns("quokka") == []
