"""Labels for the lines of a dump: which of them are the gold article's, by where their words stand in it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

_WORD = re.compile(r"\w+")
# A line is an anchor when it has this many words and this share of its 4-grams stands in the gold text.
_ANCHOR_WORDS = 6
_CONTAINED = 0.6
_GRAM = 4


def words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def labels(lines: Sequence[str], gold: str) -> list[bool]:
    """For each line whether it is part of ``gold``: long lines anchor the order, short ones must fit between."""
    gold_words, line_words = words(gold), [words(line) for line in lines]
    anchors = _in_order(_anchors(line_words, gold_words))
    marked = [False] * len(lines)
    for line, _, _ in anchors:
        marked[line] = True
    _fill(marked, anchors, line_words, gold_words)
    return marked


def _anchors(lines: list[list[str]], gold: list[str]) -> list[tuple[int, int, int]]:
    """(line, first place in gold, last place in gold) of every line that stands in the gold text, at each place."""
    index: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i in range(len(gold) - _GRAM + 1):
        index[tuple(gold[i : i + _GRAM])].append(i)
    out = []
    for number, line in enumerate(lines):
        if len(line) < _ANCHOR_WORDS:
            continue
        grams = [tuple(line[i : i + _GRAM]) for i in range(len(line) - _GRAM + 1)]
        hits = [index[gram] for gram in grams if gram in index]
        if len(hits) >= _CONTAINED * len(grams):
            out.extend((number, first, first + len(line)) for first in hits[0][:3])
    return out


def _in_order(anchors: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """The heaviest chain of anchors whose lines and places both go up: repeats elsewhere on the page fall out."""
    best: list[tuple[int, int]] = []
    for i, (line, first, last) in enumerate(anchors):
        weight, back = last - first, -1
        for j in range(i):
            other = anchors[j]
            if other[0] < line and other[2] <= first + 3 and best[j][0] + last - first > weight:
                weight, back = best[j][0] + last - first, j
        best.append((weight, back))
    chain, i = [], max(range(len(best)), key=lambda k: best[k][0], default=-1)
    while i >= 0:
        chain.append(anchors[i])
        i = best[i][1]
    return chain[::-1]


def _fill(marked: list[bool], anchors: list[tuple[int, int, int]], lines: list[list[str]], gold: list[str]) -> None:
    edges = [(-1, 0, 0), *anchors, (len(lines), len(gold), len(gold))]
    for (line, _, last), (next_line, first, _) in pairwise(edges):
        gap = " " + " ".join(gold[last:first]) + " "
        # Before the first and after the last anchor a short line may stand far off: only near ones are the article's.
        near = range(line + 1, next_line)
        if line < 0:
            near = range(max(0, next_line - 12), next_line)
        elif next_line == len(lines):
            near = range(line + 1, min(len(lines), line + 12))
        for i in near:
            if lines[i] and (piece := " " + " ".join(lines[i]) + " ") in gap:
                marked[i] = True
                gap = gap[gap.index(piece) + len(piece) - 1 :]
