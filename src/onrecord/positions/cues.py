"""The words that carry a stance: runs of words of one stance, from the network's scores."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ..events.runs import runs_of
from ..language import Analysis
from ..nouns import Stance
from ..statements import Window
from .frames import Hit, frame_at
from .labels import STANCES
from .network import Heard

CharSpan = tuple[int, int]
# A word that is less probably of its best stance is not looked at; one without a frame of the lexicon must be surer.
LEAST, WITHOUT_FRAME = 0.15, 0.3


class Cue(NamedTuple):
    """``start`` to ``end`` carry ``stance`` with probability ``score``; ``word`` is the surest of the words.

    ``sentence`` is its sentence and ``words`` the window's words that lie in it, first to beyond.
    """

    start: int
    end: int
    stance: Stance
    score: float
    word: int
    sentence: CharSpan
    words: tuple[int, int]


def believed(analysis: Analysis, found: Iterable[Cue]) -> Iterator[tuple[Cue, Hit | None]]:
    """The cues that are believed, each with the frame that gives its stance there."""
    for cue in found:
        first, beyond = analysis.at(cue.start, cue.end)
        hit = frame_at(analysis, first, beyond, cue.stance) if first < beyond else None
        if hit or cue.score >= WITHOUT_FRAME:
            yield cue, hit


def cues(text: str, window: Window, heard: Heard, least: float = LEAST) -> Iterator[Cue]:
    """The cues of ``window``, in text order."""
    for run in runs_of(text, window, heard.stances[:, 1:], least):
        yield Cue(run.start, run.end, STANCES[run.kind], run.score, run.word, run.sentence, run.words)
