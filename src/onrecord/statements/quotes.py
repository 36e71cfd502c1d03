"""Which characters of a text stand inside quotation marks.

The rule is the attribution benchmark's, so that ``kind`` means the same here and there: paragraph by
paragraph (a line is a paragraph), a quotation that is not closed runs to the end of its paragraph
(news style when the next paragraph goes on quoting), and single marks count only in paragraphs
that have no double ones (headlines, British papers).
"""

from __future__ import annotations

import re

OPENING = "“„«"
CLOSING = "”»"
DOUBLE = frozenset(OPENING + CLOSING + '"')
CLOSERS = CLOSING + '"'
_TOGGLE = re.compile('["“„«”»]')
_SINGLE = re.compile(r"(?<!\w)[‘'](?=[^\W\d])[^‘]{1,400}?[’'](?!\w)")


def _double_ranges(line: str) -> list[tuple[int, int]]:
    ranges: list[tuple[int, int]] = []
    start: int | None = None
    for match in _TOGGLE.finditer(line):
        mark, at = match.group(), match.start()
        if start is None:
            if mark not in CLOSING:
                start = at
        elif mark not in OPENING:
            ranges.append((start, at + 1))
            start = None
    if start is not None:
        ranges.append((start, len(line)))
    return ranges


def quoted_ranges(line: str) -> list[tuple[int, int]]:
    """Half-open character ranges of one paragraph that are quoted, marks included, in order."""
    if DOUBLE.isdisjoint(line):
        return [match.span() for match in _SINGLE.finditer(line)]
    return _double_ranges(line)


def left_open(line: str) -> bool:
    """Does the last quotation of this paragraph run past its end, for the next paragraph to go on?"""
    if DOUBLE.isdisjoint(line):
        return False
    ranges = _double_ranges(line)
    return bool(ranges) and ranges[-1][1] == len(line) and (len(line) - ranges[-1][0] == 1 or line[-1] not in CLOSERS)


def opens_quoted(line: str) -> bool:
    """Does this paragraph begin with a quotation mark?"""
    return line.lstrip()[:1] in DOUBLE - set(CLOSING)
