"""The ledger: positions laid out as party by issue over time."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from ...nouns import Issue
from .cells import Cell, cells
from .held import Held
from .meetings import Meeting, meetings
from .moves import Move, moves, moves_of

if TYPE_CHECKING:
    import pandas
    import pyarrow


class Ledger:
    """Where parties stand on issues on the ISO day ``on`` (on the last day told of where empty), from ``tellings``.

    ``since`` and ``until``, ISO days, both inclusive, bound its moves; until is ``on`` where it is empty.
    """

    def __init__(self, tellings: Sequence[Held], *, on: str = "", since: str = "", until: str = "") -> None:
        self.tellings, self.on, self.since, self.until = tuple(tellings), on, since, until or on

    @cached_property
    def cells(self) -> tuple[Cell, ...]:
        """By party, then issue."""
        return tuple(cells(self.tellings, self.on))

    @cached_property
    def moves(self) -> tuple[Move, ...]:
        """What changed in the period, by day, party and issue."""
        return tuple(moves(self.tellings, self.since, self.until))

    @cached_property
    def meetings(self) -> tuple[Meeting, ...]:
        """Where what one party asks or offers and another answers now meet or clash."""
        return tuple(meetings(self.cells))

    def cell(self, party: str, issue: Issue) -> Cell | None:
        return next((one for one in self.cells if (one.party, one.issue) == (party, issue)), None)

    def history(self, party: str, issue: Issue) -> list[Move]:
        """Every change of a cell, from the first day to ``on``."""
        held = [one for one in self.tellings if (one.party, one.issue) == (party, issue)]
        found = moves_of([one for one in held if not self.on or one.day <= self.on])
        return sorted(found, key=lambda one: (one.day, one.wording.page, one.wording.evidence.start))

    def to_arrow(self) -> pyarrow.Table:
        """A table of the cells, a row each, in the order of ``cells``."""
        from .table import to_arrow

        return to_arrow(self.cells)

    def to_pandas(self) -> pandas.DataFrame:
        """A frame of the cells. ``MissingExtra`` where pandas is not installed."""
        from .table import to_pandas

        return to_pandas(self.cells)

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any:
        """The cells, for whatever reads Arrow: polars, DuckDB, pandas."""
        return self.to_arrow().__arrow_c_stream__(requested_schema)

    def __len__(self) -> int:
        return len(self.cells)

    def __repr__(self) -> str:
        return f"Ledger({len(self.cells)} cells of {len({one.party for one in self.cells})} parties)"
