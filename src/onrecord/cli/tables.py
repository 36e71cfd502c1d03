"""Statements, pages and skipped pages as tables, a line each, cut to the width of the terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from rich.table import Table

from ..nouns import Skipped
from ..record import PageRow
from .layout import chain_names
from .rows import Row, words
from .terminal import STYLES, styled
from .visible import one_line

# An id is a SHA-256 in hex; this many of its digits tell the pages of a record apart, and show takes them.
SHORT_ID = 12
# A narrower terminal has no room for the outlet beside who said what; a wider one has some to spare.
_NARROW, _WIDE = 100, 120


@dataclass(frozen=True, slots=True)
class _Column:
    """``most`` characters wide; 0 takes what the others leave. A column with nothing in it is left out."""

    name: str
    most: int
    cell: Callable[[Any], str]
    style: str = ""
    right: bool = False


def statements_table(rows: Sequence[Row], width: int) -> Table:
    wide = width >= _WIDE
    source = width // 5 - 2
    outlet = [_Column("outlet", 16 if wide else 12, lambda row: row.outlet)] if width >= _NARROW else []
    return _table(
        rows,
        _Column("id", SHORT_ID + 5, lambda row: _short(row.id), "dim"),
        _Column("date", 10, lambda row: row.published[:10]),
        *outlet,
        _Column("source", source, lambda row: _fitted(chain_names(row), source), STYLES["source"]),
        _Column("cue", 12 if wide else 9, lambda row: words(row.cue), STYLES["cue"]),
        _Column("content", 0, lambda row: words(row.content)),
    )


def _short(statement_id: str) -> str:
    """A statement's id is the beginning of its page's, a dot and a number; ``show`` takes a shorter beginning, too."""
    page, dot, number = statement_id.partition(".")
    return page[:SHORT_ID] + dot + number


def pages_table(rows: Sequence[PageRow], width: int) -> Table:
    return _table(
        rows,
        _Column("id", SHORT_ID, lambda row: row.id[:SHORT_ID], "dim"),
        _Column("date", 10, lambda row: row.published[:10]),
        _Column("outlet", width // 5, lambda row: row.outlet),
        _Column("words", 9, lambda row: f"{row.words:,}", right=True),
        _Column("statements", 10, lambda row: f"{row.statements:,}", right=True),
        _Column("title", 0, lambda row: row.title or "(no title)", "bold"),
    )


def skipped_table(rows: Sequence[Skipped], width: int) -> Table:
    return _table(
        rows,
        _Column("reason", 12, lambda row: row.code, "bold"),
        _Column("from", width // 3, lambda row: row.origin),
        _Column("message", 0, lambda row: row.message.removeprefix(f"{row.origin}: "), "dim"),
    )


TABLES: dict[str, Callable[[Sequence[Any], int], Table]] = {
    "statements": statements_table,
    "pages": pages_table,
    "skipped": skipped_table,
}


def _fitted(names: list[str], width: int) -> str:
    """``A > B`` in ``width`` characters: where it is too long, the longest name gives way."""
    room = [min(len(name), width) for name in names]
    while sum(room) + 3 * (len(room) - 1) > width and max(room) > 1:
        room[room.index(max(room))] -= 1
    return " > ".join(
        name if len(name) <= most else f"{name[: most - 1]}…" for name, most in zip(names, room, strict=True)
    )


def _table(rows: Iterable[Any], *columns: _Column) -> Table:
    cells = [[one_line(column.cell(row)) for column in columns] for row in rows]
    used = [n for n in range(len(columns)) if any(row[n] for row in cells)]
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim", expand=True)
    for column in (columns[n] for n in used):
        table.add_column(
            column.name,
            no_wrap=True,
            overflow="ellipsis",
            max_width=column.most or None,
            ratio=None if column.most else 1,
            justify="right" if column.right else "left",
        )
    for row in cells:
        table.add_row(*(styled(row[n], columns[n].style) for n in used))
    return table
