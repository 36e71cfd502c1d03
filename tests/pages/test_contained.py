"""A defect in a reader is that page's, never the run's."""

from pathlib import Path

import pytest

from onrecord.nouns import Page, Skipped
from onrecord.pages import html, jsonl, read_all


def broken(*_: object) -> Page:
    raise RecursionError("deep inside a library")


def test_a_reader_that_breaks_on_one_file_goes_on_with_the_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "a.html").write_text("<html><body><p>x</p></body></html>", "utf-8")
    (tmp_path / "b.txt").write_text("The mayor said that the harbour would open.", "utf-8")
    monkeypatch.setattr(html, "read_html", broken)
    first, second = read_all([tmp_path])
    assert isinstance(first, Skipped)
    assert (first.code, "RecursionError: deep inside a library" in first.message) == ("failed", True)
    assert isinstance(second, Page)


def test_a_row_that_breaks_is_listed_by_its_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "a.jsonl").write_text('{"text": "One said so."}\n{"text": "Two said so."}\n', "utf-8")
    monkeypatch.setattr(jsonl, "build", broken)
    assert [item.code for item in read_all([tmp_path]) if isinstance(item, Skipped)] == ["failed", "failed"]
