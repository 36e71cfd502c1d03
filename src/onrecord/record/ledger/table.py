"""The cells of a ledger as a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...errors import MissingExtra
from .cells import Cell

if TYPE_CHECKING:
    import pandas
    import pyarrow

TEXT = ("party", "issue", "stance", "since", "last", "directness", "wording")
NUMBERS = ("reports", "sources")


def to_arrow(cells: Sequence[Cell]) -> pyarrow.Table:
    """A row a cell: its own fields, and of the telling that carries it best the words and where they stand."""
    import pyarrow

    kinds = {**dict.fromkeys(TEXT, pyarrow.string()), **dict.fromkeys(NUMBERS, pyarrow.int64())}
    kinds["contested"] = pyarrow.bool_()
    columns = {name: pyarrow.array([getattr(cell, name) for cell in cells], kind) for name, kind in kinds.items()}
    best = [cell.rows[0].wording for cell in cells]
    for name in ("speaker_name", "page", "outlet", "published"):
        columns[name] = pyarrow.array([getattr(one, name) for one in best], pyarrow.string())
    columns["evidence"] = pyarrow.array([one.evidence.exact for one in best], pyarrow.string())
    for name in ("start", "end"):
        columns[name] = pyarrow.array([getattr(one.evidence, name) for one in best], pyarrow.int64())
    return pyarrow.table(columns)


def to_pandas(cells: Sequence[Cell]) -> pandas.DataFrame:
    try:
        import pandas  # noqa: F401
    except ImportError as error:
        raise MissingExtra("pandas is not installed", "pip install 'onrecord[pandas]', or take to_arrow()") from error
    return to_arrow(cells).to_pandas()
