"""The lines of a GeoNames dump: 19 columns, tab separated, UTF-8 (https://download.geonames.org/export/dump/readme.txt)."""

from __future__ import annotations

import re
import tomllib
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import IO, NamedTuple

from onrecord.errors import MissingInput, NotADump, UnreadableInput

# Smaller places are found by GeoNames' main name only: their other names are mostly other scripts' and codes.
ALTERNATES_FROM = 1_000
# The population from which GeoNames' own extract of cities, and the shipped gazetteer, take a place.
SMALLEST = 500
_COLUMNS = 19
# The longest column has 10,000 characters; a line beyond this is no row of a dump.
_LONGEST_LINE = 100_000
# How many lines are looked at to tell whether a file is a dump at all.
_TRIED = 200
_NAME = re.compile(r"[\w .'’\-()]+")
_SHORTEST_NAME = 5  # capitals shorter than this are codes
_ADVICE = (
    "Give a GeoNames dump as download.geonames.org/export/dump has them: allCountries.txt, a country's (UA.txt), "
    "cities500.txt, or the .zip of one"
)


class Row(NamedTuple):
    """A populated place of a dump; ``divisions`` are its first and second administrative codes, or empty."""

    name: str
    alternates: tuple[str, ...]
    latitude: float
    longitude: float
    code: str
    country: str
    divisions: tuple[str, str]
    population: int

    def is_taken(self, everything: bool) -> bool:
        if everything:
            return True
        return self.code not in _codes("lesser") and (self.population >= SMALLEST or self.code in _codes("seats"))


class RowError(ValueError):
    """A line that is no row of a dump."""


@cache
def _codes(name: str) -> frozenset[str]:
    table = tomllib.loads(files(__package__).joinpath("geonames.toml").read_text("utf-8"))
    return frozenset(table[name])


def usable(alternate: str) -> bool:
    """Whether another name is a name rather than a code or a sentence. Other scripts fold to nothing later."""
    code = alternate.isupper() and len(alternate) < _SHORTEST_NAME
    return bool(_NAME.fullmatch(alternate)) and alternate.isprintable() and not code


def row_of(line: bytes) -> Row | None:
    """The populated place in a line; ``None`` for other features. Raises ``RowError``."""
    try:
        cells = line.decode("utf-8").rstrip("\r\n").split("\t")
    except UnicodeDecodeError as error:
        raise RowError("not UTF-8") from error
    if len(cells) != _COLUMNS:
        raise RowError(f"{len(cells)} columns, not {_COLUMNS}")
    point = _degrees(cells[4], 90), _degrees(cells[5], 180)
    if not (cells[0].isdecimal() and cells[1].strip()):
        raise RowError("no id or no name")
    if cells[6] != "P":
        return None
    population = int(cells[14]) if cells[14].isascii() and cells[14].isdecimal() and len(cells[14]) < _COLUMNS else 0
    alternates = tuple(filter(usable, cells[3].split(","))) if population >= ALTERNATES_FROM else ()
    return Row(cells[1], alternates, *point, cells[7], cells[8], (cells[10], cells[11]), population)


def _degrees(cell: str, most: int) -> float:
    try:
        value = float(cell)
    except ValueError as error:
        raise RowError("no latitude or longitude") from error
    if not -most <= value <= most:  # NaN is not either
        raise RowError("a point off the globe")
    return value


class Dump:
    """A dump that is read line by line. ``size`` is in bytes, unpacked; ``done`` how many of them are read."""

    def __init__(self, stream: IO[bytes], size: int, path: Path) -> None:
        self._stream, self.size, self._path = stream, size, path
        self.done = 0

    def rows(self) -> Iterator[Row | RowError | None]:
        """A row for each populated place, ``None`` for another feature, ``RowError`` for a line that is no row.

        Raises ``NotADump`` where nothing at the beginning is a row, or what was packed is damaged.
        """
        good = tried = 0
        while line := self._line():
            found = self._row(line)
            tried, good = tried + 1, good + (not isinstance(found, RowError))
            if tried == _TRIED and not good:
                break
            yield found
        if not good:
            raise NotADump(
                f"{self._path}: no GeoNames dump: none of its first {tried:,} lines is a row of one", _ADVICE
            )

    def _line(self) -> bytes:
        try:
            line = self._stream.readline(_LONGEST_LINE)
        except (zipfile.BadZipFile, zlib.error, EOFError) as error:
            raise NotADump(f"{self._path}: a damaged .zip ({error})", _ADVICE) from error
        self.done += len(line)
        return line

    def _row(self, line: bytes) -> Row | RowError | None:
        if not line.endswith(b"\n") and len(line) == _LONGEST_LINE:
            self._skip()
            return RowError("a line that does not end")
        try:
            return row_of(line)
        except RowError as error:
            return error

    def _skip(self) -> None:
        while (rest := self._line()) and not rest.endswith(b"\n"):
            pass


@contextmanager
def opened(path: Path) -> Iterator[Dump]:
    """A dump at ``path``, text or .zip. Raises ``MissingInput``, ``UnreadableInput`` or ``NotADump``."""
    with ExitStack() as stack:
        yield _open(path, stack)


def _open(path: Path, stack: ExitStack) -> Dump:
    try:
        if not zipfile.is_zipfile(path):
            return Dump(stack.enter_context(path.open("rb")), path.stat().st_size, path)
        archive = stack.enter_context(zipfile.ZipFile(path))
        member = _member(archive, path)
        return Dump(stack.enter_context(archive.open(member)), member.file_size, path)
    except FileNotFoundError as error:
        raise MissingInput(f"{path}: no such file") from error
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
        raise NotADump(f"{path}: a damaged or locked .zip ({error})", _ADVICE) from error
    except OSError as error:
        raise UnreadableInput(f"{path}: {error.strerror or error}") from error


def _member(archive: zipfile.ZipFile, path: Path) -> zipfile.ZipInfo:
    """The table of the archive; GeoNames packs a readme beside it."""
    tables = [item for item in archive.infolist() if item.filename.endswith(".txt") and "readme" not in item.filename]
    if len(tables) != 1:
        raise NotADump(f"{path}: a .zip with {len(tables)} tables in it, not one", _ADVICE)
    return tables[0]
