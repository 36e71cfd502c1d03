"""The relation between two that are given: which of the fifteen roots holds between an actor and a recipient."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ..statements.tagger import Batch
from ..statements.tagger import shipped as shipped_tagger
from ..statements.windows import SEP, Window, windows
from .labels import ROOTS
from .network import Network, shipped

CharSpan = tuple[int, int]


def root_between(text: str, sides: Sequence[Sequence[CharSpan]], network: Network | None = None) -> tuple[str, float]:
    """What the actor at the first of ``sides`` does to the recipient at the second, and how probable that is.

    Sides are half-open character spans in ``text``. It is read a window of whole sentences at a time, and the window
    that names most of both is asked. ``ValueError`` where there is no text.
    """
    network, tagger = network or shipped(), shipped_tagger()
    read = windows(text, tagger.tokenizer)
    if not read:
        raise ValueError("no text to read a relation from")
    window = max(read, key=lambda one: int((marks_of(one, sides) > 0).sum()))
    marks = marks_of(window, sides)
    told = network.told(window, tagger.scores(Batch.of([window])).lower, marks)
    roots = network.roots(told.middle, marks)
    best = int(roots.argmax())
    return ROOTS[best], round(float(roots[best]), 4)


def marks_of(window: Window, sides: Sequence[Sequence[CharSpan]]) -> NDArray[np.int64]:
    """By piece of ``window``: 1 in the words of the first of ``sides``, 2 in those of the second, else 0."""
    by_word = np.zeros(len(window.first), dtype=np.int64)
    for role, spans in enumerate(sides, 1):
        for start, end in spans:
            by_word[(window.words[:, 0] < end) & (window.words[:, 1] > start)] = role
    word = np.searchsorted(window.first, np.arange(len(window.ids)), side="right") - 1
    roles = np.where(word >= 0, by_word[np.maximum(word, 0)], 0)
    roles[window.ids == SEP] = 0
    return roles
