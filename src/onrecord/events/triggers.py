"""The words that name an event: runs of words of one type, from the network's labels."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..nouns import EventType
from ..statements import Window
from .labels import TYPES
from .network import Told
from .runs import CharSpan, runs_of

# A word that is less probably of its best type is not looked at.
LEAST = 0.2


@dataclass(frozen=True, slots=True)
class Trigger:
    """``start`` to ``end`` name an event of ``type`` with probability ``score``; ``word`` is the surest of the words.

    ``sentence`` is its sentence and ``words`` the window's words that lie in it, first to beyond.
    """

    start: int
    end: int
    type: EventType
    score: float
    word: int
    sentence: CharSpan
    words: tuple[int, int]


def triggers(text: str, window: Window, told: Told, least: float = LEAST) -> Iterator[Trigger]:
    """The triggers of ``window``, in text order."""
    for run in runs_of(text, window, told.labels[:, 1:], least):
        yield Trigger(run.start, run.end, TYPES[run.kind], run.score, run.word, run.sentence, run.words)
