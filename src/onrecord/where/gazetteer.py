"""The gazetteer: folded names in one sorted block of bytes, searched by halves; entries in parallel arrays.

``gazetteer.npz`` is built by ``training/gazetteer/build.py``. GeoNames data in it is CC BY 4.0 (geonames.org). One of
that name in the user's folder, made by ``onrecord places import``, is read instead.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import Final
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from onrecord.errors import KnowledgeUnreadable
from onrecord.home import home

KINDS: Final = (
    "country", "division1", "division2", "city", "continent", "region", "islands",
    "sea", "strait", "lake", "range", "mountain",
)  # fmt: skip
COUNTRY, DIVISION1, DIVISION2, CITY = range(4)
COMMON, FIRST_NAME, LAST_NAME = 1, 2, 4
# Only what builds another gazetteer reads these.
_LISTS = ("last_names", "common_words")


class Gazetteer:
    """Read-only. An entry is its row in the arrays; ``parent`` is the entry that contains it, or -1."""

    def __init__(self, arrays: dict[str, NDArray[np.generic]]) -> None:
        self._keys = arrays["keys"].tobytes()
        self._marks = arrays["marks"]
        breaks = np.flatnonzero(arrays["keys"] == ord("\n"))
        self._starts = np.concatenate(([0], breaks + 1, [len(self._keys) + 1])).astype(np.int64)
        self._first = np.concatenate(([0], np.cumsum(arrays["counts"], dtype=np.int64)))
        self._postings = arrays["postings"]
        self._names = arrays["names"].tobytes()
        name_breaks = np.flatnonzero(arrays["names"] == ord("\n"))
        self._name_starts = np.concatenate(([0], name_breaks + 1, [len(self._names) + 1]))
        self._points, self._population = arrays["points"], arrays["population"]
        self._kind, self._country, self._parent = arrays["kind"], arrays["country"], arrays["parent"]
        self.codes = arrays["codes"].tobytes().decode().split("\n")
        self.first_names = frozenset(arrays["first_names"].tobytes().decode().split("\n"))

    def __len__(self) -> int:
        return len(self._kind)

    def _row(self, key: str) -> int:
        wanted, low, high = key.encode(), 0, len(self._starts) - 1
        while low < high:
            middle = (low + high) // 2
            found = self._keys[self._starts[middle] : self._starts[middle + 1] - 1]
            if found == wanted:
                return middle
            low, high = (middle + 1, high) if found < wanted else (low, middle)
        return -1

    def find(self, key: str) -> tuple[int, ...]:
        """The entries of a folded name; none for an unknown or empty one."""
        row = self._row(key)
        return () if row < 0 else tuple(self._postings[self._first[row] : self._first[row + 1]].tolist())

    def items(self) -> Iterator[tuple[str, tuple[int, ...]]]:
        """Every folded name with its entries."""
        for row in range(len(self._first) - 1):
            key = self._keys[self._starts[row] : self._starts[row + 1] - 1].decode()
            yield key, tuple(self._postings[self._first[row] : self._first[row + 1]].tolist())

    def marks(self, key: str) -> int:
        """Bits: the key is also a ``COMMON`` word, a ``FIRST_NAME``, a ``LAST_NAME``."""
        row = self._row(key)
        return 0 if row < 0 else int(self._marks[row])

    def name(self, entry: int) -> str:
        return self._names[self._name_starts[entry] : self._name_starts[entry + 1] - 1].decode()

    def point(self, entry: int) -> tuple[float, float]:
        """Latitude and longitude in degrees, to the hundredth."""
        return int(self._points[0, entry]) / 100, int(self._points[1, entry]) / 100

    def population(self, entry: int) -> int:
        return int(self._population[entry])

    def kind(self, entry: int) -> int:
        return int(self._kind[entry])

    def country(self, entry: int) -> str:
        """ISO 3166-1 alpha-2, or empty for what is in no one state."""
        return self.codes[int(self._country[entry])]

    def parents(self, entry: int) -> tuple[int, ...]:
        """The entries that contain this one, from the inside out."""
        found = []
        while (entry := int(self._parent[entry])) >= 0:
            found.append(entry)
        return tuple(found)


@cache
def gazetteer() -> Gazetteer:
    """The user's gazetteer, else the shipped one, read once a process. Raises ``KnowledgeUnreadable``."""
    if own().is_file():
        return read(own())
    return shipped()


def own() -> Path:
    """Where a user's own gazetteer lies, if there is one."""
    return home() / "gazetteer.npz"


def shipped() -> Gazetteer:
    with as_file(files(__package__).joinpath("gazetteer.npz")) as path:
        return read(path)


def read(path: Path) -> Gazetteer:
    """Raises ``KnowledgeUnreadable`` for a file that is no gazetteer."""
    try:
        with np.load(path, allow_pickle=False) as stored:
            return Gazetteer({name: stored[name] for name in stored.files if name not in _LISTS})
    except (OSError, ValueError, KeyError, EOFError, BadZipFile) as error:
        way_out = "Remove it with onrecord places reset, then import it again"
        raise KnowledgeUnreadable(f"{path}: no gazetteer ({error})", way_out) from error


def shipped_list(name: str) -> frozenset[str]:
    """The words of ``first_names``, ``last_names`` or ``common_words``, folded."""
    with as_file(files(__package__).joinpath("gazetteer.npz")) as path, np.load(path, allow_pickle=False) as stored:
        return frozenset(stored[name].tobytes().decode().split("\n"))
