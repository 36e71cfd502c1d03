"""Quotations that run over paragraphs: left open at the end of one, opened again at the start of the next.

The tagger links inside a paragraph, so a paragraph that only goes on quoting would have no speaker. News style
leaves the closing mark off until the speech ends; where it does, the next paragraph's quotation is joined to the
attribution whose content was left open.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from .quotes import left_open, opens_quoted, quoted_ranges
from .tagger import Attribution, CharSpan


def join_continuations(text: str, paragraphs: Sequence[CharSpan], found: Sequence[Attribution]) -> list[Attribution]:
    """``found`` with the quotations of continuing paragraphs added to the contents that they continue."""
    items = list(found)
    contents, taken = _by_paragraph(paragraphs, items)
    for number, ((start, end), (next_start, next_end)) in enumerate(pairwise(paragraphs)):
        line = text[next_start:next_end]
        if not (contents[number] and left_open(text[start:end]) and opens_quoted(line)):
            continue
        first, last = quoted_ranges(line)[0]
        piece = (next_start + first, next_start + last)
        if any(a < piece[1] and piece[0] < b for a, b in taken[number + 1]):
            continue
        _, carrier = max(contents[number])
        items[carrier] = replace(items[carrier], content=(*items[carrier].content, piece))
        contents[number + 1].append((piece[1], carrier))
    return items


def _by_paragraph(
    paragraphs: Sequence[CharSpan], items: Sequence[Attribution]
) -> tuple[dict[int, list[tuple[int, int]]], dict[int, list[CharSpan]]]:
    """By paragraph: where contents end and whose they are; and the spans of contents and cues."""
    starts = [start for start, _ in paragraphs]
    contents: dict[int, list[tuple[int, int]]] = defaultdict(list)
    taken: dict[int, list[CharSpan]] = defaultdict(list)
    for number, item in enumerate(items):
        for a, b in (*item.content, *item.cue):
            taken[bisect_right(starts, a) - 1].append((a, b))
        for a, b in item.content:
            contents[bisect_right(starts, a) - 1].append((b, number))
    return contents, taken
