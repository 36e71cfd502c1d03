"""PLV's rows: where they name their two sides, which were trained on, and folds by sentence, so that none is in two."""

from __future__ import annotations

import hashlib
from typing import Any

CharSpan = tuple[int, int]
FOLDS = 5
# SHA-256, in hex, of the file that the shipped relation network was trained on.
TRAINED_ON = "84afb7f4420051c8644011dbf9c398ce85fde44a4c502144a0927a14fc049b28"


def fold_of(sentence: str) -> int:
    """The fold of the rows whose ``sid`` is ``sentence``."""
    return int(hashlib.sha256(sentence.encode()).hexdigest()[:8], 16) % FOLDS


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
