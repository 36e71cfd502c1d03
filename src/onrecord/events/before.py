"""The words right before a predicate, for where the parser has hung a preposition on the wrong word."""

from __future__ import annotations

from .certainty_words import words
from .clause_tree import ClauseTree
from .marks import ASSERTED, VALUES, Finding

_OPENING = frozenset(["for", "of", "to"])
# Tags (Penn Treebank) of what may stand between the preposition and the predicate.
_BETWEEN = ("DT", "JJ", "VBG", "PRP$")
_FAR = 4


def before(tree: ClauseTree, place: int) -> Finding:
    """What the noun tells to whose preposition the predicate is the next word: "prerequisites for opening talks"."""
    at = place - 1
    while at > max(tree.first, place - _FAR) and tree.token(at).tag.startswith(_BETWEEN):
        at -= 1
    if at <= tree.first or tree.word(at) not in _OPENING or not tree.token(at - 1).tag.startswith("NN"):
        return ASSERTED
    name = words().governor("nouns", tree.word(at - 1))
    return Finding(VALUES[name], (at - 1, at)) if name in ("possible", "future") else ASSERTED
