from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.errors import MissingInput, NotADump
from onrecord.where.gazetteer import own

from ..where.dumps import dump, few_known, line
from .conftest import Run


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with few_known(tmp_path, monkeypatch):
        yield


def test_import_reports_in_json_and_in_words(run: Run, tmp_path: Path) -> None:
    result = run("places", "import", dump(tmp_path / "UA.txt", line("Vesele"), line("A hill", feature="T.HLL")))
    assert result.exit_code == 0
    report = json.loads(result.stdout)
    assert (report["places"], report["other"], report["bad"]) == (1, 1, 0)
    assert "1 place of 2 lines" in result.stderr
    assert own().is_file()


def test_bad_lines_are_counted_shown_harmless_and_not_fatal(run: Run, tmp_path: Path) -> None:
    bad = "\x1b[2J\t" * 3
    result = run("places", "import", dump(tmp_path / "UA.txt", line("Vesele"), bad))
    assert result.exit_code == 3
    assert json.loads(result.stdout)["bad"] == 1
    assert "line 2" in result.stderr
    assert "\x1b" not in result.stdout + result.stderr


def test_a_file_of_another_kind_is_refused_with_the_way_out(run: Run, tmp_path: Path) -> None:
    other = tmp_path / "other.csv"
    other.write_text("a,b\n" * 9)
    result = run("places", "import", other)
    assert result.exit_code == NotADump.exit_status
    assert "allCountries.txt" in result.stderr
    assert result.stderr.count("\n") == 1
    assert run("places", "import", tmp_path / "none").exit_code == MissingInput.exit_status
    assert not own().exists()


def test_find_shows_what_a_name_means_and_why(run: Run) -> None:
    lines = [json.loads(one) for one in run("places", "find", "Georgia").stdout.splitlines()]
    assert (lines[0]["country"], lines[0]["kind"]) == ("GE", "country")
    assert lines[0]["reason"]
    shown = run("places", "find", "Georgia", "--format", "table").stdout
    assert "the largest of that name" in " ".join(shown.split())
    nothing = run("places", "find", "Xqzwv")
    assert (nothing.exit_code, nothing.stdout, nothing.stderr) == (0, "", "nothing found\n")


def test_reset_removes_what_was_imported(run: Run, tmp_path: Path) -> None:
    run("places", "import", dump(tmp_path / "UA.txt", line("Vesele")), "--quiet")
    assert run("places", "reset").stderr == "removed\n"
    assert not own().exists()
    assert run("places", "reset").stderr == "nothing was imported\n"
