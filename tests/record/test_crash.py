"""A process that is killed, and processes side by side."""

from __future__ import annotations

import os
import signal
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from onrecord.errors import RecordBusy
from onrecord.nouns import CodedPage, Page
from onrecord.record import Record
from onrecord.record.adding import add_pages

from .making import numbered
from .processes import end, start

PAGES = [numbered(number) for number in range(60)]
BY_ID = {coded.page.id: coded for coded in PAGES}


def code(page: Page) -> CodedPage:
    return BY_ID[page.id]


def add_all(path: Path) -> Callable[[], None]:
    def add() -> None:
        with Record(path) as record:
            add_pages(record._database, [coded.page for coded in PAGES], code)

    return add


@pytest.fixture(scope="module")
def unbroken(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("unbroken") / "news.record"
    add_all(path)()
    with Record(path) as record:
        return record.digest()


@pytest.mark.parametrize("after", [0, 1, 7, 30, 55])
def test_a_killed_add_goes_on_where_it_was(path: Path, unbroken: str, after: int) -> None:
    process = start(add_all(path))
    wait_for_pages(path, after)
    os.kill(process, signal.SIGKILL)
    assert end(process) in (-signal.SIGKILL, 0)

    with Record(path) as record:
        assert len(record) >= after
        assert record.check().problems == ()
    add_all(path)()
    with Record(path) as record:
        assert record.digest() == unbroken


def test_killed_again_and_again(path: Path, unbroken: str) -> None:
    for pause in range(12):
        process = start(add_all(path))
        time.sleep(pause * 0.004)
        os.kill(process, signal.SIGKILL)
        end(process)
    add_all(path)()
    with Record(path) as record:
        assert record.check().problems == ()
        assert record.digest() == unbroken


def wait_for_pages(path: Path, number: int) -> None:
    """Until so many pages are stored: seen by a reader beside the writer."""
    for _ in range(20_000):
        try:
            with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as reader:
                if reader.execute("SELECT count(*) FROM pages").fetchone()[0] >= number:
                    return
        except sqlite3.OperationalError:
            pass  # not made yet
        time.sleep(0.001)
    pytest.fail("the other process stored nothing")


def test_two_adds_at_once_store_every_page_once(path: Path, unbroken: str) -> None:
    processes = [start(add_all(path)) for _ in range(3)]
    assert [end(process) for process in processes] == [0, 0, 0]
    with Record(path) as record:
        assert record.digest() == unbroken
        assert record.check().problems == ()


def test_a_writer_that_holds_the_file_makes_others_busy_and_readers_go_on(path: Path) -> None:
    with Record(path) as record:
        record.add_coded(PAGES[0])
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    holder.execute("UPDATE pages SET byline = 'half done'")

    with Record(path, wait=0.05) as record:
        begun = time.monotonic()
        with pytest.raises(RecordBusy, match="another process"):
            record.add_coded(PAGES[1])
        assert time.monotonic() - begun < 5
        assert list(record) == PAGES[:1]
        holder.execute("ROLLBACK")
        assert record.add_coded(PAGES[1])
    holder.close()


def test_a_reader_beside_a_writer_never_sees_half_a_page(path: Path) -> None:
    Record(path).close()
    process = start(add_all(path))
    seen = 0
    deadline = time.monotonic() + 60
    with Record(path, create=False) as record:
        while seen < len(PAGES):
            assert time.monotonic() < deadline, "the writer has stopped"
            now = [(row.id, row.statements) for row in record.pages()]
            assert len(now) >= seen
            seen = len(now)
            counts = record.counts()
            assert counts.statements == 2 * counts.pages
            for identity, _ in now[-3:]:
                assert record.page(identity) == BY_ID[identity]
    assert end(process) == 0


def test_a_list_that_is_read_slowly_is_of_one_moment(path: Path) -> None:
    with Record(path) as record, Record(path) as other:
        record.add_coded(PAGES[0])
        record.add_coded(PAGES[1])
        reading = record.statements()
        first = next(reading)
        for coded in PAGES[2:]:
            other.add_coded(coded)
        assert 1 + len(list(reading)) == 4
        assert first.page.id in {PAGES[0].page.id, PAGES[1].page.id}
        assert len(list(record.statements())) == 2 * len(PAGES)
