"""A user's own rows -> ``home()/actors/own``, where they stand above the shipped knowledge."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from ...errors import KnowledgeUnreadable
from ..facts import FILES
from .checking import Checker
from .tables import Row
from .writing import SOURCE, Folder, added, columns, folder

OWN = "own"
_Cells = dict[str, str]
_Key = tuple[str, ...]


class Merged:
    """The rows that the user has, and those that come with this file, by id: the later one takes the place."""

    def __init__(self) -> None:
        self.rows: dict[str, dict[_Key, _Cells]] = {name: {} for name, _, _ in FILES}
        self.headers: dict[str, list[str]] = {}
        for name in self.rows:
            self._load(name, added() / OWN / f"{name}.csv")

    def _load(self, name: str, path: Path) -> None:
        self.headers[name] = [*columns(name), SOURCE] if SOURCE not in columns(name) else list(columns(name))
        if not path.is_file():
            return
        try:
            with path.open(encoding="utf-8-sig", newline="") as lines:
                reader = csv.DictReader(lines, strict=True, restval="")
                self.headers[name] = list(dict.fromkeys([*self.headers[name], *(reader.fieldnames or ())]))
                for cells in reader:
                    self.put(name, cells)
        except (OSError, ValueError, csv.Error) as error:
            raise KnowledgeUnreadable(f"{path}: {error}") from error

    def put(self, name: str, cells: _Cells) -> None:
        self.rows[name][_key(name, cells)] = cells

    def write(self, into: Folder) -> None:
        for name, rows in self.rows.items():
            if rows:
                into.begin(name, self.headers[name])
            for key in sorted(rows):
                into.row(name, rows[key])


def _key(name: str, cells: _Cells) -> _Key:
    """Terms have no id: somebody may hold an office twice."""
    return tuple(cells.get(column, "") for column in (("office", "from", "person") if name == "terms" else ("id",)))


def merge(rows: Iterable[Row], origin: str) -> tuple[Counter[str], list[str]]:
    """Put the rows into the user's own folder: what was taken, by file, and why each of the others was not.

    ``KnowledgeUnreadable`` where none could be taken; then nothing is changed.
    """
    merged, checker = Merged(), Checker()
    taken: Counter[str] = Counter()
    refused: list[str] = []
    given = list(rows)
    checker.expect(given)
    for row in given:
        try:
            found = list(checker.checked(row))
        except ValueError as error:
            refused.append(f"{row.where}: {error}")
            continue
        for name, cells in found:
            merged.put(name, {SOURCE: OWN, **cells})
            taken[name] += 1
    if not taken:
        raise KnowledgeUnreadable(f"{origin}: {refused[0] if refused else 'holds no rows'}")
    with folder(OWN) as into:
        merged.write(into)
    return taken, refused
