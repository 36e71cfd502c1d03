"""What is known of the words of a window before the network reads them: what the lexicons have, links of the parse."""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

import numpy as np

from ..events.frames import words_of
from ..events.network import Floats
from ..language import Analysis
from ..statements import Window
from .frames import stances_at
from .issues import terms_in
from .labels import ISSUES, STANCES
from .lexicon import DROPPED
from .subjects import Subjects

KNOWN = (*STANCES, DROPPED, *ISSUES)
LINKS = ("subject", "governed", "above")


class Hints(NamedTuple):
    """Of one window.

    ``known`` (pieces x :data:`KNOWN`): the word that begins with the piece is in a frame of that stance, negations
    taken into account, or in a term of that issue: 1, or the term's vote. ``links`` (:data:`LINKS` x words x words):
    the word of the last axis stands in the subject of the clause of the word of the one before, in the rest of that
    clause, or in the subject of the clause above it.
    """

    known: Floats
    links: Floats


class Hinter:
    """Gives the hints of the windows of one page, whose parse is ``analysis``."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
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
        return out

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
                for link, places in enumerate(self._subjects.around(first)):
                    words = word_of[list(places)]
                    out[link, word, words[words >= 0]] = 1
        return out
