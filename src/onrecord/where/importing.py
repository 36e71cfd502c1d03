"""A user's own gazetteer: the populated places of a GeoNames dump, with all else as it is shipped.

Countries, divisions and regions stay, and so do the cities of countries that the dump does not have. A dump names
divisions by codes; which shipped division a code means is told by the cities that both have: the one that most of
those with the code lie in. So the dump is read twice, and never held.
"""

from __future__ import annotations

import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from math import hypot
from pathlib import Path

import msgspec

from onrecord.errors import KnowledgeUnreadable
from onrecord.folding import fold
from onrecord.where.gazetteer import CITY, COUNTRY, Gazetteer, own, shipped, shipped_list
from onrecord.where.geonames import Dump, Row, RowError, opened
from onrecord.where.writing import Lists, Point, Writer

Show = Callable[[int, int], None]
Code = tuple[str, str, str]  # country, first and second administrative code

# A city of the dump is the shipped one of that name if it is no farther, in degrees: points are those of one source.
_SAME = 0.05
# Lines between two calls that show how far it is.
_OFTEN = 5_000
# Lines that are no rows and are named in the report.
_NAMED = 20


class Imported(msgspec.Struct, frozen=True, kw_only=True):
    """What an import took: ``places`` of ``lines``.

    ``other`` are no populated places, ``smaller`` too small to be taken unless all are, ``elsewhere`` in no country
    that is known. ``bad`` are lines that are no rows; ``messages`` says what is wrong with the first of them. ``names``
    and ``entries`` are those of the gazetteer at ``path``.
    """

    path: str
    lines: int
    places: int
    other: int
    smaller: int
    elsewhere: int
    bad: int
    messages: tuple[str, ...]
    names: int
    entries: int


def import_dump(path: Path, *, everything: bool = False, progress: Show = lambda _done, _size: None) -> Imported:
    """Make the user's gazetteer from a dump, in place of the one that was there.

    ``everything`` takes all populated places, else those of 500 and more and the seats of divisions. ``progress`` gets
    the bytes read and those to read. The gazetteer appears whole or not at all; a process that has read one already
    keeps it. Raises ``MissingInput``, ``UnreadableInput``, ``NotADump``, and ``KnowledgeUnreadable`` where the user's
    folder cannot be written.
    """
    known = shipped()
    index = _Index(known)
    with opened(path) as dump:
        for row in _each(dump, progress, 0):
            if isinstance(row, Row):
                index.learn(row)
    with opened(path) as dump, _beside(own()) as folder:
        made = folder / "gazetteer.npz"
        report = _write(known, index, dump, made, everything, progress)
        made.replace(own())
    return report


@contextmanager
def _beside(target: Path) -> Iterator[Path]:
    """A folder on the disk of ``target`` that is gone afterwards."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".places-") as folder:
            yield Path(folder)
    except OSError as error:
        way_out = "Check its permissions and the free space, or set ONRECORD_HOME to another folder"
        raise KnowledgeUnreadable(f"{target.parent}: cannot be written ({error.strerror or error})", way_out) from error


def reset() -> bool:
    """Take the user's gazetteer away; whether there was one."""
    there = own().is_file()
    own().unlink(missing_ok=True)
    return there


def _each(dump: Dump, progress: Show, before: int) -> Iterator[Row | RowError | None]:
    for number, row in enumerate(dump.rows()):
        if number % _OFTEN == 0:
            progress(before + dump.done, 2 * dump.size)
        yield row


class _Index:
    """The shipped divisions of a dump's codes, by the cities that both have."""

    def __init__(self, known: Gazetteer) -> None:
        self._known = known
        self.countries = {known.country(e): e for e in range(len(known)) if known.kind(e) == COUNTRY}
        self.seen: set[str] = set()
        self._votes: defaultdict[Code, Counter[int]] = defaultdict(Counter)

    def learn(self, row: Row) -> None:
        if row.country not in self.countries:
            return
        self.seen.add(row.country)
        same = self._same(row)
        if same is None:
            return
        inner, *outer = self._known.parents(same)
        self._votes[row.country, *row.divisions][inner] += 1
        self._votes[row.country, row.divisions[0], ""][outer[-2] if len(outer) > 1 else inner] += 1

    def _same(self, row: Row) -> int | None:
        for entry in self._known.find(fold(row.name)):
            if self._known.kind(entry) == CITY and self._known.country(entry) == row.country:
                latitude, longitude = self._known.point(entry)
                if hypot(latitude - row.latitude, longitude - row.longitude) < _SAME:
                    return entry
        return None

    def parent(self, row: Row) -> int:
        """The shipped division that holds a place, else its country."""
        for code in ((row.country, *row.divisions), (row.country, row.divisions[0], "")):
            if votes := self._votes.get(code):
                return min(votes, key=lambda entry: (-votes[entry], entry))
        return self.countries[row.country]


def _write(known: Gazetteer, index: _Index, dump: Dump, made: Path, everything: bool, progress: Show) -> Imported:
    writer = Writer(made.parent, known.codes)
    parents = _copy(known, writer, index.seen)
    counts, messages = Counter[str](), list[str]()
    for number, row in enumerate(_each(dump, progress, dump.size), 1):
        fate = _fate(row, index, everything)
        counts[fate] += 1
        if fate == "places" and isinstance(row, Row):
            _add(writer, row, parents[index.parent(row)])
        elif fate == "bad" and len(messages) < _NAMED:
            messages.append(f"line {number:,}: {row}")
    names = writer.finish(made, Lists(*(shipped_list(name) for name in ("first_names", "last_names", "common_words"))))
    return Imported(
        path=str(own()), lines=counts.total(), places=counts["places"], other=counts["other"],
        smaller=counts["smaller"], elsewhere=counts["elsewhere"], bad=counts["bad"], messages=tuple(messages),
        names=names, entries=len(writer),
    )  # fmt: skip


def _fate(row: Row | RowError | None, index: _Index, everything: bool) -> str:
    if row is None:
        return "other"
    if isinstance(row, RowError):
        return "bad"
    if not row.is_taken(everything):
        return "smaller"
    return "places" if row.country in index.countries else "elsewhere"


def _add(writer: Writer, row: Row, parent: int) -> None:
    entry = writer.add(row.name, Point(row.latitude, row.longitude), row.population, CITY, row.country, parent)
    writer.call(entry, *row.alternates)


def _copy(known: Gazetteer, writer: Writer, replaced: set[str]) -> dict[int, int]:
    """Write the shipped entries but for the cities of ``replaced`` countries; gives where the others now are."""
    moved = {-1: -1}
    for entry in range(len(known)):
        if known.kind(entry) == CITY and known.country(entry) in replaced:
            continue
        parent = next(iter(known.parents(entry)), -1)
        point = Point(*known.point(entry))
        country, kind = known.country(entry), known.kind(entry)
        moved[entry] = writer.add(known.name(entry), point, known.population(entry), kind, country, moved[parent])
    for key, entries in known.items():
        for entry in entries:
            if entry in moved:
                writer.key(moved[entry], key)
    return moved
