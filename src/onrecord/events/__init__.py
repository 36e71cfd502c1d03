"""The room of events: from clauses to events with their certainty."""

from .find import Found, find_events
from .merging import HAPPENED, RECIPROCAL

__all__ = ["HAPPENED", "RECIPROCAL", "Found", "find_events"]
