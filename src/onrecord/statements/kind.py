"""Direct, indirect or mixed: how much of a content stands inside quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from operator import itemgetter

from ..nouns import Kind
from .quotes import quoted_ranges

_WORD = re.compile(r"\w+(?:['’]\w+)*")
CharSpan = tuple[int, int]


class Quotations:
    """Where a text is quoted; paragraphs are looked at when first asked for."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._by_line: dict[int, list[CharSpan]] = {}

    def _ranges(self, at: int) -> list[CharSpan]:
        start = self.text.rfind("\n", 0, at) + 1
        if start not in self._by_line:
            end = self.text.find("\n", at)
            line = self.text[start : len(self.text) if end < 0 else end]
            self._by_line[start] = [(start + a, start + b) for a, b in quoted_ranges(line)]
        return self._by_line[start]

    def covers(self, start: int, end: int) -> bool:
        """Does one quotation hold all of ``text[start:end]``?"""
        ranges = self._ranges(start)
        before = bisect_right(ranges, start, key=itemgetter(0))
        return before > 0 and end <= ranges[before - 1][1]

    def kind(self, content: Sequence[CharSpan]) -> Kind:
        """``direct`` when every word of ``content`` is quoted, ``indirect`` when none is, else ``mixed``.

        Source: the derivation used for PolNeAR by the attribution benchmark.
        """
        inside = [self.covers(word.start(), word.end()) for a, b in content for word in _WORD.finditer(self.text, a, b)]
        if inside and all(inside):
            return "direct"
        return "mixed" if any(inside) else "indirect"
