"""Runs of words of one class in a window, from the probabilities that a network gives to words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..language.sentences import sentence_spans
from ..statements import Window

CharSpan = tuple[int, int]


class Run(NamedTuple):
    """``start`` to ``end`` are words of class ``kind``, the surest, number ``word``, with probability ``score``.

    ``sentence`` is their sentence and ``words`` the window's words that lie in it, first to beyond.
    """

    start: int
    end: int
    kind: int
    score: float
    word: int
    sentence: CharSpan
    words: tuple[int, int]


def runs_of(text: str, window: Window, chances: NDArray[np.float32], least: float) -> Iterator[Run]:
    """The runs of ``window``, in text order; ``chances`` is words x classes, and a run ends with its sentence.

    A word whose best class is less probable than ``least`` is of none.
    """
    best, named = chances.argmax(axis=1), chances.max(axis=1) >= least
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
            word = at + int(chances[at:stop, best[at]].argmax())
            score = round(float(chances[word, best[at]]), 4)
            start, end = int(window.words[at, 0]), int(window.words[stop - 1, 1])
            yield Run(start, end, int(best[at]), score, word, sentence, (first, beyond))
            at = stop


def _sentences(text: str, window: Window) -> list[CharSpan]:
    """The sentences of the window's paragraphs, as far as they lie in it."""
    found = []
    for number in dict.fromkeys(window.paragraph.tolist()):
        words = window.words[window.paragraph == number]
        found += sentence_spans(text, int(words[0, 0]), int(words[-1, 1]))
    return found
