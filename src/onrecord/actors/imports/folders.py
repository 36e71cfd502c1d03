"""The folders of knowledge that a user has added, and taking one away."""

from __future__ import annotations

import csv
from pathlib import Path

import msgspec

from ...errors import KnowledgeUnreadable
from ..facts import FILES
from .importing import ABOUT
from .own import OWN
from .writing import added, discard


class Added(msgspec.Struct, frozen=True, kw_only=True):
    """One folder: its name, the format that it was imported from (``own`` for own rows), and the rows of each file."""

    name: str
    format: str
    rows: dict[str, int]
    path: str


def imported() -> list[Added]:
    """What the user has added, the own rows first: they stand above all others."""
    return [_added(path) for path in _folders()]


def _folders() -> list[Path]:
    found = (path for path in added().glob("*") if path.is_dir())
    return sorted(found, key=lambda path: (path.name != OWN, path.name))


def remove(name: str) -> Added:
    """Take a folder away and return what it was. ``KeyError`` where there is none of that name."""
    found = next((path for path in _folders() if path.name == name), None)
    if found is None:
        raise KeyError(name)
    was = _added(found)
    discard(found)
    return was


def _added(path: Path) -> Added:
    rows = {name: _rows(path / f"{name}.csv") for name, _, _ in FILES if (path / f"{name}.csv").is_file()}
    return Added(name=path.name, format=OWN if path.name == OWN else _format(path / ABOUT), rows=rows, path=str(path))


def _rows(path: Path) -> int:
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            return max(sum(1 for _ in csv.reader(lines)) - 1, 0)
    except (OSError, ValueError, csv.Error) as error:
        raise KnowledgeUnreadable(f"{path}: {error}") from error


def _format(about: Path) -> str:
    """Empty for a folder that was put there by hand."""
    try:
        found = msgspec.json.decode(about.read_bytes(), type=dict[str, msgspec.Raw])
        return msgspec.json.decode(found.get("format", b'""'), type=str)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return ""
