"""Opening a record's file: ours or not, new or old, writable or not."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Sequence
from pathlib import Path

from ..errors import NoRecord, NotARecord, RecordReadOnly, RecordTooNew
from .connection import Database, translated
from .schema import MIGRATIONS, Migration, create_schema, migrate, newest

APPLICATION_ID = int.from_bytes(b"OnRc", "big")  # in the file's header: tells a record from other SQLite files
_MAGIC = b"SQLite format 3\0"
_SETTINGS = (
    "PRAGMA foreign_keys = ON",
    # With WAL a killed process loses nothing that was committed; only a power cut may take the last pages.
    "PRAGMA synchronous = NORMAL",
    # A record may come from anybody: its schema runs no functions with side effects.
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
)


def open_database(
    path: Path, *, create: bool, wait: float, migrations: Sequence[Migration] = MIGRATIONS
) -> tuple[Database, int]:
    """The record at ``path`` and its schema version; a lock is waited for ``wait`` seconds. Raises ``RecordError``."""
    try:
        exists = _exists(path, create=create)
        database = _connect(path, exists=exists, wait=wait)
    except OSError as error:
        raise RecordReadOnly(f"{path}: {error.strerror}") from error
    try:
        return database, _prepare(database, create=create, migrations=migrations)
    except BaseException:
        database.close()
        raise


def _exists(path: Path, *, create: bool) -> bool:
    if path.exists():
        _refuse_foreign(path)
        return True
    if not create:
        raise NoRecord(f"{path}: no such record")
    if not path.absolute().parent.is_dir():
        raise NoRecord(f"{path}: there is no folder {path.parent}", "Make the folder first")
    return False


def _refuse_foreign(path: Path) -> None:
    if not path.is_file():
        raise NotARecord(f"{path}: not a file")
    with path.open("rb") as file:
        head = file.read(len(_MAGIC))
    if head and head != _MAGIC:
        raise NotARecord(f"{path}: not a record of onrecord")


def _connect(path: Path, *, exists: bool, wait: float) -> Database:
    with translated(path):
        if not exists:
            return _open(path, "mode=rwc", wait)
        if os.access(path, os.W_OK) and os.access(path.absolute().parent, os.W_OK):
            return _open(path, "mode=rw", wait)
        return _open_for_reading(path, wait)


def _open_for_reading(path: Path, wait: float) -> Database:
    """WAL needs a file beside the record to read it; where none can be made, and none is there, nobody writes."""
    beside = path.with_name(f"{path.name}-wal")
    return _open(path, "mode=ro" if beside.exists() else "immutable=1", wait)


def _open(path: Path, mode: str, wait: float) -> Database:
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?{mode}", uri=True, timeout=wait, isolation_level=None)
    try:
        for setting in _SETTINGS:
            connection.execute(setting)
    except BaseException:
        connection.close()
        raise
    return Database(connection, path, read_only=mode not in ("mode=rwc", "mode=rw"))


def _prepare(database: Database, *, create: bool, migrations: Sequence[Migration]) -> int:
    path = database.path
    if _is_new(database):
        if not create or database.read_only:
            raise NotARecord(f"{path}: an empty file")
        database.run("PRAGMA journal_mode = WAL")
        with database.writing():
            if _is_new(database):  # another process may have been faster
                create_schema(database, APPLICATION_ID, newest(migrations))
    version = _number(database, "PRAGMA user_version")
    if version > newest(migrations):
        raise RecordTooNew(f"{path}: its schema has version {version}, ours is {newest(migrations)}")
    if version < newest(migrations):
        migrate(database, migrations)
    return newest(migrations)


def _is_new(database: Database) -> bool:
    """True for a file without tables; ``NotARecord`` where it belongs to another application."""
    # In this order: another process may make the record between the two, and makes both in one transaction.
    tables = _number(database, "SELECT count(*) FROM sqlite_master")
    if _number(database, "PRAGMA application_id") == APPLICATION_ID:
        return False
    if tables == 0:
        return True
    raise NotARecord(f"{database.path}: a SQLite database, but not a record of onrecord")


def _number(database: Database, sql: str) -> int:
    return int(database.value(sql))
