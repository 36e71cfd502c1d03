"""The room of positions: from statements and events to what each party wants, by the codebook (docs/positions.md)."""

from .find import find_positions
from .issues import issue_words

__all__ = ["find_positions", "issue_words"]
