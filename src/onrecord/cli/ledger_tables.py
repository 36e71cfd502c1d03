"""A ledger on a terminal: the matrix of parties and issues, and lists of cells, moves and meetings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

from rich.table import Table
from rich.text import Text

from .ledger_rows import CellRow, MeetingRow, MoveRow
from .tables import Column, table_of
from .terminal import STYLES
from .visible import one_line

# What stands in a cell of the matrix, and its colour: soft stances green, hard ones red.
_SHORT = {
    "accepts": ("accepts", "green"), "offers": ("offers", "green"), "considers": ("may", "cyan"),
    "conditions": ("if", "yellow"), "demands": ("demands", "yellow"), "rejects": ("rejects", "red"),
    "threatens": ("threatens", "bold red"),
}  # fmt: skip
_CONTESTED = ("contested", "magenta")
_PARTY, _WIDEST = 14, 9
LEGEND = "may: considers it. if: on a condition. Only reported by others: in brackets. contested: its people disagree."


def matrix(rows: Sequence[CellRow], width: int) -> tuple[Table, int]:
    """Parties, most cells first, by issues, most cells first; and how many issues found no room."""
    parties = [name for name, _ in Counter(row.party for row in rows).most_common()]
    issues = [name for name, _ in Counter(row.issue for row in rows).most_common()]
    room = width - _PARTY
    kept: list[str] = []
    for issue in issues:
        room -= max(len(issue), _WIDEST + 2) + 1
        if room < 0 and kept:
            break
        kept.append(issue)
    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0), header_style="dim")
    for name in ("party", *kept):
        table.add_column(name, no_wrap=True)
    cells = {(row.party, row.issue): _cell(row) for row in rows}
    for party in parties:
        found = [cells.get((party, issue), Text("")) for issue in kept]
        if any(cell.plain for cell in found):
            table.add_row(Text(one_line(party), "bold"), *found)
    return table, len(issues) - len(kept)


def _cell(row: CellRow) -> Text:
    word, style = _CONTESTED if row.contested else _SHORT[row.stance]
    return Text(f"({word})" if row.directness == "reported" else word, style)


def cells_table(rows: Sequence[CellRow], width: int) -> Table:
    return table_of(
        rows,
        width,
        Column("party", _PARTY, lambda row: row.party, "bold"),
        Column("issue", 19, lambda row: row.issue),
        Column("stance", 10, lambda row: "contested" if row.contested else row.stance, STYLES["cue"]),
        Column("since", 10, lambda row: row.since),
        Column("last", 10, lambda row: row.last, rank=3),
        Column("reports", 7, lambda row: f"{row.reports:,}", right=True, rank=1),
        Column("sources", 7, lambda row: f"{row.sources:,}", right=True, rank=2),
        Column("by", 8, lambda row: row.directness, rank=4),
        Column("wording", 0, lambda row: row.wording),
    )


def moves_table(rows: Sequence[MoveRow], width: int) -> Table:
    return table_of(
        rows,
        width,
        Column("day", 10, lambda row: row.day),
        Column("party", _PARTY, lambda row: row.party, "bold"),
        Column("move", 9, lambda row: row.kind, STYLES["cue"]),
        Column("issue", 19, lambda row: row.issue),
        Column("stance", 23, lambda row: f"{row.before} > {row.stance}" if row.before else row.stance),
        Column("reports", 7, lambda row: f"{row.reports:,}", right=True, rank=1),
        Column("sources", 7, lambda row: f"{row.sources:,}", right=True, rank=2),
        Column("by", 8, lambda row: row.directness, rank=3),
        Column("wording", 0, lambda row: row.wording),
    )


def meetings_table(rows: Sequence[MeetingRow], width: int) -> Table:
    return table_of(
        rows,
        width,
        Column("issue", 19, lambda row: row.issue),
        Column("", 5, lambda row: row.kind, STYLES["cue"]),
        Column("asks", 26, lambda row: f"{row.asking} {row.asks}", "bold"),
        Column("what", 0, lambda row: row.asked),
        Column("answers", 26, lambda row: f"{row.answering} {row.answers}", "bold"),
        Column("that", 0, lambda row: row.answered),
    )


TABLES: dict[str, Callable[[Sequence[Any], int], Table]] = {
    "cells": cells_table, "moves": moves_table, "history": moves_table, "meetings": meetings_table,
}  # fmt: skip
