"""Which noun phrases of a trigger's sentence fit it, and on which side: from the network's words to whole phrases."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from ..actors import Standins
from ..language import Analysis
from ..statements import Window
from .clause_tree import ClauseTree
from .lexicon import Frame
from .network import Told
from .phrases import span_of
from .roles import roles_of
from .triggers import Trigger

CharSpan = tuple[int, int]
# A run of words takes part where its surest word fits this well; words that fit this much still belong to it.
FITS, BELONGS = 0.3, 0.15
# What it counts for that somebody stands where the syntax of the trigger's clause has that side.
PARSED = 0.5


class Words(Protocol):
    """Words of the text that no participant holds."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


class Fit(NamedTuple):
    """``start`` to ``end`` fit the trigger with ``score`` on ``side``: 0 the actor's, 1 the recipient's."""

    start: int
    end: int
    score: float
    side: int


def sides(
    analysis: Analysis, standins: Standins, window: Window, trigger: Trigger, told: Told, frame: Frame | None
) -> tuple[list[Fit], list[Fit]]:
    """The phrases on either side, in text order. Nobody is on both: of two that overlap the better one counts.

    Syntax has a say as well: who stands where the trigger's clause has its actor or recipient fits by ``PARSED``.
    """
    found = [*_learned(analysis, standins, window, trigger, told), *_parsed(analysis, standins, trigger, frame)]
    kept: list[Fit] = []
    for one in sorted(found, key=lambda one: (-one.score, one.start)):
        if all(one.end <= other.start or other.end <= one.start for other in kept):
            kept.append(one)
    actors, recipients = (sorted(one for one in kept if one.side == side) for side in range(2))
    return actors, recipients


def _learned(analysis: Analysis, standins: Standins, window: Window, trigger: Trigger, told: Told) -> Iterator[Fit]:
    fits = told.actor[trigger.word], told.recipient[trigger.word]
    apart = np.where(fits[0] >= fits[1], fits[0], 0), np.where(fits[1] > fits[0], fits[1], 0)
    for side, fit in enumerate(apart):
        for run, score in runs(window, trigger.words, fit):
            yield Fit(*phrase(analysis, standins, trigger, *run), score, side)


def _parsed(analysis: Analysis, standins: Standins, trigger: Trigger, frame: Frame | None) -> Iterator[Fit]:
    first, beyond = analysis.at(trigger.start, trigger.end)
    if first >= beyond:
        return
    tokens = analysis.tokens
    for side, spans in enumerate(roles_of(analysis, first, beyond, frame)):
        for low, high in spans:
            span = tokens[low].start, tokens[high - 1].end
            if trigger.sentence[0] <= span[0] and span[1] <= trigger.sentence[1]:
                yield Fit(*phrase(analysis, standins, trigger, *span), PARSED, side)


def runs(window: Window, words: tuple[int, int], fit: NDArray[np.float32]) -> Iterator[tuple[CharSpan, float]]:
    """The runs of words from ``words[0]`` to before ``words[1]`` that fit, each with how well its surest word does."""
    first, beyond = words
    at = first
    while at < beyond:
        stop = at
        while stop < beyond and fit[stop] >= BELONGS:
            stop += 1
        if stop > at and fit[at:stop].max() >= FITS:
            yield (int(window.words[at, 0]), int(window.words[stop - 1, 1])), float(fit[at:stop].max())
        at = stop + 1


def phrase(analysis: Analysis, standins: Standins, trigger: Words, start: int, end: int) -> CharSpan:
    """The run with the rest of the mention or noun phrase that it is a part of; never with the trigger's own words."""
    first, beyond = analysis.at(start, end)
    if first >= beyond:
        return start, end
    head = analysis.head(first, beyond)
    mention = standins.covering(analysis.tokens[head].start)
    if mention:
        start, end = min(start, mention.start), max(end, mention.end)
    elif analysis.tokens[head].tag.startswith("NN"):
        low, high = span_of(ClauseTree(analysis, head), head)
        start, end = min(start, analysis.tokens[low].start), max(end, analysis.tokens[high - 1].end)
    if end > trigger.start and start < trigger.end:
        before, after = (start, min(end, trigger.start)), (max(start, trigger.end), end)
        return before if analysis.tokens[head].start < trigger.start else after
    return start, end
