"""The ledger: where each party stands on each issue, since when, who says so, in which words (docs/ledger.md)."""

from .cells import Cell
from .held import Held
from .ledger import Ledger
from .loading import read
from .meetings import Meeting
from .moves import Move
from .row import Row

__all__ = ["Cell", "Held", "Ledger", "Meeting", "Move", "Row", "read"]
