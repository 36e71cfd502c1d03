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
from .making import known


@pytest.fixture
def record(tmp_path: Path) -> Path:
    path = tmp_path / "war.record"
    with Record(path) as opened:
        opened.add_coded(known())
    return path


def listed(run: Run, *args: object) -> list[dict[str, Any]]:
    result = run("who", *args)
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_actors_as_json_lines(run: Run, record: Path) -> None:
    rows = listed(run, record)
    assert [(row["name"], row["statements"]) for row in rows] == [
        ("Ministry of Foreign Affairs of Norland", 3), ("Anna Berg", 1), ("the envoy", 1),
    ]  # fmt: skip
    assert rows[1] == {
        "id": "anna-berg", "name": "Anna Berg", "kind": "person", "country": "NLD", "sector": ["GOV"],
        "parties": ["NLD"], "statements": 1, "events": 0, "mentions": 1, "pages": 1,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("filters", "number"),
    [
        (["--party", "nld"], 2), (["--words", "berg"], 1), (["--words", "nld-mfa"], 1), (["--limit", "1"], 1),
        (["--limit", "0"], 0), (["--offset", "2"], 1), (["--party", "X"], 0),
    ],
)  # fmt: skip
def test_filters(run: Run, record: Path, filters: list[str], number: int) -> None:
    assert len(listed(run, record, *filters)) == number


@pytest.mark.parametrize("width", [80, 120])
def test_table(run: Run, record: Path, width: int, snapshot: SnapshotAssertion) -> None:
    result = run("who", record, "--format", "table", width=width)
    assert all(len(line) <= width for line in result.stdout.splitlines())
    assert "\n".join(line.rstrip() for line in result.stdout.splitlines()) == snapshot


def test_short_table_says_how_to_go_on(run: Run, record: Path) -> None:
    result = run("who", record, "--format", "table", "--limit", "1")
    assert result.stderr == "2 more: --offset 1, --limit N, or a filter\n"
    assert run("who", record, "--format", "table", "--limit", "1", "--quiet").stderr == ""


def test_nobody(run: Run, record: Path) -> None:
    result = run("who", record, "--words", "volcano", "--format", "table")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "nothing found\n")


def test_csv(run: Run, record: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run("who", record, "--format", "csv").stdout)))
    assert [row["id"] for row in rows][:2] == ["nld-mfa", "anna-berg"]


@pytest.mark.parametrize("args", [["--words", " "], ["--limit", "-1"], ["--format", "xml"], ["--kind", "person"]])
def test_wrong_usage(run: Run, record: Path, args: list[str]) -> None:
    assert run("who", record, *args).exit_code == 2
