"""What surrounds a line on its page: the lines beside it, the blocks, the run of prose, the marks passed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from .phrases import folded

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Flags = NDArray[np.bool_]
    Columns = Mapping[str, Floats]

# Columns whose values at the neighbouring lines are features too.
_NEAR = ("words", "ends_sentence", "function_words", "capitalised", "phrases", "blank_before", "prose", "known_words")
_SHIFTS = (-3, -2, -1, 1, 2, 3)
_WINDOWS = (3, 8, 25)
# Half of a typical brief: what looks like the end of an article before that much prose is none.
_SOME_PROSE = 60


def surroundings(columns: Columns, lines: Sequence[str]) -> Floats:
    """Features of each line's surroundings, one row a line; the first four are named in ``CORE``."""
    import numpy as np

    run = densest(np.where(columns["prose"] > 0, 2.0 ** columns["words"], -8.0))
    parts = (
        _core(run, lines),
        _neighbours(columns),
        _windows(columns),
        _whole(columns),
        _blocks(columns),
        _marks(columns),
    )
    return np.hstack(parts)


CORE = ("in_core", "after_core_start", "after_core_end", "shared")


def _neighbours(columns: Columns) -> Floats:
    import numpy as np

    out = []
    for name in _NEAR:
        column = columns[name]
        for shift in _SHIFTS:
            moved = np.full_like(column, -1.0)
            if abs(shift) < len(column):
                if shift > 0:
                    moved[:-shift] = column[shift:]
                else:
                    moved[-shift:] = column[:shift]
            out.append(moved)
    return np.stack(out, axis=1)


def _windows(columns: Columns) -> Floats:
    """Means over the lines before and after, and how far the next prose is."""
    import numpy as np

    out = []
    for name in ("words", "prose", "phrases", "function_words", "ends_sentence"):
        sums = np.concatenate([[0.0], np.cumsum(columns[name])])
        here = np.arange(len(columns[name]))
        for width in _WINDOWS:
            left, right = np.maximum(0, here - width), np.minimum(len(here), here + width + 1)
            out.append((sums[here] - sums[left]) / width)
            out.append((sums[right] - sums[here + 1]) / width)
    out.extend((_since(columns["prose"] > 0), _since(columns["prose"][::-1] > 0)[::-1]))
    return np.stack(out, axis=1)


def _since(flags: Flags) -> Floats:
    """How many lines ago ``flags`` was last set, up to 50; 0 where it is."""
    import numpy as np

    here = np.arange(len(flags))
    last = np.maximum.accumulate(np.where(flags, here, -50))
    return np.minimum(50.0, here - last)


def _whole(columns: Columns) -> Floats:
    """Where the line stands in the page, and what page it is."""
    import numpy as np

    words, prose, tail = 2.0 ** columns["words"], columns["prose"], columns["tail"]
    count, here = len(words), np.arange(len(words))
    before = np.cumsum(words) - words
    prose_words = np.cumsum(words * prose)
    marks = np.cumsum((tail >= 2) & (prose_words > _SOME_PROSE))
    short = (words < 9) & (columns["ends_sentence"] == 0)
    page = [np.log2(count), np.log2(words.sum()), prose.mean(), (words * prose).sum() / words.sum(), (words < 4).mean()]
    page += [short.mean(), (columns["phrases"] >= 2).mean(), (columns["repeated"] > 0).mean()]
    line = [np.minimum(here, 100.0), np.minimum(count - 1 - here, 100.0), here / count, before / words.sum()]
    line += [prose_words / max(1.0, prose_words[-1]), np.minimum(marks, 10.0)]
    line.append(_since(marks > np.concatenate([[0], marks[:-1]])))
    return np.stack([*line, *(np.full(count, value) for value in page)], axis=1)


def _core(core: tuple[int, int], lines: Sequence[str]) -> Floats:
    """Where the line stands to the run of lines with the most prose, and how many of its longer words stand there."""
    import numpy as np

    first, last = core
    here = np.arange(len(lines))
    bags = [{word for word in folded(line).split() if len(word) > 3} for line in lines]
    inside = Counter(word for bag in bags[first : last + 1] for word in bag)
    shared = [
        sum(inside[word] > (first <= i <= last) for word in bag) / len(bag) if bag else 0.0
        for i, bag in enumerate(bags)
    ]
    return np.stack(
        [
            (here >= first) & (here <= last),
            np.clip(here - first, -50, 50),
            np.clip(here - last, -50, 50),
            np.array(shared),
        ],
        axis=1,
    )


def _blocks(columns: Columns) -> Floats:
    """The block between blank lines, the run of lines with or without prose, and how far from the usual paragraph."""
    import numpy as np

    words, prose = 2.0 ** columns["words"], columns["prose"] > 0
    out: list[Floats] = []
    changes = np.concatenate([[True], prose[1:] != prose[:-1]])
    for starts in (columns["blank_before"] > 0, changes):
        number = np.cumsum(starts) - starts[0]
        sizes, total = np.bincount(number), np.bincount(number, weights=words)
        begin = np.flatnonzero(np.concatenate([[True], number[1:] != number[:-1]]))
        out.extend((np.minimum(sizes[number], 60.0), np.log2(total[number]), np.arange(len(words)) - begin[number]))
        padded = np.concatenate([[0], sizes, [0]])
        out.extend((np.minimum(padded[number], 60.0), np.minimum(padded[number + 2], 60.0)))
    usual = np.median(words[prose]) if prose.any() else 12.0
    out.append(np.clip(columns["words"] - np.log2(usual), -6, 4))
    typical = np.median(columns["function_words"][prose]) if prose.any() else 0.0
    out.append(columns["function_words"] - typical)
    return np.stack(out, axis=1)


def _marks(columns: Columns) -> Floats:
    """How lately lines of each kind of furniture were seen before and after, and how often before."""
    import numpy as np

    out: list[Floats] = []
    for kind in ("related", "sharing", "newsletter", "comments", "navigation", "credit", "advert"):
        seen = columns[kind] >= 2
        out.extend((_since(seen), _since(seen[::-1])[::-1], np.minimum(np.cumsum(seen), 20.0)))
    for kind in ("date", "time", "ends_colon", "quotes"):
        flags = np.concatenate([[0.0], np.cumsum(columns[kind] > 0)])
        here = np.arange(len(flags) - 1)
        left, right = np.maximum(0, here - 10), np.minimum(len(here), here + 11)
        out.append((flags[right] - flags[left]) / (right - left))
    return np.stack(out, axis=1)


def densest(scores: Floats) -> tuple[int, int]:
    """First and last index of the run with the greatest sum (Kadane's algorithm)."""
    best, best_run, total, start = float("-inf"), (0, 0), 0.0, 0
    for i, score in enumerate(scores.tolist()):
        if total <= 0:
            total, start = 0.0, i
        total += score
        if total > best:
            best, best_run = total, (start, i)
    return best_run
