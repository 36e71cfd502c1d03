"""Which triggers are believed: a word of the lexicon at once, any other only where the network is surer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..language import Analysis
from .frames import frame_of
from .lexicon import Frame
from .ontology import quad_of
from .triggers import Trigger

# Least probability of a trigger at which a frame of its type stands, and of one without; of those just above either
# about half are right on annotated pages. An act of force that the lexicon has no word for must be surer still: four of
# five such were wrong ("aggressive strategy", "fled").
WITH_FRAME, WITHOUT, FORCE_WITHOUT = 0.4, 0.6, 0.75


def believed(analysis: Analysis, triggers: Iterable[Trigger]) -> Iterator[tuple[Trigger, Frame | None]]:
    """The triggers that are believed, each with the frame of its type that stands there."""
    for trigger in triggers:
        first, beyond = analysis.at(trigger.start, trigger.end)
        frame = frame_of(analysis, first, beyond, trigger.type) if first < beyond else None
        if trigger.score >= (WITH_FRAME if frame else _without(trigger)):
            yield trigger, frame


def _without(trigger: Trigger) -> float:
    return FORCE_WITHOUT if quad_of(trigger.type) == "material-conflict" else WITHOUT
