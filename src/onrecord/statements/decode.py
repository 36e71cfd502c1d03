"""From the tagger's scores to labelled word spans: Viterbi over B/I/O labels.

Source of the method: a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001);
the transition scores are learned with the tagger and the impossible ones are ruled out here.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

ROLES = ("source", "cue", "content")
# O, then B and I of each role.
LABELS = ("O", *(f"{prefix}-{role}" for role in ROLES for prefix in "BI"))
OUTSIDE = 0
INSIDE = tuple(range(2, len(LABELS), 2))
IMPOSSIBLE = -1e4

Floats = NDArray[np.float32]


def allowed_transitions() -> NDArray[np.bool_]:
    """``allowed[a, b]``: may label ``b`` follow label ``a``? Row ``len(LABELS)`` is the start of a text."""
    allowed = np.ones((len(LABELS) + 1, len(LABELS)), dtype=bool)
    for role in range(len(ROLES)):
        begin, inside = 1 + 2 * role, 2 + 2 * role
        allowed[:, inside] = False
        allowed[[begin, inside], inside] = True
    return allowed


def viterbi(emissions: Floats, lengths: NDArray[np.int64], transitions: Floats) -> list[NDArray[np.int64]]:
    """Best label sequence of each window.

    ``emissions`` is windows x words x labels, ``lengths`` the number of real words of each window, and
    ``transitions`` (labels + 1) x labels, whose last row scores the first label.
    """
    table = np.where(allowed_transitions(), transitions, IMPOSSIBLE).astype(np.float32)
    count, steps, _ = emissions.shape
    score = emissions[:, 0] + table[-1]
    back = np.zeros((count, steps, len(LABELS)), dtype=np.int64)
    finals = score.copy()
    for step in range(1, steps):
        paths = score[:, :, None] + table[None, :-1]
        back[:, step] = paths.argmax(axis=1)
        score = paths.max(axis=1) + emissions[:, step]
        live = lengths > step
        finals[live] = score[live]
    return [_trace(back[i], int(finals[i].argmax()), int(lengths[i])) for i in range(count)]


def _trace(back: NDArray[np.int64], last: int, length: int) -> NDArray[np.int64]:
    labels = np.empty(length, dtype=np.int64)
    for step in range(length - 1, -1, -1):
        labels[step] = last
        last = int(back[step, last])
    return labels


def labelled_spans(labels: NDArray[np.int64]) -> Iterator[tuple[str, int, int]]:
    """``(role, first word, word after the last)`` of each labelled run, in order."""
    start = 0
    for i in range(1, len(labels) + 1):
        if i == len(labels) or labels[i] == OUTSIDE or labels[i] % 2 == 1:
            if i > start and labels[start] != OUTSIDE:
                yield ROLES[(int(labels[start]) - 1) // 2], start, i
            start = i
