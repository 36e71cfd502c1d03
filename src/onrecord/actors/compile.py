"""CSV files of knowledge -> one SQLite index, rebuilt when a file changes. Bounded memory, whatever the files hold."""

from __future__ import annotations

import hashlib
import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

import msgspec

from ..errors import KnowledgeUnreadable
from ..folding import fold
from ..home import home
from .facts import FILES, CompiledTerm, Fact, Named, Office, Person, Term, rows

_FORMAT = 5  # count up when index.sql or what is put in changes
_IMPORTED, _SHIPPED, _OWN = 0, 1, 2
_TOLD = 10_000  # lines between two notes of progress
Progress = Callable[[int, int], None]
_ENCODE = msgspec.json.Encoder().encode
_HOWS = {
    "aliases": "alias",
    "surname": "surname",
    "metonyms": "metonym",
    "adjectives": "adjective",
    "people": "people",
    "domains": "domain",
}


# What every holder of an office of that kind is called.
_KINDS = {"head_of_state": ("head of state",), "head_of_government": ("head of government",)}


class Source(NamedTuple):
    """A folder of CSV files; where a name or an id is in several layers, the higher layer wins."""

    folder: Path
    layer: int


def sources() -> list[Source]:
    """The shipped knowledge and the user's: what was imported stands below it, the user's own entries above."""
    shipped = Path(str(files(__package__) / "knowledge"))
    added = home() / "actors"
    imported = sorted(path for path in added.glob("*") if path.is_dir() and path.name != "own")
    return [*(Source(path, _IMPORTED) for path in imported), Source(shipped, _SHIPPED), Source(added / "own", _OWN)]


def compiled(progress: Progress | None = None) -> sqlite3.Connection:
    """The index of all sources, opened; made first where it is missing, in memory where it cannot be written.

    ``progress`` is told of bytes read and of how many there are in all.
    """
    show = progress or (lambda _done, _total: None)
    found = sources()
    path = home() / "cache" / f"actors-{_digest(found)}.sqlite"
    if not path.is_file():
        try:
            _make(path, found, show)
        except (OSError, sqlite3.OperationalError):  # a read-only home or a full disk: an index for this process alone
            return _filled(sqlite3.connect(":memory:", check_same_thread=False), found, show)
    return sqlite3.connect(f"file:{path.as_posix()}?mode=ro&immutable=1", uri=True, check_same_thread=False)


def _digest(found: list[Source]) -> str:
    """Of what the index is made from. Times and sizes stand for contents: dumps can be large."""
    seen = hashlib.sha256(b"%d" % _FORMAT)
    for source, _, path in _files(found):
        state = path.stat()
        seen.update(f"{path} {source.layer} {state.st_size} {state.st_mtime_ns}\n".encode("utf-8", "surrogateescape"))
    return seen.hexdigest()[:16]


def _files(found: list[Source]) -> Iterator[tuple[Source, str, Path]]:
    for source in found:
        for name, _, _ in FILES:
            path = source.folder / f"{name}.csv"
            if path.is_file():
                yield source, name, path


def _make(path: Path, found: list[Source], progress: Progress) -> None:
    """Write beside and rename: a reader never sees half an index."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, part = tempfile.mkstemp(prefix=".actors-", dir=path.parent)
    os.close(handle)
    try:
        connection = sqlite3.connect(part)
        try:
            connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
            _filled(connection, found, progress)
        finally:
            connection.close()
        # Never the one that is being made: another process may have made it just now and be about to open it.
        for old in set(path.parent.glob("actors-*.sqlite")) - {path}:
            with suppress(OSError):  # on some systems a file in use cannot be deleted
                old.unlink()
        Path(part).replace(path)
    finally:
        Path(part).unlink(missing_ok=True)


def _filled(
    connection: sqlite3.Connection, found: list[Source], progress: Progress = lambda _done, _total: None
) -> sqlite3.Connection:
    connection.executescript((files(__package__) / "index.sql").read_text(encoding="utf-8"))
    structs = {name: (kind, struct) for name, kind, struct in FILES}
    lines = _Lines(sum(path.stat().st_size for _, _, path in _files(found)), progress)
    with connection:
        for source, name, path in _files(found):
            kind, struct = structs[name]
            for fact in _read(path, struct, lines):
                _insert(connection, kind, fact, source.layer)
        connection.execute(
            """INSERT INTO openers SELECT CASE instr(key, ' ') WHEN 0 THEN key ELSE substr(key, 1, instr(key, ' ') - 1)
            END AS word, max(length(key) - length(replace(key, ' ', '')) + 1) FROM names GROUP BY word"""
        )
    return connection


def _read(path: Path, struct: type[Fact], lines: _Lines) -> Iterator[Fact]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as opened:
            yield from rows(lines.of(opened), struct)
    except (OSError, ValueError) as error:
        raise KnowledgeUnreadable(f"{path}: {error}") from error


class _Lines:
    """Lines of several files, telling now and then how much of ``total`` has been read."""

    def __init__(self, total: int, progress: Progress) -> None:
        self._total, self._progress, self._read, self._number = total, progress, 0, 0

    def of(self, opened: Iterable[str]) -> Iterator[str]:
        for line in opened:
            self._read += len(line)
            self._number += 1
            if self._number % _TOLD == 0:
                self._progress(self._read, self._total)
            yield line


def _insert(connection: sqlite3.Connection, kind: str, fact: Fact, layer: int) -> None:
    if isinstance(fact, Term):
        term = _ENCODE(CompiledTerm(**msgspec.structs.asdict(fact), layer=layer))
        connection.execute("INSERT OR IGNORE INTO terms VALUES (?, ?, ?)", (fact.office, fact.person, term))
        return
    if not isinstance(fact, Named):
        raise TypeError(kind)
    connection.execute("INSERT OR REPLACE INTO facts VALUES (?, ?, ?)", (kind, fact.id, _ENCODE(fact)))
    connection.executemany(
        "INSERT OR REPLACE INTO names VALUES (?, ?, ?, ?, ?)",
        [(key, kind, fact.id, how, layer) for key, how in _names(fact)],
    )
    if isinstance(fact, Office):
        connection.executemany(
            "INSERT OR IGNORE INTO titles VALUES (?, ?, ?)",
            [
                (fold(title), fact.party, fact.id)
                for title in (*fact.title, *(title for kind in fact.kind for title in _KINDS.get(kind, ())))
            ],
        )


def _names(fact: Named) -> Iterator[tuple[str, str]]:
    """Folded names with how each names the actor; one that folds to nothing (another script) is no key."""
    given = [(fact.name, "name")]
    given += [(name, how) for field, how in _HOWS.items() for name in getattr(fact, field, ())]
    if isinstance(fact, Person) and not fact.surname and " " in fact.name:
        given.append((fact.name.rpartition(" ")[2], "surname"))
    if isinstance(fact, Person):
        given += [(f"{article} {name}", "surname") for name in fact.surname for article in _articles(fact)]
    yield from {(key, how): None for name, how in given if (key := fold(name))}


def _articles(fact: Person) -> tuple[str, ...]:
    """ "Al" and "el" where the name has one: the news writes el-Sisi, al-Sisi and Sisi for the same man."""
    words = {word for name in (fact.name, *fact.aliases) for word in fold(name).split()}
    return ("al", "el") if words & {"al", "el"} else ()
