"""A folder of CSV files of facts that appears whole or not at all."""

from __future__ import annotations

import csv
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import msgspec

from ...home import home
from ..facts import FILES, Fact

SOURCE = "source"
_NAMES = {struct: name for name, _, struct in FILES}


@cache
def columns(name: str) -> tuple[str, ...]:
    """The columns of the shipped file of that name, in its order, then those that only its struct has."""
    with (files("onrecord.actors") / "knowledge" / f"{name}.csv").open(encoding="utf-8") as lines:
        header = next(csv.reader(lines))
    struct = next(struct for file, _, struct in FILES if file == name)
    return tuple(dict.fromkeys([*header, *(field.encode_name for field in msgspec.structs.fields(struct))]))


class Folder:
    """CSV files that are being written. ``taken`` counts the rows of each."""

    def __init__(self, path: Path, stack: ExitStack) -> None:
        self.path, self._stack = path, stack
        self.taken: Counter[str] = Counter()
        self._writers: dict[str, Any] = {}

    def write(self, fact: Fact, source: str) -> None:
        name = _NAMES[type(fact)]
        cells = msgspec.to_builtins(fact)
        self.row(name, {**{key: _cell(value) for key, value in cells.items()}, SOURCE: source})

    def row(self, name: str, cells: dict[str, str]) -> None:
        """One row of the file of that name; columns that it lacks stay empty."""
        if name not in self._writers:
            self.begin(name, columns(name))
        self._writers[name].writerow(cells)
        self.taken[name] += 1

    def begin(self, name: str, header: Sequence[str]) -> None:
        """A file with columns of its own."""
        lines = self._stack.enter_context((self.path / f"{name}.csv").open("w", encoding="utf-8", newline=""))
        self._writers[name] = csv.DictWriter(lines, header, restval="", lineterminator="\n")
        self._writers[name].writeheader()


def _cell(value: object) -> str:
    return value if isinstance(value, str) else "|".join(value) if isinstance(value, tuple | list) else str(value)


def added() -> Path:
    """Where the folders of imported facts lie."""
    return home() / "actors"


@contextmanager
def folder(name: str) -> Iterator[Folder]:
    """A folder that takes the place of ``home()/actors/<name>`` once all is written; left half-way, it is gone.

    It is written in ``home()/cache``, where nobody takes it for knowledge and a rename to its place is one step.
    """
    with scratch() as temporary:
        new = temporary / "new"
        new.mkdir()
        with ExitStack() as stack:
            yield Folder(new, stack)
        _put(new, added() / name, temporary / "old")


@contextmanager
def scratch() -> Iterator[Path]:
    """A folder of one's own beside the user's data, on the same disk, that is gone at the end."""
    cache_ = home() / "cache"
    cache_.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="importing-", dir=cache_, ignore_cleanup_errors=True) as temporary:
        yield Path(temporary)


def _put(new: Path, target: Path, old: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.exists():
        target.rename(old)
    try:
        new.rename(target)
    except BaseException:
        if old.exists():
            old.rename(target)
        raise


def discard(path: Path) -> None:
    """Take a folder away: out of sight in one step, then off the disk. A link goes, what it points to stays."""
    if path.is_symlink():
        path.unlink()
        return
    with scratch() as temporary:
        path.rename(temporary / "old")
        shutil.rmtree(temporary / "old", ignore_errors=True)
