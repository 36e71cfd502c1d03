"""What a proposition speaks of, as a set of word stems, and whether two speak of the same."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from ...nouns import Issue
from ...positions import issue_words

Stems = frozenset[str]
# Two propositions are of the same matter where this share of the shorter one's stems is in the other.
SHARED = 0.6
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_ENDINGS = (
    "ations",
    "ation",
    "ments",
    "ment",
    "ings",
    "ing",
    "ions",
    "ion",
    "ies",
    "als",
    "al",
    "ers",
    "er",
    "ed",
    "es",
    "s",
    "e",
    "y",
)
_SHORTEST = 4


@cache
def stems(words: str, issue: Issue) -> Stems:
    """The stems of the content words of ``words``; "truce" and "ceasefire" both are the name of their issue."""
    found = (match.group().lower() for match in _WORD.finditer(words))
    return frozenset(_stem(word, issue) for word in found if word not in _empty())


def alike(one: Stems, other: Stems) -> bool:
    """Whether both speak of the same: most stems of the shorter are in the longer. Symmetric."""
    shorter = min(len(one), len(other))
    return shorter > 0 and len(one & other) >= SHARED * shorter


def _stem(word: str, issue: Issue) -> str:
    if word in issue_words(issue):
        return f"<{issue}>"
    ending = next((end for end in _ENDINGS if word.endswith(end) and len(word) - len(end) >= _SHORTEST), "")
    return word.removesuffix(ending)


@cache
def _empty() -> frozenset[str]:
    """Words that say nothing of the matter."""
    return frozenset((files(__package__) / "empty.txt").read_text("utf-8").split())
