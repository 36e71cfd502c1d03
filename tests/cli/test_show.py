from __future__ import annotations

import json
from pathlib import Path

import msgspec
from syrupy.assertion import SnapshotAssertion

from onrecord import errors
from onrecord.nouns import CodedPage

from .conftest import Run


def trimmed(shown: str) -> str:
    return "\n".join(line.rstrip() for line in shown.splitlines())


def test_statement(run: Run, record: Path, page: CodedPage, snapshot: SnapshotAssertion) -> None:
    result = run("show", record, page.statements[2].id, "--format", "table")
    assert trimmed(result.stdout) == snapshot


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
