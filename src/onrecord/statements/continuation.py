"""Quotations that run over paragraphs: left open at the end of one, opened again at the start of the next.

The tagger links inside a paragraph, so a paragraph that only goes on quoting would have no speaker. News style
leaves the closing mark off until the speech ends; where it does, the next paragraph's quotation is joined to the
attribution whose content was left open.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from .quotes import left_open, opens_quoted, quoted_ranges
from .tagger import Attribution, CharSpan


def join_continuations(text: str, paragraphs: Sequence[CharSpan], found: Sequence[Attribution]) -> list[Attribution]:
    """``found`` with the quotations of continuing paragraphs added to the contents that they continue."""
    items = list(found)
    for (start, end), (next_start, next_end) in pairwise(paragraphs):
        line = text[next_start:next_end]
        if not (left_open(text[start:end]) and opens_quoted(line)):
            continue
        first, last = quoted_ranges(line)[0]
        piece = (next_start + first, next_start + last)
        carrier = _last_content_in(items, start, end)
        if carrier is not None and not _touched(items, piece):
            items[carrier] = replace(items[carrier], content=(*items[carrier].content, piece))
    return items


def _last_content_in(items: Sequence[Attribution], start: int, end: int) -> int | None:
    inside = [(b, i) for i, item in enumerate(items) for a, b in item.content if start <= a and b <= end]
    return max(inside)[1] if inside else None


def _touched(items: Sequence[Attribution], piece: CharSpan) -> bool:
    spans = (span for item in items for span in (*item.content, *item.cue))
    return any(a < piece[1] and piece[0] < b for a, b in spans)
