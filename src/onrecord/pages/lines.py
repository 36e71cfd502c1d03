"""A text's lines that are not blank, with their offsets."""

from __future__ import annotations

from ..spans import stripped


def line_spans(text: str) -> tuple[list[tuple[int, int]], list[bool]]:
    """Spans of the lines that are not blank, without white space at their ends; whether a blank line precedes each."""
    spans, blanks, start, blank = [], [], 0, True
    for line in text.split("\n"):
        first, last = stripped(text, start, start + len(line))
        if first < last:
            spans.append((first, last))
            blanks.append(blank)
        blank = first == last
        start += len(line) + 1
    return spans, blanks
