"""Noun phrases as participants: where one begins and ends, and its parts where several are coordinated."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from .clause_tree import ClauseTree
from .inflection import listed

_BEFORE = (
    "det", "compound", "amod", "poss", "nummod", "nmod", "predet", "quantmod", "advmod", "npadvmod", "punct", "case",
)  # fmt: skip
_STARTS_ALONE = ("an", "ese", "ish", "i", "ch", "eek")
_WH = ("WDT", "WP", "WP$")
# Clauses and coordinations as deep as this are read: no sentence that is written goes further.
_DEEP = 12


def is_name(tree: ClauseTree, place: int) -> bool:
    """Whether a word in front of a noun names somebody: "Israel", "Israeli"."""
    token = tree.token(place)
    if token.tag.startswith("NNP"):
        return True
    if token.tag != "JJ" or not token.word[0].isupper() or token.word == "Anti":
        return False
    return place != tree.first or token.word.endswith(_STARTS_ALONE)


def is_time(tree: ClauseTree, place: int) -> bool:
    token = tree.token(place)
    is_year = token.tag == "CD" and len(token.word) == 4 and token.word.isdigit()
    return is_year or tree.word(place) in _no_participants()


def is_relative(tree: ClauseTree, place: int) -> bool:
    return tree.token(place).tag in _WH or (tree.word(place) == "that" and tree.token(place).tag in ("WDT", "IN"))


def coordinated(tree: ClauseTree, head: int) -> Iterator[int]:
    """``head`` and what is coordinated with it, in text order."""
    for _ in range(_DEEP):
        yield head
        following = [at for at in tree.children(head, "conj") if not tree.is_verb(at)]
        if not following:
            return
        yield from following[:-1]
        head = following[-1]


def span_of(tree: ClauseTree, head: int) -> tuple[int, int]:
    """The tokens of the noun phrase of ``head``, without relative clauses, appositions and what is coordinated."""
    return _left(tree, head, _DEEP), _right(tree, head, _DEEP)


def _left(tree: ClauseTree, head: int, deep: int) -> int:
    before = [at for at in tree.children(head, *_BEFORE) if at < head and tree.word(at) != ","]
    if not before or not deep:
        return head
    first = _left(tree, before[0], deep - 1)
    while first < head and tree.token(first).dep == "punct":
        first += 1
    return first


def _right(tree: ClauseTree, head: int, deep: int) -> int:
    beyond = head + 1
    if not deep or beyond >= tree.beyond or tree.word(beyond) != "of" or tree.token(beyond).head != head:
        return beyond
    goals = tree.children(beyond, "pobj")
    is_deed = not goals or tree.word(goals[0]).endswith("ing")  # "accused the governor of lying"
    return beyond if is_deed else _right(tree, goals[0], deep - 1)


@cache
def _no_participants() -> frozenset[str]:
    return frozenset(f"{listed('time')} {listed('phrasal')}".split())
