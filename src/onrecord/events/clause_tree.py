"""The dependency tree of an analysis, with what a look at one token asks for."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from ..language import Analysis, Token

_AUXILIARIES = ("aux", "auxpass")
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
# Tokens before and after that are looked at: no sentence that is read is longer, and a page without full stops costs
# no more than its length.
_REACH = 250


class ClauseTree:
    """The sentence of a token as a tree. Places are those of the analysis."""

    def __init__(self, analysis: Analysis, place: int) -> None:
        self.tokens = analysis.tokens
        low, high = max(0, place - _REACH), min(len(self.tokens), place + _REACH)
        sentence = self.tokens[place].sentence
        self.first, self.beyond = place, place + 1
        while self.first > low and self.tokens[self.first - 1].sentence == sentence:
            self.first -= 1
        while self.beyond < high and self.tokens[self.beyond].sentence == sentence:
            self.beyond += 1

    @cached_property
    def _children(self) -> dict[int, list[int]]:
        children: dict[int, list[int]] = {}
        for place in range(self.first, self.beyond):
            if self.tokens[place].head != place:
                children.setdefault(self.tokens[place].head, []).append(place)
        return children

    def token(self, place: int) -> Token:
        return self.tokens[place]

    def word(self, place: int) -> str:
        return self.tokens[place].word.lower().replace("’", "'")

    def words(self) -> Iterable[tuple[int, str]]:
        return ((place, self.word(place)) for place in range(self.first, self.beyond))

    def head(self, place: int) -> int | None:
        """The head, None of a root and of a head in another sentence."""
        head = self.tokens[place].head
        return head if head != place and self.first <= head < self.beyond else None

    def children(self, place: int, *deps: str) -> list[int]:
        """The children in text order, those with one of ``deps`` where given."""
        return [child for child in self._children.get(place, ()) if not deps or self.tokens[child].dep in deps]

    def child(self, place: int, *deps: str) -> int | None:
        return next(iter(self.children(place, *deps)), None)

    def auxiliaries(self, place: int) -> list[int]:
        return self.children(place, *_AUXILIARIES)

    def subject(self, place: int) -> int | None:
        return self.child(place, *_SUBJECTS)

    def is_verb(self, place: int) -> bool:
        return self.tokens[place].tag[:2] in ("VB", "MD")

    def is_noun(self, place: int) -> bool:
        return self.tokens[place].tag.startswith("NN")

    def is_infinitive(self, place: int) -> bool:
        """Whether it stands with "to", for headlines even where the tagger took it for a noun."""
        return any(self.tokens[aux].tag == "TO" for aux in self.auxiliaries(place))
