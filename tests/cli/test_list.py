from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from onrecord.record import Record

from .conftest import Run
from .making import made, said


def listed(run: Run, *args: object) -> list[dict[str, Any]]:
    result = run("list", *args)
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_statements_as_json_lines(run: Run, record: Path) -> None:
    rows = listed(run, record)
    assert len(rows) == 5
    assert set(rows[0]) == {
        "id", "page", "outlet", "published", "url", "title", "kind", "source", "cue", "content", "chain", "sentence",
        "inside", "score",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("filters", "number"),
    [
        (["--source", "ministry"], 2),
        (["--source", "berg"], 2),
        (["--words", "port"], 2),
        (["--outlet", "other wire"], 1),
        (["--kind", "mixed"], 2),
        (["--since", "2026-11-03"], 0),
        (["--until", "2026"], 5),
        (["--offset", "4"], 1),
        (["--limit", "0"], 0),
    ],
)
def test_filters(run: Run, record: Path, filters: list[str], number: int) -> None:
    assert len(listed(run, record, *filters)) == number


def test_statements_of_a_page(run: Run, record: Path) -> None:
    page = next(row["id"] for row in listed(run, record, "--pages") if row["outlet"] == "Other Wire")
    assert [row["page"] for row in listed(run, record, "--page", page[:10])] == [page]


def test_pages_and_skipped(run: Run, record: Path) -> None:
    assert sorted(row["statements"] for row in listed(run, record, "--pages")) == [1, 4]
    assert [row["code"] for row in listed(run, record, "--skipped")] == ["missing"]
    assert len(listed(run, record, "--pages", "--words", "harbour")) == 1


@pytest.mark.parametrize("what", ["", "--pages", "--skipped"])
@pytest.mark.parametrize("width", [80, 120])
def test_table(run: Run, record: Path, what: str, width: int, snapshot: SnapshotAssertion) -> None:
    result = run("list", record, "--format", "table", *[what] * bool(what), width=width)
    shown = [line.rstrip() for line in result.stdout.replace(str(record.parent), "/tmp").splitlines()]
    assert all(len(line) <= width for line in result.stdout.splitlines())
    if what != "--skipped":  # the width of a temporary path is not ours to know
        assert "\n".join(shown) == snapshot


@pytest.mark.parametrize("format_", ["json", "csv"])
def test_other_formats(run: Run, record: Path, format_: str) -> None:
    shown = run("list", record, "--format", format_).stdout
    rows = json.loads(shown) if format_ == "json" else list(csv.DictReader(io.StringIO(shown)))
    assert len(rows) == 5


def test_long_table_stops_and_says_how_to_go_on(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "r.record"
    with Record(path) as opened:
        opened.add_coded(said(made("Rain\n" + "\n".join(f"Ola Nor said number {n}." for n in range(60)))))
    result = run("list", path, "--format", "table")
    assert len(result.stdout.splitlines()) == 51
    assert result.stderr == "10 more: --offset 50, --limit N, or a filter\n"
    assert run("list", path, "--format", "table", "--quiet").stderr == ""
    assert len(listed(run, path)) == 60


def test_nothing_found(run: Run, record: Path) -> None:
    result = run("list", record, "--words", "volcano", "--format", "table")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "nothing found\n")


@pytest.mark.parametrize(
    "args",
    [
        ["--since", "tomorrow"], ["--until", "2026-13"], ["--kind", "loud"], ["--limit", "-1"],
        ["--pages", "--skipped"], ["--pages", "--source", "x"], ["--skipped", "--since", "2026"], ["--format", "xml"],
    ],
)  # fmt: skip
def test_wrong_usage(run: Run, record: Path, args: list[str]) -> None:
    result = run("list", record, *args)
    assert result.exit_code == 2
    assert result.stdout == ""
