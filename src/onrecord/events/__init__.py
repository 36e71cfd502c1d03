"""The room of events: from clauses to events with their certainty."""

from ..nouns import HAPPENED
from .find import Found, find_events
from .merging import RECIPROCAL

__all__ = ["HAPPENED", "RECIPROCAL", "Found", "find_events"]
