"""Words around an expression that belong to it: "early", "the end of", "more than" (``affixes.toml``)."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from onrecord.when.lexicon import read_toml
from onrecord.when.tokens import Token

Affixes = dict[tuple[str, ...], str]

# "about the middle of the" is two affixes.
_MOST_AFFIXES = 2
_COUNTING = frozenset({"NUMBER", "SOME"})
_ARTICLES = frozenset({"a", "an", "half"})


class Reach(NamedTuple):
    """The tokens ``[first, end)`` of an expression with its affixes, and the TIMEX3 mod that they give it."""

    first: int
    end: int
    mod: str


@cache
def _affixes(name: str) -> tuple[Affixes, int]:
    """Affixes as words with their mod, and the number of words of the longest."""
    table = read_toml("affixes.toml")[name]
    assert isinstance(table, dict)
    found = {tuple(phrase.split()): mod for mod, phrases in table.items() for phrase in phrases}
    return {words: "" if mod == "NONE" else mod for words, mod in found.items()}, max(map(len, found))


def extended(tokens: list[Token], first: int, end: int, free: int) -> Reach:
    """The expression at ``tokens[first:end]`` with its affixes; none of them lies before token ``free``."""
    mods: list[str] = []
    if _is_amount(tokens[first]):
        first = _prefixed(tokens, first, free, "amount_prefixes", mods)
    for _ in range(_MOST_AFFIXES):
        first = _prefixed(tokens, first, free, "prefixes", mods)
    length, mod = _longest(tokens, end, len(tokens), "suffixes")
    mods.append(mod)
    return Reach(first, end + length, next((mod for mod in mods if mod), ""))


def _is_amount(token: Token) -> bool:
    return token.word in _ARTICLES or not _COUNTING.isdisjoint(token.classes)


def _prefixed(tokens: list[Token], first: int, free: int, name: str, mods: list[str]) -> int:
    most = min(_affixes(name)[1], first - free)
    for length in range(most, 0, -1):
        found, mod = _longest(tokens, first - length, first, name)
        if found == length:
            mods.append(mod)
            return first - length
    return first


def _longest(tokens: list[Token], at: int, end: int, name: str) -> tuple[int, str]:
    """Length and mod of the longest affix that begins at ``at`` and ends no later than ``end``."""
    affixes, most = _affixes(name)
    for length in range(min(most, end - at), 0, -1):
        words = tuple(token.word for token in tokens[at : at + length])
        if words in affixes:
            return length, affixes[words]
    return 0, ""
