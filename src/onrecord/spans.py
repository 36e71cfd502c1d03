"""Half-open stretches of a text, as every room cuts them."""

from __future__ import annotations


def stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """``start`` to ``end`` without white space at its ends; empty, at ``end``, where there is nothing else."""
    piece = text[start:end]
    bare = piece.lstrip()
    first = end - len(bare)
    return first, first + len(bare.rstrip())
