"""From words that a network points at to the whole phrase or clause that they are of."""

from __future__ import annotations

from ..language import Analysis

CharSpan = tuple[int, int]
# Tags of words that close no phrase, and of those that open none.
_DANGLING = ("CC", "IN", "TO", "DT", "PRP$", ",", ":", ".", "``", "''", "POS", "MD", "WDT")
_OUTSIDE = ("CC", ",", ":", ".", "``", "''", "POS")
# Parts of a clause that belong to a proposition, wherever the network stops; not what is said beside it.
_PARTS = frozenset(
    ["dobj", "pobj", "prep", "attr", "acomp", "xcomp", "ccomp", "compound", "amod", "det", "poss", "nummod", "neg",
     "aux", "auxpass", "prt", "dative", "acl", "oprd", "case", "agent", "pcomp", "quantmod", "nmod"]
)  # fmt: skip
_MOST = 40  # tokens


def extended(analysis: Analysis, span: CharSpan, bounds: CharSpan, cue: CharSpan) -> CharSpan:
    """``span`` with what hangs on its words, inside ``bounds`` and without the words of ``cue``.

    Offsets of the text. Where nothing of the parse lies in ``span``, it stays as it is.
    """
    first, beyond = analysis.at(*span)
    if first >= beyond:
        return span
    low, high = analysis.at(*bounds)
    taken = set(range(first, beyond))
    kept = set(range(*analysis.at(*cue)))
    for place in range(max(low, first - _MOST), min(high, beyond + _MOST)):
        if place not in taken and _hangs(analysis, place, taken, low, high):
            taken.add(place)
    first, beyond = _contiguous(taken - kept, first, beyond)
    return _trimmed(analysis, first, beyond) or span


def _hangs(analysis: Analysis, place: int, taken: set[int], low: int, high: int) -> bool:
    """Whether ``place`` is, step by step, a part of a word in ``taken``."""
    for _ in range(_MOST):
        token = analysis.tokens[place]
        if token.dep not in _PARTS or token.head == place or not low <= token.head < high:
            return False
        if token.head in taken:
            return True
        place = token.head
    return False


def _contiguous(taken: set[int], first: int, beyond: int) -> tuple[int, int]:
    """The unbroken run of ``taken`` around ``first`` to ``beyond``, over marks and conjunctions no further."""
    inside = [place for place in range(first, beyond) if place in taken] or [first]
    low, high = inside[0], inside[-1] + 1
    while low - 1 in taken:
        low -= 1
    while high in taken:
        high += 1
    return low, high


def _trimmed(analysis: Analysis, first: int, beyond: int) -> CharSpan | None:
    tokens = analysis.tokens
    while first < beyond and tokens[first].tag in _OUTSIDE:
        first += 1
    while first < beyond and tokens[beyond - 1].tag in _DANGLING:
        beyond -= 1
    return (tokens[first].start, tokens[beyond - 1].end) if first < beyond else None
