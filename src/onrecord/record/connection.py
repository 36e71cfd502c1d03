"""A connection to a SQLite file, and the one place where SQLite's errors become ours."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ..errors import CodingFailed, OnrecordError, RecordBusy, RecordDamaged, RecordReadOnly

Row = tuple[Any, ...]
Values = Sequence[Any]

_PRIMARY = 0xFF  # SQLite's extended codes carry their primary code in the low byte
_ERRORS: dict[int, tuple[type[OnrecordError], str]] = {
    sqlite3.SQLITE_BUSY: (RecordBusy, "another process is writing to it"),
    sqlite3.SQLITE_LOCKED: (RecordBusy, "another process is writing to it"),
    sqlite3.SQLITE_READONLY: (RecordReadOnly, "it cannot be written to"),
    sqlite3.SQLITE_PERM: (RecordReadOnly, "the system does not let us use it"),
    sqlite3.SQLITE_CANTOPEN: (RecordReadOnly, "the system does not let us open it"),
    sqlite3.SQLITE_FULL: (RecordReadOnly, "the disk is full"),
    sqlite3.SQLITE_IOERR: (RecordReadOnly, "reading or writing the file failed"),
    sqlite3.SQLITE_CONSTRAINT: (CodingFailed, "the page's rows contradict those of the record"),
}


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Raise SQLite's errors as ours; what is neither a lock nor a missing right is damage."""
    try:
        yield
    except sqlite3.ProgrammingError:
        raise  # a defect of the caller: a closed record, another thread
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & _PRIMARY
        kind, what = _ERRORS.get(code, (RecordDamaged, "the file is damaged"))
        raise kind(f"{path}: {what} ({error})") from error


class Database:
    """An open SQLite file: queries, transactions, and errors of ``errors``. Belongs to one thread."""

    def __init__(self, connection: sqlite3.Connection, path: Path, *, read_only: bool) -> None:
        self._connection = connection
        self.path = path
        self.read_only = read_only

    def rows(self, sql: str, values: Values = ()) -> Iterator[Row]:
        with translated(self.path):
            # Not "yield from": that would close the cursor, and complain, where the record was closed before.
            for row in self._connection.execute(sql, values):  # noqa: UP028
                yield row

    def first(self, sql: str, values: Values = ()) -> Row | None:
        return next(self.rows(sql, values), None)

    def value(self, sql: str, values: Values = ()) -> Any:
        """The first column of the first row, or None."""
        return (self.first(sql, values) or (None,))[0]

    def run(self, sql: str, values: Values = ()) -> None:
        with translated(self.path):
            self._connection.execute(sql, values).close()

    def run_many(self, sql: str, values: Iterable[Values]) -> None:
        with translated(self.path):
            self._connection.executemany(sql, values).close()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """All or nothing, whatever interrupts it. One writer at a time holds the file."""
        with self._transaction("BEGIN IMMEDIATE"):
            yield

    @contextmanager
    def reading(self) -> Iterator[None]:
        """One state of the file for all that is read, whoever writes meanwhile."""
        with self._transaction("BEGIN"):
            yield

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[None]:
        self.run(begin)
        try:
            yield
            self.run("COMMIT")
        except BaseException:
            if self._connection.in_transaction:  # SQLite has rolled back itself where the disk is full
                self.run("ROLLBACK")
            raise

    def close(self) -> None:
        with translated(self.path):
            self._connection.close()
