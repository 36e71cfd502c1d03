from __future__ import annotations

import json
from pathlib import Path

import pytest

from onrecord import coder, errors
from onrecord.record import Record

from .conftest import Run

pytestmark = pytest.mark.usefixtures("stand_in")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "pages"
    made.mkdir()
    (made / "a.txt").write_text("Rain\n\nOla Nor said it would rain.\n")
    (made / "b.txt").write_text("Sun\n\nThe mayor said the sun would shine.\n")
    return made


def test_report_is_one_line_of_json(run: Run, tmp_path: Path, folder: Path) -> None:
    result = run("add", tmp_path / "r.record", folder)
    assert result.exit_code == 0
    assert json.loads(result.stdout) == {
        "seen": 2,
        "added": 2,
        "already": 0,
        "statements": 2,
        "events": 0,
        "positions": 0,
        "skipped": [],
    }
    assert result.stderr == "2 pages: 2 added, 0 already there, 0 skipped · 2 statements, 0 events, 0 positions\n"


def test_second_time_changes_nothing(run: Run, tmp_path: Path, folder: Path) -> None:
    run("add", tmp_path / "r.record", folder)
    report = json.loads(run("add", tmp_path / "r.record", folder).stdout)
    assert (report["added"], report["already"]) == (0, 2)


def test_some_skipped(run: Run, tmp_path: Path, folder: Path) -> None:
    (folder / "c.txt").write_bytes(b"\0\1\2")
    (folder / "d.txt").write_bytes(b"")
    result = run("add", tmp_path / "r.record", folder, tmp_path / "none.txt")
    assert result.exit_code == 3
    report = json.loads(result.stdout)
    assert report["seen"] == report["added"] + report["already"] + len(report["skipped"]) == 5
    assert "skipped: 1 binary, 1 empty, 1 missing" in result.stderr
    assert "none.txt: no such file" in " ".join(result.stderr.split())


def test_more_messages_than_are_shown_are_counted(run: Run, tmp_path: Path, folder: Path) -> None:
    gone = [tmp_path / f"gone{number}.txt" for number in range(8)]
    assert "and 3 more" in run("add", tmp_path / "r.record", folder, *gone).stderr


def test_everything_skipped_has_the_status_of_the_first(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b" ")
    result = run("add", tmp_path / "r.record", tmp_path / "none.txt", tmp_path / "empty.txt")
    assert result.exit_code == errors.MissingInput.exit_status
    result = run("add", tmp_path / "r.record", tmp_path / "empty.txt", tmp_path / "none.txt")
    assert result.exit_code == errors.EmptyInput.exit_status


def test_quiet_says_nothing(run: Run, tmp_path: Path, folder: Path) -> None:
    assert run("add", tmp_path / "r.record", folder, tmp_path / "none.txt", "--quiet").stderr == ""


def test_limit_published_and_standard_input(run: Run, tmp_path: Path) -> None:
    rows = "".join(json.dumps({"text": f"Ola Nor said {word}."}) + "\n" for word in ("one", "two", "three"))
    run("add", tmp_path / "r.record", "-", "--limit", "2", "--published", "2026-11-02", stdin=rows)
    with Record(tmp_path / "r.record", create=False) as record:
        assert [page.published for page in record.pages()] == ["2026-11-02"] * 2


def test_no_path_is_wrong_usage(run: Run, tmp_path: Path) -> None:
    assert run("add", tmp_path / "r.record").exit_code == 2
    assert not (tmp_path / "r.record").exists()


def test_interrupted(run: Run, tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code = coder.code

    def interrupt_second(page: object) -> object:
        if "Sun" in page.text:  # type: ignore[attr-defined]
            raise KeyboardInterrupt
        return code(page)  # type: ignore[arg-type]

    monkeypatch.setattr(coder, "code", interrupt_second)
    result = run("add", tmp_path / "r.record", folder)
    assert result.exit_code == 130
    assert "The record is consistent; the same command goes on" in result.stderr
    monkeypatch.setattr(coder, "code", code)
    report = json.loads(run("add", tmp_path / "r.record", folder).stdout)
    assert (report["added"], report["already"]) == (1, 1)
    assert run("check", tmp_path / "r.record").exit_code == 0
