"""The room of events: from clauses to events with their certainty."""

from ..nouns import HAPPENED
from .find import Found, find_events, hear
from .merging import RECIPROCAL
from .network import Told

__all__ = ["HAPPENED", "RECIPROCAL", "Found", "Told", "find_events", "hear"]
