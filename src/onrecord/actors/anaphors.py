"""Nouns that go back to something named before: "the bloc", "the group", "the report" (to the outlet that has it)."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from ..folding import fold
from ..language.analysis import Token
from .entity import Seen
from .lexicon import Lexicon

_BACK = frozenset(["the", "this", "that", "its", "their"])


class Anaphor(NamedTuple):
    """Tokens ``first`` to ``beyond`` go back to an actor of one of ``kinds``."""

    first: int
    beyond: int
    kinds: tuple[str, ...]


def find_anaphors(tokens: Sequence[Token], places: Collection[int], words: Lexicon) -> Iterator[Anaphor]:
    """Such nouns with a definite determiner, between which only adjectives stand, among the tokens ``places``."""
    for place in sorted(places):
        kinds = words.anaphors.get(fold(tokens[place].word))
        first = _determiner(tokens, place) if kinds and tokens[place].tag in ("NN", "NNS") else None
        if kinds and first is not None:
            yield Anaphor(first, place + 1, kinds)


def _determiner(tokens: Sequence[Token], noun: int) -> int | None:
    place = noun - 1
    while place >= 0 and tokens[place].sentence == tokens[noun].sentence:
        if tokens[place].word.lower() in _BACK:
            return place
        if tokens[place].tag not in ("JJ", "HYPH", "VBN", "NNP", "CD", "NN"):
            return None
        place -= 1
    return None


def latest(anaphor: Anaphor, seen: Sequence[Seen]) -> Seen | None:
    """The last mention of an actor of such a kind that the knowledge has."""
    fitting = (
        one for one in reversed(seen) if one.entity.actor.kind in anaphor.kinds and one.entity.reason != "description"
    )
    return next(fitting, None)
