"""Who takes part in an event: runs of words that fit its trigger, and the actors they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from ..actors import Standins
from ..language import Analysis
from ..nouns import Participant, Statement
from ..statements import Window
from .network import Told
from .triggers import Trigger

CharSpan = tuple[int, int]
# A run of words takes part where its surest word fits this well; words that fit this much still belong to it.
FITS, BELONGS = 0.5, 0.35
# What is done by speaking is done by whoever speaks, where the words name nobody else.
_SPOKEN = frozenset(["REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "AGREE", "CONCEDE"])
_JOINED = re.compile(r"\s*(?:,?\s+(?:and|&|or|as well as)\s+|,\s+)")
# Tags (Penn Treebank) of words that can name somebody, and of those that open or close a name without being of it.
_NAMING = ("NN", "PRP", "JJ", "CD", "WP")
_AROUND = ("IN", "TO", "CC", ",", "RB", "RP", "VB", ".", ":", "POS", "``", "''")


class Participants:
    """Of one page."""

    def __init__(self, text: str, analysis: Analysis, standins: Standins) -> None:
        self.text, self.analysis, self.standins = text, analysis, standins

    def sides(
        self, window: Window, trigger: Trigger, told: Told, statement: Statement | None
    ) -> tuple[tuple[Participant, ...], tuple[Participant, ...]]:
        """The actors and the recipients; ``statement`` is the one in whose content the trigger stands."""
        fits = told.actor[trigger.word], told.recipient[trigger.word]
        # Nobody is on both sides: a word belongs to the side that it fits better.
        apart = np.where(fits[0] >= fits[1], fits[0], 0), np.where(fits[1] > fits[0], fits[1], 0)
        actors, recipients = (self._side(runs(window, trigger, fit)) for fit in apart)
        if not actors and statement and trigger.type in _SPOKEN:
            actors = tuple(
                Participant(start=one.start, end=one.end, exact=one.exact, actor=one.actor) for one in statement.actors
            )
        return actors, recipients

    def _side(self, spans: list[CharSpan]) -> tuple[Participant, ...]:
        found: dict[str, Participant] = {}
        for span in spans:
            for start, end in self._apart(*span):
                one = Participant(
                    start=start, end=end, exact=self.text[start:end], actor=self.standins.actor(start, end)
                )
                found.setdefault(one.actor.id if one.actor else one.exact.lower(), one)
        return tuple(found.values())

    def _apart(self, start: int, end: int) -> Iterator[CharSpan]:
        """ "Iran and the US" as two, where each of the parts stands for somebody else; else the run as one."""
        cuts = [start, *(edge for match in _JOINED.finditer(self.text, start, end) for edge in match.span()), end]
        parts = [part for pair in zip(cuts[::2], cuts[1::2], strict=True) if (part := self._bare(*pair))]
        actors = [self.standins.actor(*part) for part in parts]
        if len(parts) > 1 and all(actors) and len({actor.id for actor in actors if actor}) == len(parts):
            yield from parts
        elif whole := self._bare(start, end):
            yield whole

    def _bare(self, start: int, end: int) -> CharSpan | None:
        """The run without words around a name; None where nothing in it can name anybody."""
        first, beyond = self.analysis.at(start, end)
        tokens = self.analysis.tokens
        while first < beyond and tokens[first].tag.startswith(_AROUND):
            first += 1
        while first < beyond and tokens[beyond - 1].tag.startswith(_AROUND):
            beyond -= 1
        if not any(tokens[place].tag.startswith(_NAMING) for place in range(first, beyond)):
            return None
        return tokens[first].start, tokens[beyond - 1].end


def runs(window: Window, trigger: Trigger, fit: NDArray[np.float32]) -> list[CharSpan]:
    """The runs of words of the trigger's sentence that fit it; ``fit`` is the trigger's row of a pointer."""
    first, beyond = trigger.words
    found: list[CharSpan] = []
    at = first
    while at < beyond:
        stop = at
        while stop < beyond and fit[stop] >= BELONGS:
            stop += 1
        if stop > at and fit[at:stop].max() >= FITS:
            found.append((int(window.words[at, 0]), int(window.words[stop - 1, 1])))
        at = stop + 1
    return found
