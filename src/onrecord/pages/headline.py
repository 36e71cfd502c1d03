"""Which line of a dump is the headline: a linear score of the lines above the article and its first one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .features import NAMED

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

# How many lines above the article's first the headline may stand: bylines, dates, share buttons, leads lie between.
_ABOVE = 40
_LONGEST_WORDS = 40
_USED = (
    "words", "ends_sentence", "ends_colon", "ends_dots", "starts_upper", "starts_digit", "capitalised", "upper",
    "digits", "date", "time", "linkish", "separators", "function_words", "repeated", "known_words", "blank_before",
    "blank_after", "phrases", "related", "navigation", "credit", "caption", "advert", "inner_ends", "commas", "shared",
)  # fmt: skip
# What tells a headline from a caption is what follows it within a few lines: a byline, a date, share buttons.
_FOLLOWS, _PRECEDES = 4, 3
_MARKS_BELOW, _MARKS_ABOVE = ("date", "credit", "sharing", "caption"), ("date", "credit", "navigation")
# Such a mark is a short line (log2 of its words); in a long one a date is part of a sentence.
_MARK_WORDS = 4
# A line that is less likely than this to be the headline is none.
_LEAST = 0.3


def candidates(rows: Floats, keep: Sequence[bool]) -> list[int]:
    """Indices of the lines that could be the headline, given which lines are the article's."""
    first = keep.index(True)
    words = 2.0 ** rows[:, NAMED.index("words")]
    return [i for i in range(max(0, first - _ABOVE), first + 1) if words[i] <= _LONGEST_WORDS]


def headline_rows(lines: Sequence[str], rows: Floats, keep: Sequence[bool], chances: Floats) -> Floats:
    """Features of each candidate; ``rows`` are the line model's features and ``chances`` its results."""
    import numpy as np

    wanted = candidates(rows, keep)
    own = rows[np.ix_(wanted, [NAMED.index(name) for name in _USED])]
    above = keep.index(True) - np.array(wanted)
    words, shared, ends = (rows[wanted, NAMED.index(name)] for name in ("words", "shared", "ends_sentence"))
    # Nine words is the usual length of a headline.
    usual = [(words - np.log2(9)) ** 2, (words >= 2) & (words <= np.log2(18)), words < 2]
    place = [np.log2(above + 1), above == 0, above == 1, ends * (above == 1), chances[wanted]]
    topic = [shared * np.minimum(1.0, 2.0**words / 10), shared >= np.max(shared, where=words >= 1, initial=0.0)]
    marks = np.array([[*_marks(rows, i), *_characters(lines[i])] for i in wanted])
    return np.hstack([own, np.stack([*usual, *place, *topic], axis=1), marks])


def headline_line(
    lines: Sequence[str], rows: Floats, keep: Sequence[bool], chances: Floats, weights: Floats
) -> int | None:
    """The index of the headline's line, or None. ``weights`` ends with the bias."""
    import numpy as np

    wanted = candidates(rows, keep)
    if not wanted:
        return None
    scores = headline_rows(lines, rows, keep, chances) @ weights[:-1] + weights[-1]
    best = int(np.argmax(scores))
    return wanted[best] if 1.0 / (1.0 + np.exp(-scores[best])) >= _LEAST else None


def _marks(rows: Floats, i: int) -> list[float]:
    """Whether marks stand in the lines after and before line ``i``, and whether its neighbours are paragraphs."""
    words = rows[:, NAMED.index("words")]
    after, before, next_line = slice(i + 1, i + 1 + _FOLLOWS), slice(max(0, i - _PRECEDES), i), slice(i + 1, i + 2)
    found = [_has(rows[after], name) for name in _MARKS_BELOW] + [_has(rows[before], name) for name in _MARKS_ABOVE]
    found += [_has(rows[next_line], name) for name in _MARKS_BELOW]
    return [
        *found,
        float(i > 0 and words[i - 1] > _MARK_WORDS),
        float(i + 1 < len(words) and words[i + 1] > _MARK_WORDS),
    ]


def _has(rows: Floats, name: str) -> float:
    short = rows[:, NAMED.index("words")] < _MARK_WORDS
    least = 1 if name == "date" else 2
    return float(((rows[:, NAMED.index(name)] >= least) & short).any())


def _characters(line: str) -> list[float]:
    return [float("(" in line), float("/" in line), float(line.endswith((".", ";"))), float("?" in line[-2:])]
