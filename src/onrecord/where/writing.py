"""A gazetteer being written: entries and their names go to disk as they come, so that memory does not grow with them.

Names are sorted in runs that are merged at the end; what stays in memory is fifteen bytes an entry and one run. The
same calls give the same bytes.
"""

from __future__ import annotations

import heapq
import zipfile
from array import array
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import BinaryIO, NamedTuple

import numpy as np
from numpy.typing import NDArray

from onrecord.folding import fold
from onrecord.where.gazetteer import COMMON, FIRST_NAME, LAST_NAME

# Names that are sorted at a time: some 80 MB of strings.
_RUN = 400_000
_LONGEST = 60  # characters of a folded name
_SHORTEST = 3  # codes ("NYC" is in a table of its own) and single letters are no names
_COPIED = 1 << 20  # bytes that are copied at a time


class Lists(NamedTuple):
    """Folded words that a name may also be: first names, last names, common words."""

    first: frozenset[str]
    last: frozenset[str]
    common: frozenset[str]

    def marks(self, key: str) -> int:
        return COMMON * (key in self.common) | FIRST_NAME * (key in self.first) | LAST_NAME * (key in self.last)


class Point(NamedTuple):
    """WGS 84 degrees."""

    latitude: float
    longitude: float


class Writer:
    """Writes in ``folder``, which the caller makes and takes away. An entry is the number of its ``add``."""

    def __init__(self, folder: Path, codes: Iterable[str]) -> None:
        self._folder = folder
        self._codes = sorted({"", *codes})
        self._numbers = {code: number for number, code in enumerate(self._codes)}
        self._names = (folder / "names").open("wb")
        self._latitudes, self._longitudes = array("h"), array("h")
        self._population, self._kind, self._country = array("I"), array("B"), array("B")
        self._parent = array("i")
        self._run: list[str] = []
        self._runs: list[Path] = []

    def __len__(self) -> int:
        return len(self._kind)

    def add(self, name: str, point: Point, population: int, kind: int, country: str, parent: int) -> int:
        """A new entry called ``name``; ``parent`` is the entry that contains it, or -1."""
        entry = len(self)
        self._names.write((b"\n" if entry else b"") + name.replace("\n", " ").encode())
        self._latitudes.append(round(point.latitude * 100))
        self._longitudes.append(round(point.longitude * 100))
        self._population.append(min(max(population, 0), 2**32 - 1))
        self._kind.append(kind)
        self._country.append(self._numbers[country])
        self._parent.append(parent)
        self.call(entry, name)
        return entry

    def call(self, entry: int, *names: str) -> None:
        """More names of an entry; what is too short, too long or in another script is passed over."""
        for name in names:
            key = fold(name)
            if _SHORTEST <= len(key) < _LONGEST:
                self.key(entry, key)

    def key(self, entry: int, key: str) -> None:
        """A folded name of an entry, as it is."""
        self._run.append(f"{key}\t{entry:010d}\n")
        if len(self._run) >= _RUN:
            self._end_run()

    def _end_run(self) -> None:
        self._run.sort()
        path = self._folder / f"run{len(self._runs)}"
        with path.open("w", encoding="ascii", newline="\n") as lines:
            lines.writelines(self._run)
        self._runs.append(path)
        self._run.clear()

    def finish(self, out: Path, lists: Lists) -> int:
        """Write the gazetteer at ``out``; gives the number of its names."""
        self._names.close()
        self._end_run()
        count = self._merge(lists)
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, type_ in (
                ("keys", "u1"),
                ("marks", "u1"),
                ("counts", "<u4"),
                ("postings", "<i4"),
                ("names", "u1"),
            ):
                _copy(archive, name, self._folder / name, np.dtype(type_))
            for name, values in self._arrays(lists):
                with archive.open(_member(name), "w", force_zip64=True) as file:
                    np.lib.format.write_array(file, values, allow_pickle=False)
        return count

    def _merge(self, lists: Lists) -> int:
        count = 0
        runs = [path.open(encoding="ascii", newline="\n") for path in self._runs]
        files = {name: (self._folder / name).open("wb") for name in ("keys", "marks", "counts", "postings")}
        try:
            for key, lines in groupby((line.split("\t") for line in heapq.merge(*runs)), itemgetter(0)):
                entries = sorted({int(entry) for _, entry in lines})
                files["keys"].write((b"\n" if count else b"") + key.encode())
                files["marks"].write(bytes([lists.marks(key)]))
                files["counts"].write(len(entries).to_bytes(4, "little"))
                files["postings"].write(b"".join(entry.to_bytes(4, "little") for entry in entries))
                count += 1
        finally:
            for file in (*runs, *files.values()):
                file.close()
        return count

    def _arrays(self, lists: Lists) -> Iterator[tuple[str, NDArray[np.generic]]]:
        yield "points", np.array([self._latitudes, self._longitudes], np.int16)
        yield "population", np.array(self._population, np.uint32)
        yield "kind", np.array(self._kind, np.uint8)
        yield "country", np.array(self._country, np.uint8)
        yield "parent", np.array(self._parent, np.int32)
        yield "codes", _text(self._codes)
        yield "first_names", _text(sorted(lists.first))
        yield "last_names", _text(sorted(lists.last))
        yield "common_words", _text(sorted(lists.common))


def _text(lines: Iterable[str]) -> NDArray[np.uint8]:
    return np.frombuffer("\n".join(lines).encode(), np.uint8)


def _member(name: str) -> zipfile.ZipInfo:
    # Without a time of its own, so that the same gazetteer is the same bytes.
    member = zipfile.ZipInfo(f"{name}.npy")
    member.compress_type = zipfile.ZIP_DEFLATED
    return member


def _copy(archive: zipfile.ZipFile, name: str, path: Path, type_: np.dtype[np.generic]) -> None:
    """A file of values as an array of the archive, never held whole."""
    header = {"descr": np.lib.format.dtype_to_descr(type_), "fortran_order": False}
    with archive.open(_member(name), "w", force_zip64=True) as out, path.open("rb") as values:
        np.lib.format.write_array_header_1_0(out, {**header, "shape": (path.stat().st_size // type_.itemsize,)})
        for block in _blocks(values):
            out.write(block)


def _blocks(values: BinaryIO) -> Iterator[bytes]:
    return iter(lambda: values.read(_COPIED), b"")
