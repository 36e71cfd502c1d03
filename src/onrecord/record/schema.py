"""The schema of the record and the steps from older versions to it; ``PRAGMA user_version`` holds the version."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from importlib.resources import files
from typing import NamedTuple

from ..errors import RecordReadOnly
from . import storing_stories
from .connection import Database

# What a step must compute for the rows that are there, beyond SQL; part of its transaction.
_FILLED: dict[int, Callable[[Database], None]] = {4: storing_stories.fill_all}


class Migration(NamedTuple):
    """SQL that leads from the version before to ``version``, and what fills the new tables from the old rows."""

    version: int
    sql: str
    fill: Callable[[Database], None] | None = None


def _shipped() -> tuple[Migration, ...]:
    found = (files(__package__) / "migrations").iterdir()
    return tuple(
        Migration(version := int(file.name.partition("_")[0]), file.read_text(encoding="utf-8"), _FILLED.get(version))
        for file in sorted(found, key=lambda file: file.name)
        if file.name.endswith(".sql")
    )


MIGRATIONS = _shipped()


def newest(migrations: Sequence[Migration]) -> int:
    return max((migration.version for migration in migrations), default=1)


def schema() -> str:
    """The SQL of the newest version."""
    return (files(__package__) / "schema.sql").read_text(encoding="utf-8")


def create_schema(database: Database, application_id: int, version: int) -> None:
    """Make the tables; part of the caller's transaction."""
    for statement in split(schema()):
        database.run(statement)
    database.run(f"PRAGMA application_id = {application_id:d}")
    database.run(f"PRAGMA user_version = {version:d}")


def migrate(database: Database, migrations: Sequence[Migration]) -> None:
    """Run the steps the record lacks, in order, each in one transaction."""
    if database.read_only:
        raise RecordReadOnly(f"{database.path}: an older record, which must be updated before it is read")
    for version, sql, fill in sorted(migrations, key=lambda step: step.version):
        with database.writing():
            if database.value("PRAGMA user_version") >= version:
                continue  # done already, or by another process meanwhile
            for statement in split(sql):
                database.run(statement)
            if fill:
                fill(database)
            database.run(f"PRAGMA user_version = {version:d}")


def split(script: str) -> Iterator[str]:
    """The statements of an SQL script: ``executescript`` would commit the transaction they belong to."""
    statement = ""
    for part in re.split("(?<=;)", script):
        statement += part
        if sqlite3.complete_statement(statement):
            yield statement.strip()
            statement = ""
    if statement.strip():
        yield statement.strip()
