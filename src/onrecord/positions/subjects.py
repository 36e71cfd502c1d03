"""Who does what a word says, by the parse: the subject of its clause, what else is in it, the subject above."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ..language import Analysis

_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_RELATIVES = ("WDT", "WP", "WP$")
_CLAUSES = ("relcl", "acl")
_BESIDE = (*_CLAUSES, "appos")
# A verb without a subject of its own has that of the verb that it hangs on.
_SHARED = ("xcomp", "conj", "advcl", "pcomp", "prep", "aux", "auxpass")
# Who is urged to do or praised for doing something does it.
_CONTROLLED = ("xcomp", "pcomp")
_MOST = 12  # steps up a parse
_WIDEST = 80  # tokens of a phrase; a clause may be longer, its end then counts as outside


class Around(NamedTuple):
    """Places of tokens: those of the subject, the rest of the clause, and the subject of the clause above."""

    subject: frozenset[int]
    governed: frozenset[int]
    above: frozenset[int]


_NONE: frozenset[int] = frozenset()


class Subjects:
    """Of one page."""

    def __init__(self, analysis: Analysis) -> None:
        self._tokens = analysis.tokens
        self._below: list[list[int]] = [[] for _ in self._tokens]
        for place, token in enumerate(self._tokens):
            if token.head != place:
                self._below[token.head].append(place)
        self.around, self._clause = cache(self._around), cache(self._of_clause)
        self._whole = cache(lambda place: frozenset(self._under(place, ())))

    def _around(self, place: int) -> Around:
        verb = self._verb(place)
        clause, owner = self._clause(verb), self._owner(place)
        return Around(owner, self._whole(verb) - owner, clause.above) if owner else clause

    def _of_clause(self, verb: int) -> Around:
        subject = self._subject(verb)
        return Around(subject, self._whole(verb) - subject, self._subject(self._above(verb)))

    def _verb(self, place: int) -> int:
        """The verb of the clause that ``place`` stands in; the sentence's root where there is none."""
        for _ in range(_MOST):
            token = self._tokens[place]
            if token.head == place:
                return place
            if token.tag.startswith("VB") and token.dep not in ("aux", "auxpass", "amod"):
                return place
            place = token.head
        return place

    def _above(self, verb: int) -> int:
        """The verb of the clause in which the one of ``verb`` stands; ``verb`` itself at the root."""
        for _ in range(_MOST):
            token = self._tokens[verb]
            if token.head == verb:
                return verb
            shared, verb = token.dep in _SHARED, self._verb(token.head)
            if not shared:
                return verb
        return verb

    def _owner(self, place: int) -> frozenset[int]:
        """ "Norland's demand", "the demand of Norland": whoever makes it."""
        if not self._tokens[place].tag.startswith("NN"):
            return _NONE
        for below in self._below[place]:
            token = self._tokens[below]
            if token.dep == "poss":
                return self._whole(below)
            if token.dep == "prep" and token.word.lower() in ("by", "of", "from"):
                return self._whole(below)
        return _NONE

    def _subject(self, verb: int) -> frozenset[int]:
        for _ in range(_MOST):
            token = self._tokens[verb]
            own = next((at for at in self._below[verb] if self._tokens[at].dep in _SUBJECTS), None)
            if own is not None and self._tokens[own].tag not in _RELATIVES:
                return frozenset(self._under(own, _CLAUSES))
            if token.dep in ("relcl", "acl"):
                return frozenset(self._under(token.head, _BESIDE))
            if token.head == verb or token.dep not in _SHARED:
                return _NONE
            if token.dep in _CONTROLLED and (objects := self._objects(token.head)):
                return self._whole(objects[0])
            verb = token.head
        return _NONE

    def _objects(self, verb: int) -> list[int]:
        """Of the verb, or of the one that a preposition hangs on: "praised Norland for opposing it"."""
        above = self._tokens[verb].head if self._tokens[verb].dep == "prep" else verb
        return [at for at in self._below[above] if self._tokens[at].dep == "dobj"]

    def _under(self, place: int, without: tuple[str, ...]) -> Iterator[int]:
        """``place`` and what hangs on it, but for what hangs directly on it by ``without``, and no more than counts."""
        found = [place, *(at for at in self._below[place] if self._tokens[at].dep not in without)]
        for number, at in zip(range(_WIDEST), found, strict=False):
            found += self._below[at] if number else []
            yield at
