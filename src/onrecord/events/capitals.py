"""Headlines With Capitals, in which the parser takes verbs for names: read by the order of their words."""

from __future__ import annotations

from collections.abc import Iterator

from .certainty_words import words
from .clause_tree import ClauseTree
from .marks import ASSERTED, VALUES, Finding

# How many words before a predicate may still bear on it: "Rejects New Gaza Ceasefire".
_BEFORE = 4


def capitals_of(tree: ClauseTree, place: int) -> Finding:
    """What the words right before a capitalised predicate tell; asserted where it has no capital or opens the line."""
    if place == tree.first or not tree.token(place).word[:1].isupper():
        return ASSERTED
    return next(_told(tree, place), ASSERTED)


def _told(tree: ClauseTree, place: int) -> Iterator[Finding]:
    for at in range(place - 1, max(tree.first, place - 1 - _BEFORE) - 1, -1):
        word = tree.word(at)
        if not word[:1].isalnum():
            return
        is_next = at == place - 1
        name = words().mark("modals", word) if is_next else ""
        name = name or words().mark("adverbs", word) or words().mark("beside", word) or _governs(tree, at, place)
        if is_next and word == "to":
            name = "future"
        if name in VALUES:
            yield Finding(VALUES[name], (at,))


def _governs(tree: ClauseTree, at: int, place: int) -> str:
    following = f"{tree.word(at)} {tree.word(at + 1)}" if at + 1 < place else ""
    return words().governor("verbs", following) or words().governor("verbs", tree.word(at))
