"""A light guess at tense from the words near an expression; ``tense.toml`` lists them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from onrecord.when.lexicon import read_toml
from onrecord.when.tokens import Token

Tense = Literal["past", "future", ""]

# How many tokens before, and after, an expression its verb is looked for; and "had" before that verb.
_BEFORE, _AFTER = 14, 16
_PLUPERFECT = 4
_ENDS = frozenset("\n.!?;")
# A full stop after a capitalised word this short is more likely an abbreviation's (Mr., Gen., Corp.).
_SHORT = 4
_SHORTEST_PAST = 5


@dataclass(frozen=True, slots=True)
class _Words:
    future: frozenset[str]
    past: frozenset[str]
    not_past: frozenset[str]
    future_pairs: frozenset[str]
    ahead: frozenset[str]


@cache
def _words() -> _Words:
    table = read_toml("tense.toml")
    return _Words(**{name: frozenset(map(str, _list(table[name]))) for name in _Words.__slots__})


def _list(value: object) -> list[object]:
    assert isinstance(value, list)
    return value


def tense_at(tokens: list[Token], first: int, end: int) -> Tense:
    """The tense of the verb that ``tokens[first:end]`` seems to go with; empty where no word tells.

    A first guess is the preposition; then the nearest verb before, then after, in the same sentence.
    """
    if first and tokens[first - 1].word in _words().ahead:
        return "past" if _is_overtaken(tokens, first) else "future"
    if end < len(tokens) and tokens[end].word == "'s":
        return "past"  # "Wednesday's ruling" is news already
    return _backward(tokens, first) or _forward(tokens, end)


def _ends_sentence(tokens: list[Token], at: int) -> bool:
    token = tokens[at]
    if token.word not in _ENDS:
        return False
    before = tokens[at - 1] if at else token
    return token.word != "." or not (before.capital and len(before.word) <= _SHORT)


def _backward(tokens: list[Token], first: int) -> Tense:
    for at in range(first - 1, max(-1, first - 1 - _BEFORE), -1):
        if _ends_sentence(tokens, at):
            break
        tense = "future" if _is_pair(tokens, at) else _told_by(tokens, at)
        if tense:
            return "past" if tense == "future" and _is_overtaken(tokens, at) else tense
    return ""


def _is_overtaken(tokens: list[Token], at: int) -> bool:
    """ "had been due to expire Friday", "had filed by Wednesday": what was ahead then is over now."""
    return any(token.word == "had" for token in tokens[max(0, at - _PLUPERFECT) : at])


def _forward(tokens: list[Token], end: int) -> Tense:
    for at in range(end, min(len(tokens), end + _AFTER)):
        if _ends_sentence(tokens, at):
            break
        if tense := _told_by(tokens, at):
            return tense
    return ""


def _told_by(tokens: list[Token], at: int) -> Tense:
    words, word = _words(), tokens[at].word
    if word in words.future:
        return "future"
    if word in words.past:
        return "past"
    if len(word) < _SHORTEST_PAST or not word.endswith("ed") or word in words.not_past:
        return ""
    # "will be released": not the participle but what stands before "be" tells.
    return "" if at and tokens[at - 1].word == "be" else "past"


def _is_pair(tokens: list[Token], at: int) -> bool:
    return at + 1 < len(tokens) and f"{tokens[at].word} {tokens[at + 1].word}" in _words().future_pairs
