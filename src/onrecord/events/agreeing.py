"""Which triggers are believed: a word of the lexicon at once, any other only where the network is surer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..language import Analysis
from .frames import frame_of
from .lexicon import Frame
from .triggers import Trigger

# Least probability of a trigger at which a frame of its type stands, and of one without: on annotated pages about half of
# either are right there.
WITH_FRAME, WITHOUT = 0.4, 0.6


def believed(analysis: Analysis, triggers: Iterable[Trigger]) -> Iterator[tuple[Trigger, Frame | None]]:
    """The triggers that are believed, each with the frame of its type that stands there."""
    for trigger in triggers:
        first, beyond = analysis.at(trigger.start, trigger.end)
        frame = frame_of(analysis, first, beyond, trigger.type) if first < beyond else None
        if trigger.score >= (WITH_FRAME if frame else WITHOUT):
            yield trigger, frame
