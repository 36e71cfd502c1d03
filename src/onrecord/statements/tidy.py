"""Content spans as a reader would cut them: joined, trimmed, quotation marks in pairs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..spans import stripped
from .quotes import CLOSING, OPENING

CharSpan = tuple[int, int]
_LOOSE_END = re.compile(r"[\s,;:–—-]+$")
_LOOSE_START = re.compile(r"^[\s,;:–—.!?-]+")


def tidy(text: str, spans: Sequence[CharSpan]) -> tuple[CharSpan, ...]:
    """``spans`` in text order: pieces with nothing but white space between them joined, loose punctuation
    trimmed, and a quotation mark just outside taken in where its partner is inside."""
    joined: list[CharSpan] = []
    for start, end in sorted(spans):
        if joined and not text[joined[-1][1] : start].strip():
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    cut = (_trimmed(text, *_balanced(text, *stripped(text, start, end))) for start, end in joined)
    return tuple(span for span in cut if any(char.isalnum() for char in text[span[0] : span[1]]))


def _trimmed(text: str, start: int, end: int) -> CharSpan:
    piece = text[start:end]
    if loose := _LOOSE_START.search(piece):
        start += loose.end()
    if loose := _LOOSE_END.search(text[start:end]):
        end = start + loose.start()
    return start, max(start, end)


def _balanced(text: str, start: int, end: int) -> CharSpan:
    before, after = text[start - 1 : start], text[end : end + 1]
    piece = text[start:end]
    if before and before in OPENING + '"' and _lacks_opening(piece):
        start -= 1
    if after and after in CLOSING + '"' and _lacks_closing(text[start:end]):
        end += 1
    return start, end


def _count(piece: str, marks: str) -> int:
    return sum(piece.count(mark) for mark in marks)


def _lacks_opening(piece: str) -> bool:
    return _count(piece, CLOSING) > _count(piece, OPENING) or (piece.count('"') % 2 == 1 and piece.endswith('"'))


def _lacks_closing(piece: str) -> bool:
    return _count(piece, OPENING) > _count(piece, CLOSING) or (piece.count('"') % 2 == 1 and piece.startswith('"'))
