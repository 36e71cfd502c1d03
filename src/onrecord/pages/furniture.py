"""Which lines of a plain-text dump are the article's, which is the headline, and what the others are.

The line model is ours: boosted trees over ``features``, trained by ``training/furniture`` (model card: docs/pages.md).
"""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING, Any, get_args

from ..nouns import Furniture, FurnitureKind
from .features import NAMED, matrix
from .headline import headline_line
from .phrases import folded, longest
from .trees import Trees

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Flags = NDArray[np.bool_]

_KINDS: tuple[FurnitureKind, ...] = get_args(FurnitureKind)
# How far below the best bound for F1 a line is still kept: chosen by cross-validation by site, where 0.6 to 1.0 hardly
# differ on dumps, so that less of what the article says is lost.
_DUMP = 0.8
# trafilatura has been over HTML before, so what is left must look less like an article to be taken out, and a line
# without any phrase of furniture, such as the lead under a headline, must look nothing like one.
_EXTRACTED, _NOTHING_LIKE = 0.6, 0.02
# Where no line is likelier than this to be an article's, there is none on the page.
_NOTHING = 0.1
# A page of two lines is a headline and a brief: the model has nothing to compare.
_FEWEST_LINES = 3


@dataclass(frozen=True, slots=True)
class LineModel:
    """The trees that tell article lines, and the weights that tell the headline."""

    trees: Trees
    headline: Floats


@dataclass(frozen=True, slots=True)
class Found:
    """``keep`` says of each line whether it is the article's; ``title`` is a line's index or None."""

    keep: tuple[bool, ...]
    title: int | None


@functools.cache
def shipped() -> LineModel:
    """The model that comes with onrecord."""
    import numpy as np

    with files(__package__).joinpath("furniture.npz").open("rb") as file, np.load(file, allow_pickle=False) as arrays:
        return line_model(arrays)


def line_model(arrays: Mapping[str, Any], prefix: str = "") -> LineModel:
    """The model in the arrays whose names begin with ``prefix``."""
    return LineModel(Trees.load(arrays, prefix), arrays[prefix + "headline"].astype("float64"))


def sort_lines(lines: Sequence[str], blanks: Sequence[bool], model: LineModel) -> Found:
    """Article, headline or furniture, for each line of a dump; ``blanks`` says where a blank line stands before."""
    rows = matrix(lines, blanks)
    chances = model.trees.probabilities(rows)
    keep = article_lines(rows, chances)
    title = headline_line(lines, rows, keep, chances, model.headline) if any(keep) else None
    return Found(tuple(kept or i == title for i, kept in enumerate(keep)), title)


def sort_extracted(lines: Sequence[str], blanks: Sequence[bool], model: LineModel) -> Found:
    """Article or furniture, for each line of what an extractor has left of an HTML page; its headline is known."""
    if len(lines) < _FEWEST_LINES:
        return Found((True,) * len(lines), None)
    rows = matrix(lines, blanks)
    chances = model.trees.probabilities(rows)
    unmarked = rows[:, NAMED.index("phrases")] == 0
    likely = best_set(chances, 2.0 ** rows[:, NAMED.index("words")], _EXTRACTED)
    keep = (likely | (unmarked & (chances >= _NOTHING_LIKE))) & ~is_link(rows)
    return Found(tuple(keep.tolist()), None)


def article_lines(rows: Floats, chances: Floats) -> list[bool]:
    """Whether each line is the article's, given the line model's ``chances`` of it, on a dump."""
    if len(rows) < _FEWEST_LINES:
        return [True] * len(rows)
    keep: list[bool] = (best_set(chances, 2.0 ** rows[:, NAMED.index("words")], _DUMP) & ~is_link(rows)).tolist()
    return keep


def best_set(chances: Floats, words: Floats, caution: float = 1.0) -> Flags:
    """The lines that together promise the best F1 over words, given each line's chance to be the article's.

    The best set lies above half the F1 that it can reach (Lipton et al. 2014, arXiv:1402.1892); ``caution`` below 1
    lowers that bound.
    """
    import numpy as np

    order = np.argsort(-chances, kind="stable")
    hoped = np.cumsum((chances * words)[order])
    expected = 2 * hoped / (np.cumsum(words[order]) + hoped[-1])
    least: float = max(_NOTHING, float(expected.max()) / 2 * caution)
    return np.asarray(chances >= least)


def is_link(rows: Floats) -> Flags:
    """Whether each line is a link to another story, which may stand between two paragraphs of this one."""
    inline, ends = (rows[:, NAMED.index(name)] for name in ("inline", "ends_sentence"))
    alone, begins = inline == 3, inline == 2
    flags: Flags = alone | (begins & (ends == 0))
    return flags


def kind_of(line: str, above_title: bool) -> FurnitureKind:
    """What a furniture line is, by its phrases. A line without any above the headline is a picture's caption."""
    found = [(length, kind) for kind, length in longest(folded(line)).items() if kind in _KINDS]
    if found:
        best = max(length for length, _ in found)
        return next(kind for kind in _KINDS if (best, kind) in found)
    return "caption" if above_title else "other"


def furniture_spans(text: str, spans: Sequence[tuple[int, int]], found: Found) -> tuple[Furniture, ...]:
    """The lines at ``spans`` that are not the article's, each with its kind."""
    out = []
    for i, (start, end) in enumerate(spans):
        if not found.keep[i]:
            exact = text[start:end]
            kind = kind_of(exact, above_title=i == 0 and found.title is not None)
            out.append(Furniture(start=start, end=end, exact=exact, kind=kind))
    return tuple(out)
