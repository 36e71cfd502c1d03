"""The words that name an event: runs of words of one type, from the network's labels."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from ..language.sentences import sentence_spans
from ..nouns import EventType
from ..statements import Window
from .labels import TYPES
from .network import Told

CharSpan = tuple[int, int]
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
    types = told.labels[:, 1:]
    best, named = types.argmax(axis=1), types.max(axis=1) >= least
    for sentence in _sentences(text, window):
        first, beyond = np.searchsorted(window.words[:, 0], sentence).tolist()
        at = first
        while at < beyond:
            if not named[at]:
                at += 1
                continue
            stop = at + 1
            while stop < beyond and named[stop] and best[stop] == best[at]:
                stop += 1
            word = at + int(types[at:stop, best[at]].argmax())
            yield Trigger(
                int(window.words[at, 0]), int(window.words[stop - 1, 1]), TYPES[best[at]],
                round(float(types[word, best[at]]), 4), word, sentence, (first, beyond),
            )  # fmt: skip
            at = stop


def _sentences(text: str, window: Window) -> list[CharSpan]:
    """The sentences of the window's paragraphs, as far as they lie in it."""
    found = []
    for number in dict.fromkeys(window.paragraph.tolist()):
        words = window.words[window.paragraph == number]
        found += sentence_spans(text, int(words[0, 0]), int(words[-1, 1]))
    return found
