"""What is known of the words of a window before the network reads them: what the lexicons have, links of the parse."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

import numpy as np

from ..events.frames import words_of
from ..events.network import Floats
from ..language import Analysis
from ..nouns import Span, Statement
from ..statements import Window
from .frames import stances_at
from .issues import terms_in
from .labels import ISSUES, STANCES
from .lexicon import DROPPED
from .subjects import Subjects

SAID = ("source", "cue", "content")
KNOWN = (*STANCES, DROPPED, *ISSUES, *SAID)
LINKS = ("subject", "governed", "above", "speaker")


class Hints(NamedTuple):
    """Of one window.

    ``known`` (pieces x :data:`KNOWN`): the word that begins with the piece is in a frame of that stance, negations
    taken into account, in a term of that issue, or in that part of a statement: 1, or the term's vote. ``links``
    (:data:`LINKS` x words x words): the word of the last axis stands in the subject of the clause of the word of the
    one before, in the rest of that clause, in the subject of the clause above it, or in the source of the innermost
    statement in whose content the other stands.
    """

    known: Floats
    links: Floats


class Hinter:
    """Gives the hints of the windows of one page, whose parse is ``analysis``."""

    def __init__(self, analysis: Analysis, statements: Sequence[Statement]) -> None:
        self.analysis = analysis
        self.statements = sorted(statements, key=lambda one: -sum(piece.end - piece.start for piece in one.content))
        self._subjects = Subjects(analysis)

    @cached_property
    def _known(self) -> Floats:
        """Tokens x :data:`KNOWN`."""
        out = np.zeros((len(self.analysis.tokens), len(KNOWN)), dtype=np.float32)
        for low, high in self.analysis.sentences:
            for first, beyond, stance in stances_at(self.analysis, low, high):
                out[first:beyond, KNOWN.index(stance)] = 1
            for first, beyond, term in terms_in(words_of(self.analysis, low, high)):
                out[low + first : low + beyond, KNOWN.index(term.issue)] = term.vote
        for statement in self.statements:
            for name, pieces in zip(SAID, (statement.source, statement.cue, statement.content), strict=True):
                out[self._places(pieces), KNOWN.index(name)] = 1
        return out

    @cached_property
    def _speakers(self) -> dict[int, list[int]]:
        """The source's tokens by the tokens of what is said, of the innermost statement."""
        return {place: self._places(one.source) for one in self.statements for place in self._places(one.content)}

    def _places(self, pieces: Sequence[Span]) -> list[int]:
        return [place for piece in pieces for place in range(*self.analysis.at(piece.start, piece.end))]

    def hints(self, window: Window) -> Hints:
        tokens = [self.analysis.at(int(start), int(end)) for start, end in window.words]
        return Hints(self._by_piece(window, tokens), self._links(tokens))

    def _by_piece(self, window: Window, tokens: list[tuple[int, int]]) -> Floats:
        out = np.zeros((len(window.ids), len(KNOWN)), dtype=np.float32)
        for piece, (first, beyond) in zip(window.first, tokens, strict=True):
            if first < beyond:
                out[piece] = self._known[first:beyond].max(axis=0)
        return out

    def _links(self, tokens: list[tuple[int, int]]) -> Floats:
        word_of = np.full(len(self.analysis.tokens), -1)
        for word, (first, beyond) in enumerate(tokens):
            word_of[first:beyond] = word
        out = np.zeros((len(LINKS), len(tokens), len(tokens)), dtype=np.float32)
        for word, (first, beyond) in enumerate(tokens):
            if first < beyond:
                for link, places in enumerate((*self._subjects.around(first), self._speakers.get(first, ()))):
                    words = word_of[list(places)]
                    out[link, word, words[words >= 0]] = 1
        return out
