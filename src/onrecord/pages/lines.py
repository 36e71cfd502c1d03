"""A text's lines that are not blank, with their offsets."""

from __future__ import annotations


def line_spans(text: str) -> tuple[list[tuple[int, int]], list[bool]]:
    """Spans of the lines that are not blank, without white space at their ends; whether a blank line precedes each."""
    spans, blanks, start, blank = [], [], 0, True
    for line in text.split("\n"):
        bare = line.strip()
        if bare:
            first = start + len(line) - len(line.lstrip())
            spans.append((first, first + len(bare)))
            blanks.append(blank)
        blank = not bare
        start += len(line) + 1
    return spans, blanks
