"""From an id, or the beginning of one, to the row it means."""

from __future__ import annotations

from typing import Literal

from ..errors import BadQuery, NoSuchId
from .connection import Database

Table = Literal["page", "statement", "event", "position"]

_TABLES: tuple[Table, ...] = ("page", "statement", "event", "position")

_SHOWN = 22  # characters of an id: enough to tell, short enough to read
_MOST = 5
_LAST = chr(0x10FFFF)
_EXACT = "SELECT {table} FROM {table}s WHERE id = ?"
_BEGINNING = "SELECT {table}, id FROM {table}s WHERE id >= ? AND id < ? ORDER BY id LIMIT ?"
# The id of a statement, event or position is the beginning of its page's, a dot and a number: so may its beginning be.
_NUMBERED = """SELECT {table}, id FROM {table}s WHERE id >= ? AND id < ? AND substr(id, instr(id, '.') + 1) = ?
ORDER BY id LIMIT ?"""


def row_of(database: Database, table: Table, wanted: str) -> int:
    """The row's number. ``NoSuchId`` where there is none; ``BadQuery`` where the beginning fits several."""
    beginning = _clean(wanted)
    if not beginning:
        raise BadQuery(f"{wanted!r} is no id", "onrecord list shows the ids")
    exact = database.value(_EXACT.format(table=table), (beginning,))
    if exact is not None:
        return int(exact)
    found = _beginning_with(database, table, beginning)
    if len(found) > 1:
        raise BadQuery(f"{wanted!r} is the beginning of several ids: {_shown(found)}", "Give more of it")
    if not found:
        raise NoSuchId(f"{wanted!r} is the id of no {table}", _advice(database, table, beginning))
    return found[0][0]


def _clean(wanted: str) -> str:
    return wanted.encode("utf-8", "replace").decode("utf-8").strip().lower()


def _beginning_with(database: Database, table: Table, beginning: str) -> list[tuple[int, str]]:
    head, dot, number = beginning.partition(".")
    if table != "page" and dot:
        rows = database.rows(_NUMBERED.format(table=table), (head, head + _LAST, number, _MOST))
    else:
        rows = database.rows(_BEGINNING.format(table=table), (beginning, beginning + _LAST, _MOST))
    return [(row, identity) for row, identity in rows]


def _advice(database: Database, table: Table, beginning: str) -> str | None:
    """Where else the id might belong; None where nothing comes near."""
    for other in _TABLES:
        if other != table and _beginning_with(database, other, beginning):
            return f"{'An' if other == 'event' else 'A'} {other} has that id"
    for length in range(len(beginning) - 1, 2, -1):
        near = _beginning_with(database, table, beginning[:length])
        if near:
            return f"Near to it: {_shown(near)}"
    return None


def _shown(rows: list[tuple[int, str]]) -> str:
    return ", ".join(identity[:_SHOWN] for _, identity in rows)
