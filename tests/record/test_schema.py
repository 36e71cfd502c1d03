from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from onrecord.errors import RecordDamaged, RecordReadOnly
from onrecord.record import Record
from onrecord.record.opening import open_database
from onrecord.record.schema import MIGRATIONS, Migration, newest, schema, split

from .making import numbered
from .processes import as_nobody, run

STEPS = (
    Migration(3, "ALTER TABLE pages ADD COLUMN mood TEXT NOT NULL DEFAULT '';\nUPDATE pages SET mood = region || '!';"),
    Migration(
        2, "-- Where it was written; from which town.\nALTER TABLE pages ADD COLUMN region TEXT NOT NULL DEFAULT 'x';"
    ),
)


def version(path: Path) -> int:
    with sqlite3.connect(path) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


@pytest.fixture
def old(path: Path) -> Path:
    with Record(path) as record:
        record.add_coded(numbered(1))
    return path


def test_an_older_record_is_brought_up_step_by_step(old: Path) -> None:
    database, reached = open_database(old, create=False, wait=1, migrations=STEPS)
    assert (reached, database.value("PRAGMA user_version")) == (3, 3)
    assert database.value("SELECT mood FROM pages") == "x!"
    database.close()
    database, reached = open_database(old, create=False, wait=1, migrations=STEPS)  # and once only
    assert (reached, database.value("SELECT mood FROM pages")) == (3, "x!")
    database.close()


def test_a_step_that_fails_leaves_the_version_before_it(old: Path) -> None:
    steps = (STEPS[1], Migration(3, "ALTER TABLE pages ADD COLUMN mood TEXT; ALTER TABLE nowhere ADD COLUMN x TEXT;"))
    with pytest.raises(RecordDamaged):
        open_database(old, create=False, wait=1, migrations=steps)
    assert version(old) == 2
    with sqlite3.connect(old) as connection:
        columns = {row[1] for row in connection.execute("PRAGMA table_info(pages)")}
    assert "region" in columns
    assert "mood" not in columns


def test_a_new_record_has_the_newest_version_without_the_steps(path: Path) -> None:
    database, reached = open_database(path, create=True, wait=1, migrations=[Migration(2, "nonsense")])
    assert (reached, database.value("PRAGMA user_version")) == (2, 2)
    database.close()


def test_an_older_record_that_cannot_be_written(open_folder: Path) -> None:
    path = open_folder / "old.record"
    Record(path).close()
    path.chmod(0o444)

    def read() -> None:
        with pytest.raises(RecordReadOnly, match="older"):
            open_database(path, create=False, wait=1, migrations=STEPS)

    assert run(as_nobody(read)) == 0


def test_the_shipped_steps_are_numbered_without_a_gap() -> None:
    assert [step.version for step in MIGRATIONS] == list(range(2, newest(MIGRATIONS) + 1))


def test_split() -> None:
    trigger = "CREATE TRIGGER t AFTER INSERT ON a BEGIN\n  SELECT 1;\nEND;"
    script = f"-- a; comment\nCREATE TABLE a (\n  x -- one; two\n);\n\n{trigger} SELECT ';'; -- the end; really\n"
    assert [one.splitlines()[-1] for one in split(script)] == [");", "END;", "SELECT ';';", "-- the end; really"]


def test_every_table_and_view_is_described_in_the_file_itself(record: Record) -> None:
    described: dict[str, str] = dict(
        record._database.rows("SELECT name, sql FROM sqlite_master WHERE type IN ('table', 'view')")
    )
    own = {name: sql for name, sql in described.items() if f" {name} " in schema() or f" {name}(" in schema()}
    assert len(own) == 13
    assert all("-- " in sql for sql in own.values())


def test_the_views_are_readable_as_they_are(old: Path) -> None:
    with sqlite3.connect(old) as connection:
        cursor = connection.execute("SELECT * FROM statement_view ORDER BY position")
        names = [column[0] for column in cursor.description]
        first = dict(zip(names, cursor.fetchone(), strict=True))
        text = connection.execute("SELECT text FROM page_view").fetchone()[0]
    assert (first["outlet"], first["source"], first["cue"]) == ("Evening Post", "Minister 1", "said")
    assert (first["content"], first["chain"], first["kind"]) == ("that bridge 1 would open", "Minister 1", "indirect")
    assert first["sentence"] in text
    assert first["page"] == numbered(1).page.id
