from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest
from syrupy.assertion import SnapshotAssertion

from onrecord import errors
from onrecord.nouns import CodedPage
from onrecord.record import Record

from .conftest import Run
from .making import known


def trimmed(shown: str) -> str:
    return "\n".join(line.rstrip() for line in shown.splitlines())


def test_statement(run: Run, record: Path, page: CodedPage, snapshot: SnapshotAssertion) -> None:
    result = run("show", record, page.statements[2].id, "--format", "table")
    assert trimmed(result.stdout) == snapshot


@pytest.mark.parametrize("number", [0, 1, 3])
@pytest.mark.parametrize("width", [80, 120])
def test_statement_with_who_when_and_where(
    run: Run, tmp_path: Path, number: int, width: int, snapshot: SnapshotAssertion
) -> None:
    with Record(tmp_path / "k.record") as opened:
        opened.add_coded(known())
    result = run("show", tmp_path / "k.record", known().statements[number].id, "--format", "table", width=width)
    assert all(len(line) <= width for line in result.stdout.splitlines())
    assert trimmed(result.stdout) == snapshot


def test_page_with_who_when_and_where(run: Run, tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    with Record(tmp_path / "k.record") as opened:
        opened.add_coded(known())
    result = run("show", tmp_path / "k.record", known().page.id, "--format", "table", width=80)
    assert trimmed(result.stdout) == snapshot
    shown = run("show", tmp_path / "k.record", known().page.id)
    assert msgspec.json.decode(shown.stdout, type=CodedPage) == known()


def test_page(run: Run, record: Path, page: CodedPage, snapshot: SnapshotAssertion) -> None:
    result = run("show", record, page.page.id[:8], "--format", "table")
    assert trimmed(result.stdout) == snapshot


def test_page_as_json_is_the_whole_coded_page(run: Run, record: Path, page: CodedPage) -> None:
    result = run("show", record, page.page.id)
    assert msgspec.json.decode(result.stdout, type=CodedPage) == page


def test_statement_as_json_is_a_row(run: Run, record: Path, page: CodedPage) -> None:
    result = run("show", record, page.statements[2].id, "--format", "json")
    assert json.loads(result.stdout)["inside"] == page.statements[1].id


def test_csv(run: Run, record: Path, page: CodedPage) -> None:
    assert len(run("show", record, page.page.id, "--format", "csv").stdout.splitlines()) == 5
    assert len(run("show", record, page.statements[0].id, "--format", "csv").stdout.splitlines()) == 2


def test_unknown_id(run: Run, record: Path) -> None:
    for id_ in ("ffff0000", "ffff0000.1"):
        result = run("show", record, id_)
        assert result.exit_code == errors.NoSuchId.exit_status
        assert id_ in result.stderr
