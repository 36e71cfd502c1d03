"""Statements, actors, pages and skipped pages as tables, a line each, cut to the width of the terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from rich.cells import cell_len
from rich.table import Table

from ..nouns import Skipped
from ..record import ActorRow, PageRow
from .entities import actor_names, days, parties
from .event_layout import participant_names, told_by
from .event_rows import EventRow
from .layout import chain_names
from .position_layout import said_by
from .position_rows import PositionRow
from .rows import Row, words
from .terminal import STYLES, styled
from .visible import one_line

# An id is a SHA-256 in hex; this many of its digits tell the pages of a record apart, and show takes them.
SHORT_ID = 12
_GAP = 2


@dataclass(frozen=True, slots=True)
class Column:
    """``most`` characters wide; 0 takes what the others leave. A column with nothing in it is left out.

    So is, where the last column would get too little, one of a ``rank`` above 0, the highest first.
    """

    name: str
    most: int
    cell: Callable[[Any], str]
    style: str = ""
    right: bool = False
    rank: int = 0


def statements_table(rows: Sequence[Row], width: int) -> Table:
    source = max(13, width // 7) if any(row.actors for row in rows) else width // 5 - 2
    return table_of(
        rows,
        width,
        Column("id", SHORT_ID + 5, lambda row: _short(row.id), "dim"),
        Column("published", 10, lambda row: row.published[:10]),
        Column("outlet", 16, lambda row: row.outlet, rank=6),
        Column("source", source, lambda row: _fitted(chain_names(row), source), STYLES["source"]),
        Column("actor", source, actor_names, "bold", rank=1),
        Column("party", 8, parties, rank=2),
        Column("when", 10, lambda row: days(row.date), rank=3),
        Column("where", 10, lambda row: row.place.name if row.place else "", rank=4),
        Column("cue", 12, lambda row: words(row.cue), STYLES["cue"], rank=5),
        Column("content", 0, lambda row: words(row.content)),
    )


def _short(id_: str) -> str:
    """An id is the beginning of its page's, a dot and a number; ``show`` takes a shorter beginning, too."""
    page, dot, number = id_.partition(".")
    return page[:SHORT_ID] + dot + number


def events_table(rows: Sequence[EventRow], width: int) -> Table:
    """On whose word an event stands, and how sure it is, are never left out."""
    return table_of(
        rows,
        width,
        Column("id", SHORT_ID + 5, lambda row: _short(row.id), "dim"),
        Column("certainty", 11, lambda row: row.certainty),
        Column("type", 10, lambda row: row.type, "bold"),
        Column("mode", 14, lambda row: row.mode, rank=4),
        Column("actors", 0, lambda row: participant_names(row.actors), STYLES["source"]),
        Column("recipients", 0, lambda row: participant_names(row.recipients), STYLES["source"]),
        Column("when", 10, lambda row: days(row.date), rank=2),
        Column("where", 10, lambda row: row.place.name if row.place else "", rank=3),
        Column("told by", max(10, width // 8), told_by),
        Column("trigger", 12, lambda row: row.tellings[0].trigger.exact, STYLES["cue"], rank=1),
        Column("reports", 7, lambda row: f"{row.reports:,}", right=True, rank=6),
        Column("sources", 7, lambda row: f"{row.sources:,}", right=True, rank=5),
    )


def positions_table(rows: Sequence[PositionRow], width: int) -> Table:
    """Whose stance on what, and who says so, are never left out."""
    return table_of(
        rows,
        width,
        Column("id", SHORT_ID + 5, lambda row: _short(row.id), "dim"),
        Column("day", 10, lambda row: row.day),
        Column("party", 10, lambda row: row.party, "bold"),
        Column("stance", 10, lambda row: row.stance, STYLES["cue"]),
        Column("issue", 19, lambda row: row.issue),
        Column("toward", 10, lambda row: participant_names(row.toward), rank=2),
        Column("by", 8, lambda row: row.directness, rank=3),
        Column("speaker", max(12, width // 8), said_by, rank=1),
        Column("outlet", 14, lambda row: row.outlet, rank=4),
        Column("proposition", 0, lambda row: row.proposition.exact),
    )


def actors_table(rows: Sequence[ActorRow], width: int) -> Table:
    return table_of(
        rows,
        width,
        Column("id", width // 4, lambda row: row.id, "dim"),
        Column("name", 0, lambda row: row.name, "bold"),
        Column("country", 7, lambda row: row.country, rank=3),
        Column("sector", 11, lambda row: " ".join(row.sector), rank=4),
        Column("party", 11, lambda row: ", ".join(row.parties), rank=1),
        Column("statements", 10, lambda row: f"{row.statements:,}", right=True),
        Column("events", 7, lambda row: f"{row.events:,}", right=True),
        Column("mentions", 9, lambda row: f"{row.mentions:,}", right=True),
        Column("pages", 9, lambda row: f"{row.pages:,}", right=True, rank=2),
    )


def pages_table(rows: Sequence[PageRow], width: int) -> Table:
    return table_of(
        rows,
        width,
        Column("id", SHORT_ID, lambda row: row.id[:SHORT_ID], "dim"),
        Column("published", 10, lambda row: row.published[:10]),
        Column("outlet", width // 5, lambda row: row.outlet),
        Column("words", 9, lambda row: f"{row.words:,}", right=True),
        Column("statements", 10, lambda row: f"{row.statements:,}", right=True),
        Column("title", 0, lambda row: row.title or "(no title)", "bold"),
    )


def skipped_table(rows: Sequence[Skipped], width: int) -> Table:
    return table_of(
        rows,
        width,
        Column("reason", 12, lambda row: row.code, "bold"),
        Column("from", width // 3, lambda row: row.origin),
        Column("message", 0, lambda row: row.message.removeprefix(f"{row.origin}: "), "dim"),
    )


TABLES: dict[str, Callable[[Sequence[Any], int], Table]] = {
    "statements": statements_table,
    "events": events_table,
    "positions": positions_table,
    "actors": actors_table,
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


def table_of(rows: Iterable[Any], width: int, *columns: Column) -> Table:
    cells = [[one_line(column.cell(row)) for column in columns] for row in rows]
    table = Table(box=None, pad_edge=False, padding=(0, _GAP, 0, 0), header_style="dim", expand=True)
    used = _that_fit(columns, cells, width)
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


def _that_fit(columns: Sequence[Column], cells: Sequence[Sequence[str]], width: int) -> list[int]:
    """The columns with something in them, in order, without those that would leave the last too little."""
    filled = [n for n in range(len(columns)) if any(row[n] for row in cells)]
    room = width - max(20, width // 2 - 40)  # the least that is readable, and half of what a wide terminal has to spare
    kept: list[int] = []
    for n in sorted(filled, key=lambda n: columns[n].rank):
        room -= _wide(columns[n], [row[n] for row in cells])
        if columns[n].rank and room < 0:
            break
        kept.append(n)
    return sorted(kept)


def _wide(column: Column, cells: Sequence[str]) -> int:
    """How many characters a column takes; the one that takes what is left asks for none."""
    if not column.most:
        return 0
    return _GAP + max(len(column.name), min(column.most, max(map(cell_len, cells), default=0)))
