"""How an event was done: PLOVER's mode, from the lexicon's frame at one of its triggers."""

from __future__ import annotations

from collections.abc import Sequence

from ..language import Analysis
from ..nouns import EventType, Span
from .frames import frame_of


def mode_of(analysis: Analysis, kind: EventType, told: Sequence[Span]) -> str:
    """The mode of the first of the triggers ``told`` at which a frame with a mode stands; empty for none."""
    for trigger in told:
        first, beyond = analysis.at(trigger.start, trigger.end)
        frame = frame_of(analysis, first, beyond, kind) if first < beyond else None
        if frame and frame.mode:
            return frame.mode
    return ""
