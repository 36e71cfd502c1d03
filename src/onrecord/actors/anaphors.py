"""Nouns that go back to something named before: "the bloc", "the group", "the report" (to the outlet that has it)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from ..folding import fold
from ..language.analysis import Token
from .entity import Seen
from .lexicon import Lexicon
from .names import Name

_BACK = frozenset(["the", "this", "that", "its", "their", "a"])


class Anaphor(NamedTuple):
    """Tokens ``first`` to ``beyond`` go back to an actor of one of ``kinds``.

    ``name`` is a known name before the noun, and ``bare`` says that there is nothing but the determiner.
    """

    first: int
    beyond: int
    kinds: tuple[str, ...]
    name: Name | None
    bare: bool


def find_anaphors(
    tokens: Sequence[Token], places: AbstractSet[int], names: Sequence[Name], words: Lexicon
) -> Iterator[Anaphor]:
    """Such nouns with a definite determiner, between which only adjectives stand, among the tokens ``places``."""
    named = {place for name in names for place in range(name.first, name.beyond)}
    for place in sorted(places - named):
        kinds = words.anaphors.get(fold(tokens[place].word))
        first = _determiner(tokens, place) if kinds and tokens[place].tag in ("NN", "NNS") else None
        if kinds and first is not None:
            inside = (name for name in names if first <= name.first and name.beyond <= place)
            name = next(inside, None)
            if name or tokens[first].word.lower() != "a":
                yield Anaphor(first, place + 1, kinds, name, bare=place - first == 1)


def _determiner(tokens: Sequence[Token], noun: int) -> int | None:
    place = noun - 1
    while place >= 0 and tokens[place].sentence == tokens[noun].sentence:
        if tokens[place].word.lower() in _BACK:
            return place
        if tokens[place].tag not in ("JJ", "HYPH", "VBN", "NNP", "CD", "NN"):
            return None
        place -= 1
    return None


def latest(anaphor: Anaphor, seen: Sequence[Seen], country: str = "") -> Seen | None:
    """The last mention of an actor of such a kind that the knowledge has; of that country, where one is given."""
    for one in reversed(seen):
        actor = one.entity.actor
        if actor.kind in anaphor.kinds and one.entity.reason != "description" and country in ("", actor.country):
            return one
    return None
