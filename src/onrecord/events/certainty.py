"""Whether what a clause says has happened: from the words beside its predicate and those on which it hangs."""

from __future__ import annotations

from typing import NamedTuple

from ..language import Analysis
from .before import before
from .capitals import capitals_of
from .clause_tree import ClauseTree
from .climb import Climb
from .marks import Value, history_of, question_of, strongest


class Verdict(NamedTuple):
    """``value`` and, for all but ``asserted``, the tokens first to beyond that hold the words which decided."""

    value: Value
    because: tuple[int, int] | None


def certainty(analysis: Analysis, predicate: int, *, headline: bool = False, year: int | None = None) -> Verdict:
    """What the page tells of the event at token ``predicate``, the main verb or the noun that names it.

    ``year`` is the page's; an event of ten years before is historical. What a speaker asserts is asserted here: on
    whose word is the statement's matter. ``IndexError`` where there is no such token.
    """
    if not 0 <= predicate < len(analysis.tokens):
        raise IndexError(f"token {predicate} of an analysis of {len(analysis.tokens)}")
    tree = ClauseTree(analysis, predicate)
    found = Climb(tree, headline).value(predicate, 0)
    if headline and found.value == "asserted":
        found = strongest(capitals_of(tree, predicate), question_of(tree))
    if found.value == "asserted":
        found = before(tree, predicate)
    if found.value == "asserted":
        found = history_of(tree, predicate, year)
    if found.value == "asserted":
        return Verdict("asserted", None)
    return Verdict(found.value, (min(found.places), max(found.places) + 1))
