"""Records by key in bounded memory: put in any order, got back sorted, on disk where they are many.

What a dump says of one thing is spread over lines that refer to each other forward and back. Two sorted streams are
joined by reading both once, so that memory depends neither on the number of lines nor on that of people.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from itertools import groupby
from pathlib import Path
from typing import BinaryIO, Generic, TypeVar

import msgspec

_HELD = 500_000  # bytes of records before they go to disk; Python takes as much again
_MOST_RUNS = 256  # files that are read at once; systems allow a process about a thousand
_TAB = b"\t"
T = TypeVar("T", bound=msgspec.Struct)
L = TypeVar("L", bound=msgspec.Struct)
R = TypeVar("R", bound=msgspec.Struct)


class Sorter(Generic[T]):
    """Structs of one type under text keys. Equal keys come in the order of the records' bytes, whatever came first."""

    def __init__(self, folder: Path, name: str, struct: type[T], held: int = _HELD) -> None:
        self._folder, self._name, self._held = folder, name, held
        self._encode = msgspec.json.Encoder().encode
        self._decode = msgspec.json.Decoder(struct).decode
        self._lines: list[bytes] = []
        self._size = 0
        self._runs: list[Path] = []
        self._written = 0

    def add(self, key: str, record: T) -> None:
        """``key`` must hold no control character."""
        line = key.encode("utf-8") + _TAB + self._encode(record) + b"\n"
        self._lines.append(line)
        self._size += len(line)
        if self._size >= self._held:
            self._spill()

    def _spill(self) -> None:
        self._runs.append(self._write(sorted(self._lines)))
        self._lines, self._size = [], 0
        if len(self._runs) >= _MOST_RUNS:
            with self._opened() as runs:
                merged = self._write(heapq.merge(*runs))
            for path in self._runs:
                path.unlink()
            self._runs = [merged]

    def _write(self, lines: Iterable[bytes]) -> Path:
        path = self._folder / f"{self._name}-{self._written}.sorted"
        self._written += 1
        with path.open("wb") as run:
            run.writelines(lines)
        return path

    @contextmanager
    def _opened(self) -> Iterator[list[BinaryIO]]:
        with ExitStack() as stack:
            yield [stack.enter_context(path.open("rb")) for path in self._runs]

    def __iter__(self) -> Iterator[tuple[str, T]]:
        """May be asked for again; nothing may be added meanwhile."""
        self._lines.sort()
        with self._opened() as runs:
            for line in heapq.merge(self._lines, *runs):
                key, _, record = line.partition(_TAB)
                yield key.decode("utf-8"), self._decode(record)

    def groups(self) -> Iterator[tuple[str, Iterator[T]]]:
        """Each key with its records, which must be read before the next key is."""
        for key, pairs in groupby(self, key=lambda pair: pair[0]):
            yield key, (record for _, record in pairs)


def outer(left: Sorter[L], right: Sorter[R]) -> Iterator[tuple[str, L | None, Iterator[R]]]:
    """Each key of either, with the first record of ``left`` and all of ``right`` that have it."""
    lefts, rights = left.groups(), right.groups()
    a, b = next(lefts, None), next(rights, None)
    while a or b:
        key = min(pair[0] for pair in (a, b) if pair)
        first = next(a[1]) if a and a[0] == key else None
        yield key, first, b[1] if b and b[0] == key else iter(())
        a = next(lefts, None) if a and a[0] == key else a
        b = next(rights, None) if b and b[0] == key else b


def joined(left: Sorter[L], right: Sorter[R]) -> Iterator[tuple[str, Iterator[L], R | None]]:
    """Each key of ``left`` with its records and the first of ``right`` with that key, if there is one."""
    others = right.groups()
    key, found = next(others, ("", iter(())))
    for wanted, records in left.groups():
        while key and key < wanted:
            key, found = next(others, ("", iter(())))
        yield wanted, records, next(found, None) if key == wanted else None
