from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.errors import NoRecord, NotARecord, RecordDamaged, RecordReadOnly, RecordTooNew
from onrecord.record import Record, opening
from onrecord.record.connection import Database
from onrecord.record.schema import MIGRATIONS, newest

from .making import numbered
from .processes import as_nobody, run


def test_a_new_record_is_made(path: Path) -> None:
    with Record(path) as record:
        assert record.schema_version == newest(MIGRATIONS)
        assert record.path == path
    assert path.exists()


def test_a_record_is_one_file_again_when_it_is_closed(path: Path) -> None:
    with Record(path) as record:
        record.add_coded(numbered(1))
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_opening_again_finds_what_was_stored(path: Path) -> None:
    with Record(path) as record:
        record.add_coded(numbered(1))
    for create in (True, False):
        with Record(str(path), create=create) as record:
            assert list(record) == [numbered(1)]


@pytest.mark.parametrize(
    "name", ["a?mode=ro&b#c%20.record", "zápis š 漢.record", os.fsdecode(b"odd\xff.record"), "no ending"]
)
def test_names_of_any_kind(tmp_path: Path, name: str) -> None:
    with Record(tmp_path / name) as record:
        record.add_coded(numbered(1))
    assert [one.name for one in tmp_path.iterdir()] == [name]


def test_a_record_beside_the_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with Record(Path("mine.record")):
        assert (tmp_path / "mine.record").exists()


def test_no_such_record(path: Path) -> None:
    with pytest.raises(NoRecord, match=r"news\.record"):
        Record(path, create=False)
    assert not path.exists()


def test_no_such_folder(tmp_path: Path) -> None:
    with pytest.raises(NoRecord, match="there is no folder"):
        Record(tmp_path / "missing" / "news.record")


def other_database(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE pages (id)")


def marked_database(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA application_id = 7")
        connection.execute("CREATE TABLE pages (id)")


@pytest.mark.parametrize(
    "make",
    [
        lambda path: path.write_text("The Kremlin said on Monday that talks would go on."),
        lambda path: path.write_bytes(b"\0"),
        lambda path: path.mkdir(),
        other_database,
        marked_database,
    ],
)
@pytest.mark.parametrize("create", [True, False])
def test_a_file_of_another_kind_is_left_alone(path: Path, make: Callable[[Path], None], create: bool) -> None:
    make(path)
    before = path.read_bytes() if path.is_file() else b""
    with pytest.raises(NotARecord, match=r"news\.record"):
        Record(path, create=create)
    assert (path.read_bytes() if path.is_file() else b"") == before


def test_an_empty_file_becomes_a_record_only_by_adding(path: Path) -> None:
    path.touch()
    with pytest.raises(NotARecord, match="empty"):
        Record(path, create=False)
    with Record(path) as record:
        assert record.add_coded(numbered(1))


def test_a_record_that_another_process_makes_meanwhile_is_a_record(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two that add to a new record at once: the other is faster, between any two questions that we ask."""
    ask = opening._number

    def ask_late(database: Database, sql: str) -> int:
        answer = ask(database, sql)
        monkeypatch.setattr(opening, "_number", ask)
        Record(path).close()
        return answer

    monkeypatch.setattr(opening, "_number", ask_late)
    with Record(path) as record:
        assert record.add_coded(numbered(1))


def test_a_file_that_is_no_file() -> None:
    with pytest.raises(NotARecord, match="not a file"):
        Record(Path(os.devnull))


def test_a_later_version(path: Path) -> None:
    Record(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(RecordTooNew, match="version 99"):
        Record(path)


@pytest.mark.parametrize("keep", [20, 2000, 8192])
def test_a_cut_file_is_damaged(path: Path, keep: int) -> None:
    with Record(path) as record:
        record.add_coded(numbered(1))
    path.write_bytes(path.read_bytes()[:keep])
    with pytest.raises(RecordDamaged, match="damaged"), Record(path) as record:
        list(record)


def test_a_closed_record_closes_again_and_answers_no_more(path: Path) -> None:
    record = Record(path)
    record.close()
    record.close()
    with pytest.raises(sqlite3.ProgrammingError):
        len(record)


def test_opening_and_closing_leaves_no_files_open(path: Path) -> None:
    Record(path).close()
    before = len(list(Path("/dev/fd").iterdir()))
    for _ in range(50):
        Record(path, create=False).close()
        with pytest.raises(NotARecord):
            Record(path.parent)
    assert len(list(Path("/dev/fd").iterdir())) == before


def read_only(path: Path) -> None:
    with Record(path, create=True) as record:
        assert list(record) == [numbered(1)]
        assert record.counts().pages == 1
        report = record.check()
        assert (report.problems, len(report.unchecked)) == ((), 1)
        with pytest.raises(RecordReadOnly):
            record.add_coded(numbered(2))


@pytest.mark.parametrize("folder_mode", [0o555, 0o755, 0o777])
def test_a_record_that_cannot_be_written_is_read(open_folder: Path, folder_mode: int) -> None:
    path = open_folder / "news.record"
    with Record(path) as record:
        record.add_coded(numbered(1))
    path.chmod(0o444)
    open_folder.chmod(folder_mode)
    assert run(as_nobody(lambda: read_only(path))) == 0


def test_a_folder_that_cannot_be_written(open_folder: Path) -> None:
    open_folder.chmod(0o555)

    def make() -> None:
        with pytest.raises(RecordReadOnly, match=r"news\.record"):
            Record(open_folder / "news.record")

    assert run(as_nobody(make)) == 0


def test_a_record_that_cannot_be_read(open_folder: Path) -> None:
    path = open_folder / "news.record"
    Record(path).close()
    path.chmod(0o000)

    def read() -> None:
        with pytest.raises(RecordReadOnly, match=r"news\.record"):
            Record(path, create=False)

    assert run(as_nobody(read)) == 0
