from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from onrecord import coder, pages
from onrecord.errors import BadQuery, RecordReadOnly, UnsupportedLanguage
from onrecord.nouns import CodedPage, Page, Skipped
from onrecord.record import Progress, Record
from onrecord.record.adding import add_pages

from .making import make_page, numbered


class Coder:
    """Codes the pages of ``numbered``, and counts how often it is asked to."""

    def __init__(self, defects: dict[str, BaseException] | None = None) -> None:
        self.asked: list[str] = []
        self.defects = defects or {}

    def __call__(self, page: Page) -> CodedPage:
        self.asked.append(page.origin)
        if page.origin in self.defects:
            raise self.defects[page.origin]
        return numbered(int(page.origin.removeprefix("news/").removesuffix(".txt")))


def news(*numbers: int) -> Iterator[Page | Skipped]:
    return (numbered(number).page for number in numbers)


def test_what_became_of_each_page(record: Record) -> None:
    record.add_coded(numbered(3))
    shown: list[Progress] = []
    unread = Skipped(origin="list.html", code="no_article", message="a list of links")
    code = Coder({"news/5.txt": ValueError("out of range")})
    report = add_pages(record._database, [*news(1, 2, 3, 1), unread, *news(5, 4)], code, progress=shown.append)

    assert (report.seen, report.added, report.already, report.statements) == (7, 3, 2, 6)
    assert [(one.origin, one.code) for one in report.skipped] == [("list.html", "no_article"), ("news/5.txt", "failed")]
    assert "ValueError: out of range" in report.skipped[1].message
    assert code.asked == ["news/1.txt", "news/2.txt", "news/5.txt", "news/4.txt"]  # what is stored is not coded again
    assert [one.done for one in shown] == [1, 2, 3, 4, 5, 6, 7]
    assert shown[-1] == Progress(done=7, added=3, already=2, skipped=2, statements=6, events=0, origin="news/4.txt")
    assert sorted(record.skipped(), key=lambda one: one.origin) == list(report.skipped)
    assert len(record) == 4


def test_adding_again_changes_nothing(record: Record) -> None:
    defects: dict[str, BaseException] = {"news/2.txt": RecursionError("too deep")}
    first = add_pages(record._database, news(1, 2), Coder(defects))
    before = record.digest(), record.counts(), list(record.skipped())
    second = add_pages(record._database, news(1, 2), Coder(defects))
    assert (first.added, second.added, second.already) == (1, 0, 1)
    assert (record.digest(), record.counts(), list(record.skipped())) == before


def test_a_page_that_is_coded_at_last_is_skipped_no_more(record: Record) -> None:
    add_pages(record._database, news(1), Coder({"news/1.txt": UnsupportedLanguage("news/1.txt: French")}))
    assert [one.code for one in record.skipped()] == ["language"]
    add_pages(record._database, news(1), Coder())
    assert list(record.skipped()) == []


def test_a_page_that_is_stored_already_is_skipped_no_more(record: Record) -> None:
    record.add_coded(numbered(1))
    add_pages(record._database, [Skipped(origin="news/1.txt", code="unreadable", message="")], Coder())
    add_pages(record._database, news(1), Coder())
    assert list(record.skipped()) == []


def test_evidence_that_does_not_verify_costs_one_page(record: Record) -> None:
    def code(page: Page) -> CodedPage:
        return CodedPage(page=page, statements=numbered(1).statements)

    report = add_pages(record._database, [*news(1), make_page("Short.", origin="short.txt")], code)
    assert (report.added, [one.code for one in report.skipped]) == (1, ["failed"])
    assert record.check().problems == ()


@pytest.mark.parametrize(("limit", "added"), [(0, 0), (1, 1), (3, 3), (9, 5), (None, 5)])
def test_the_limit_counts_pages_added(record: Record, limit: int | None, added: int) -> None:
    record.add_coded(numbered(0))
    read: list[str] = []

    def reading() -> Iterator[Page | Skipped]:
        for item in news(0, 1, 2, 3, 4, 5):
            read.append(item.origin)
            yield item

    report = add_pages(record._database, reading(), Coder(), limit=limit)
    assert report.added == added
    assert len(read) == {0: 0}.get(added, added + 1)  # nothing is read beyond the last one wanted


def test_a_limit_below_nothing(record: Record) -> None:
    with pytest.raises(BadQuery):
        add_pages(record._database, [], Coder(), limit=-1)


def test_an_interrupt_leaves_what_was_stored_and_nothing_half(record: Record) -> None:
    with pytest.raises(KeyboardInterrupt):
        add_pages(record._database, news(1, 2, 3), Coder({"news/2.txt": KeyboardInterrupt()}))
    assert [coded.page.origin for coded in record] == ["news/1.txt"]
    assert record.check().problems == ()
    assert add_pages(record._database, news(1, 2, 3), Coder()).added == 2


def test_an_interrupt_in_the_middle_of_storing(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("onrecord.record.storing._insert_statements", interrupted)
        with pytest.raises(KeyboardInterrupt):
            record.add_coded(numbered(1))
    assert len(record) == 0
    assert record.check().problems == ()
    assert record.add_coded(numbered(1))


def test_a_full_disk_ends_the_run_and_keeps_what_was_stored(record: Record) -> None:
    record.add_coded(numbered(0))
    size = record._database.value("PRAGMA page_count")
    record._database.run(f"PRAGMA max_page_count = {size + 2}")
    with pytest.raises(RecordReadOnly, match="disk is full"):
        add_pages(record._database, news(*range(1, 99)), Coder())
    stored = len(record)
    assert 1 < stored < 99
    assert record.check().problems == ()
    record._database.run("PRAGMA max_page_count = 1000000")
    assert add_pages(record._database, news(*range(99)), Coder()).already == stored
    assert len(record) == 99


def test_sources_are_read_coded_and_stored(record: Record, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: dict[str, object] = {}

    def read_all(sources: Iterable[str | Path], **options: object) -> Iterator[Page | Skipped]:
        asked.update(options, sources=list(sources))
        return news(1, 2)

    monkeypatch.setattr(pages, "read_all", read_all)
    monkeypatch.setattr(coder, "code", Coder())
    stdin = io.BytesIO()
    report = record.add(["news", "-"], published="2026-01-02", language="en", limit=1, stdin=stdin)
    assert asked == {"sources": ["news", "-"], "published": "2026-01-02", "language": "en", "stdin": stdin}
    assert (report.seen, report.added) == (1, 1)


def test_files_become_pages_of_the_record(record: Record, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "a.txt").write_text("The bridge will open on Monday, the minister said.", encoding="utf-8")
    (folder / "b.txt").write_text("  \n", encoding="utf-8")
    monkeypatch.setattr(coder, "code", lambda page: CodedPage(page=page))
    for added in (1, 0):
        report = record.add([folder], published="2026-03-09")
        assert (report.seen, report.added, [one.code for one in report.skipped]) == (2, added, ["empty"])
    assert [row.published for row in record.pages()] == ["2026-03-09"]
    assert [Path(one.origin).name for one in record.skipped()] == ["b.txt"]
    assert record.check().problems == ()
