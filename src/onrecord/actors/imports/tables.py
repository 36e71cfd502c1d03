"""A user's own CSV or TOML -> rows, each with the file of knowledge that it belongs to and where it stands."""

from __future__ import annotations

import csv
import io
import tomllib
from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from ...errors import KnowledgeUnreadable, NotADump
from ...limits import LIMITS
from ..facts import FILES
from .reading import Input
from .recognise import stem
from .writing import SOURCE, columns

# The table for people in a hurry: a row is an actor, and a person's office with it.
SIMPLE = ("name", "kind", "party", "country", "sector", "aliases", "office", "from", "until")
SIMPLE_FILE = ""
KINDS = {kind: name for name, kind, _ in FILES} | {"term": "terms"}


class Row(NamedTuple):
    """``file`` is ``people`` and so on, ``SIMPLE_FILE`` for a row of the simple table; ``where`` is for messages."""

    file: str
    cells: dict[str, str]
    where: str


def read_csv(source: Input) -> Iterator[Row]:
    """The rows of one file of knowledge or of a simple table."""
    reader = csv.DictReader(io.StringIO(_text(source), newline=""), strict=True)
    try:
        header = [column.strip().lower() for column in reader.fieldnames or ()]
        reader.fieldnames = header
        file = _file(source.origin, header)
        for cells in reader:
            where = f"line {reader.line_num}"
            if None in cells or None in cells.values():
                cells = {"": "as many cells as columns"}  # told as any other row that cannot be taken
            yield Row(file, {key: cell for key, cell in cells.items() if cell}, where)
    except csv.Error as error:
        raise KnowledgeUnreadable(f"{source.origin}: after line {reader.line_num}: {error}") from error


def _file(origin: str, header: list[str]) -> str:
    """Which file of knowledge has those columns: by name where several have, as ``id,name,aliases``."""
    given = set(header)
    if "name" in given and "id" not in given and given <= set(SIMPLE):
        return SIMPLE_FILE
    fitting = [name for name, _, _ in FILES if given <= {*columns(name), SOURCE} and _required(name) <= given]
    if stem(origin) in fitting:
        return stem(origin)
    if len(fitting) == 1:
        return fitting[0]
    shown = ", ".join(header)
    if fitting:
        way_out = f"Name it {fitting[0]}.csv, say, or add columns"
        raise NotADump(f"{origin}: the columns {shown} fit several files", way_out)
    raise NotADump(
        f"{origin}: no table of actors has the columns {shown}",
        f"Give the columns of a file of knowledge (docs/actors-import.md), or some of {','.join(SIMPLE)}",
    )


def _required(name: str) -> set[str]:
    return {"person", "office"} if name == "terms" else {"name"}


def read_toml(source: Input) -> Iterator[Row]:
    """The tables of a TOML file: ``[[person]]``, ``[[term]]`` and so on, with the columns as keys."""
    try:
        document = tomllib.loads(_text(source))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise KnowledgeUnreadable(f"{source.origin}: {error}") from error
    for kind, entries in document.items():
        if kind not in KINDS or not isinstance(entries, list):
            raise NotADump(f"{source.origin}: [[{kind}]] is none of the tables {', '.join(sorted(KINDS))}")
        for number, entry in enumerate(entries, 1):
            cells = entry if isinstance(entry, dict) else {"": entry}
            named = cells.get("name") or cells.get("id") or cells.get("person") or ""
            where = f"{kind} {number}" + (f" ({named})" if named else "")
            yield Row(KINDS[kind], {key: _cell(value) for key, value in cells.items()}, where)


def _cell(value: Any) -> str:
    if isinstance(value, list):
        return "|".join(map(_cell, value))
    if isinstance(value, bool):
        return "yes" if value else ""
    return value.isoformat() if isinstance(value, date) else str(value)


def _text(source: Input) -> str:
    data = source.whole(LIMITS.max_document_bytes)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        way_out = "Convert it to UTF-8 first, for example with iconv"
        raise KnowledgeUnreadable(f"{source.origin}: not UTF-8 at byte {error.start:,}", way_out) from error
