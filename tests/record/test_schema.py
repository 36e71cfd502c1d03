from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from onrecord.errors import RecordDamaged, RecordReadOnly
from onrecord.record import Record
from onrecord.record.opening import APPLICATION_ID, open_database
from onrecord.record.schema import MIGRATIONS, Migration, newest, schema, split

from .making import make_eventful, make_known, numbered
from .processes import as_nobody, run

LATER = newest(MIGRATIONS) + 1
STEPS = (
    Migration(
        LATER + 1,
        "ALTER TABLE pages ADD COLUMN mood TEXT NOT NULL DEFAULT '';\nUPDATE pages SET mood = region || '!';",
    ),
    Migration(
        LATER,
        "-- Where it was written; from which town.\nALTER TABLE pages ADD COLUMN region TEXT NOT NULL DEFAULT 'x';",
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
    assert (reached, database.value("PRAGMA user_version")) == (LATER + 1, LATER + 1)
    assert database.value("SELECT mood FROM pages") == "x!"
    database.close()
    database, reached = open_database(old, create=False, wait=1, migrations=STEPS)  # and once only
    assert (reached, database.value("SELECT mood FROM pages")) == (LATER + 1, "x!")
    database.close()


def test_a_step_that_fails_leaves_the_version_before_it(old: Path) -> None:
    failing = "ALTER TABLE pages ADD COLUMN mood TEXT; ALTER TABLE nowhere ADD COLUMN x TEXT;"
    steps = (STEPS[1], Migration(LATER + 1, failing))
    with pytest.raises(RecordDamaged):
        open_database(old, create=False, wait=1, migrations=steps)
    assert version(old) == LATER
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


FIRST = ("pages", "texts", "furniture", "statements", "spans", "sources", "statement_sources", "skipped")
SECOND = ("actors", "mentions", "statement_actors", "dates", "statement_dates", "places", "statement_places")
THIRD = ("events", "event_contexts", "event_participants", "event_counts", "tellings", "telling_spans")
TABLES = {1: FIRST, 2: FIRST + SECOND, 3: FIRST + SECOND + THIRD}


@pytest.fixture(params=TABLES)
def older(path: Path, request: pytest.FixtureRequest) -> Path:
    """A record as an older version wrote it: its schema, and the rows that it has in common with ours."""
    ours = path.with_name("ours.record")
    with Record(ours) as record:
        for number in range(12):
            record.add_coded(numbered(number))
        if request.param > 1:
            record.add_coded(make_known())
        if request.param > 2:
            record.add_coded(make_eventful())
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.executescript(Path(__file__).with_name(f"schema_{request.param}.sql").read_text(encoding="utf-8"))
        connection.execute("ATTACH ? AS ours", (str(ours),))
        for table in TABLES[request.param]:
            connection.execute(f"INSERT INTO main.{table} SELECT * FROM ours.{table}")
        for index in ("page_words", "statement_words", "event_words")[: max(2, request.param)]:
            connection.execute(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {request.param}")
    return path


DIGESTS = {
    12: "6dd4ca9b77de794d6f21d2e3a25b997401f7b37b66bdfdfb7b7e543e938b3cdc",
    14: "4fae5a891c351a6bc5f57ef82c2275856c9749de8f349ca945c5b1bc19c0e9d1",
    13: "7528963ec9ca3fff04df9e7e22c2c451028211d3142776822db3dd5b440fde42",
}


def described(path: Path) -> set[tuple[str, str, str, str]]:
    with closing(sqlite3.connect(path)) as connection:
        return set(connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master"))


def test_an_older_record_gets_the_schema_of_a_new_one(older: Path, tmp_path: Path) -> None:
    Record(tmp_path / "new.record").close()
    assert described(older) != described(tmp_path / "new.record")
    Record(older, create=False).close()
    assert described(older) == described(tmp_path / "new.record")
    assert version(older) == version(tmp_path / "new.record") == newest(MIGRATIONS)


def test_an_older_record_is_as_sound_as_it_was_and_goes_on(older: Path) -> None:
    with Record(older) as record:
        assert record.check().problems == ()
        # The digests that versions 1 to 3 gave: their seals hold.
        assert record.digest() == DIGESTS[len(record)]
        assert {numbered(number).page.id for number in range(12)} <= {one.page.id for one in record}
        assert record.add_coded(numbered(1)) is False
        record.add_coded(make_known())
        record.add_coded(make_eventful())
        assert record.page(make_known().page.id) == make_known()
        assert record.page(make_eventful().page.id) == make_eventful()
        assert record.check().problems == ()


def test_several_that_open_an_older_record_at_once(older: Path) -> None:
    def opened(_: int) -> int:
        with Record(older, create=False) as record:
            return record.schema_version

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(opened, range(8))) == [newest(MIGRATIONS)] * 8
    with Record(older) as record:
        assert record.check().problems == ()


def test_an_older_record_of_ours_that_cannot_be_written(open_folder: Path, older: Path) -> None:
    path = open_folder / "old.record"
    path.write_bytes(older.read_bytes())
    path.chmod(0o444)

    def read() -> None:
        with pytest.raises(RecordReadOnly, match="older"):
            Record(path, create=False)

    assert run(as_nobody(read)) == 0


def test_split() -> None:
    trigger = "CREATE TRIGGER t AFTER INSERT ON a BEGIN\n  SELECT 1;\nEND;"
    script = f"-- a; comment\nCREATE TABLE a (\n  x -- one; two\n);\n\n{trigger} SELECT ';'; -- the end; really\n"
    assert [one.splitlines()[-1] for one in split(script)] == [");", "END;", "SELECT ';';", "-- the end; really"]


def test_every_table_and_view_is_described_in_the_file_itself(record: Record) -> None:
    described: dict[str, str] = dict(
        record._database.rows("SELECT name, sql FROM sqlite_master WHERE type IN ('table', 'view')")
    )
    own = {name: sql for name, sql in described.items() if f" {name} " in schema() or f" {name}(" in schema()}
    assert len(own) == 46
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
