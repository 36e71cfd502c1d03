"""The relation between two that are given: which of the fifteen roots holds between an actor and a recipient."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..statements.windows import SEP, Window

CharSpan = tuple[int, int]


def sides_of(row: dict[str, Any]) -> list[list[CharSpan]]:
    """Where a row of PLV names its source and its target; by their words where it gives no spans."""
    sides = []
    for side in ("source", "target"):
        spans = [(a, b) for a, b in row.get(f"{side}_spans") or ()]
        sides.append(spans or _found(row["text"], row.get(side) or ""))
    return sides


def _found(text: str, words: str) -> list[CharSpan]:
    """``words`` in ``text``, or the last of them that is there."""
    for piece in (words, *reversed(words.split())):
        at = text.find(piece) if piece else -1
        if at >= 0:
            return [(at, at + len(piece))]
    return []


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
