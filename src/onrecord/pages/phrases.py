"""The phrases of furniture, by kind, and the function words: data files beside this one."""

from __future__ import annotations

import functools
import re
import tomllib
from importlib.resources import files

_NOT_WORD = re.compile(r"[\W_]+")
# A furniture phrase stands in a short line; in a long one it is part of a sentence.
_HOLDS_WITHIN = 40
# Enough to see a phrase at the start; keeps a line of a million characters from being searched.
_LOOK = 400
KINDS = ("caption", "related", "sharing", "newsletter", "comments", "navigation", "credit", "advert", "tail", "inline")


def folded(line: str) -> str:
    """``line``'s beginning without case and punctuation, a blank between words."""
    return _NOT_WORD.sub(" ", line[:_LOOK].casefold()).strip()


def hits(line: str) -> dict[str, int]:
    """The kinds whose phrases ``line``, folded, has: 3 is nothing but it, 2 begins with it, 1 holds it."""
    found = {}
    for kind, (starts, holds) in _patterns().items():
        if match := starts.match(line):
            found[kind] = 3 if match.end() == len(line) else 2
        elif line.count(" ") < _HOLDS_WITHIN and holds.search(line):
            found[kind] = 1
    return found


def longest(line: str) -> dict[str, int]:
    """The length of the longest phrase of each kind that ``line``, folded, begins with, or else holds."""
    found = {}
    for kind, (starts, holds) in _patterns().items():
        if match := starts.match(line) or holds.search(line):
            found[kind] = match.end() - match.start()
    return found


@functools.cache
def function_words() -> frozenset[str]:
    """Function words of the languages that the line model was trained on."""
    text = files(__package__).joinpath("function-words.txt").read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())


@functools.cache
def _patterns() -> dict[str, tuple[re.Pattern[str], re.Pattern[str]]]:
    table = tomllib.loads(files(__package__).joinpath("furniture.toml").read_text(encoding="utf-8"))
    return {kind: (_any_of(table[kind]["starts"]), _any_of(table[kind]["holds"])) for kind in KINDS}


def _any_of(phrases: list[str]) -> re.Pattern[str]:
    longest_first = sorted({folded(phrase) for phrase in phrases}, key=lambda phrase: (-len(phrase), phrase))
    return re.compile(r"\b(?:" + "|".join(map(re.escape, longest_first)) + r")\b")
