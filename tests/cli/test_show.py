from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest
from syrupy.assertion import SnapshotAssertion

from onrecord import errors
from onrecord.nouns import CodedPage
from onrecord.record import Record

from ..record.making import make_eventful
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


@pytest.fixture
def eventful(tmp_path: Path) -> Path:
    with Record(tmp_path / "e.record") as opened:
        opened.add_coded(make_eventful())
        opened.add_coded(known())
    return tmp_path / "e.record"


EVENTS = make_eventful().events


@pytest.mark.parametrize("number", range(4))
@pytest.mark.parametrize("width", [80, 120])
def test_event(run: Run, eventful: Path, number: int, width: int, snapshot: SnapshotAssertion) -> None:
    result = run("show", eventful, EVENTS[number].id, "--format", "table", width=width)
    assert all(len(line) <= width for line in result.stdout.splitlines())
    assert trimmed(result.stdout) == snapshot


def test_event_by_the_beginning_of_its_id_and_as_a_row(run: Run, eventful: Path) -> None:
    page, _, number = EVENTS[1].id.partition(".")
    row = json.loads(run("show", eventful, f" {page[:7].upper()}.{number.upper()}").stdout)
    assert (row["id"], row["certainty"], row["tellings"][0]["because"]["exact"]) == (EVENTS[1].id, "possible", "might")
    assert len(run("show", eventful, EVENTS[1].id, "--format", "csv").stdout.splitlines()) == 2


def test_page_with_its_events(run: Run, eventful: Path, snapshot: SnapshotAssertion) -> None:
    shown = run("show", eventful, make_eventful().page.id, "--format", "table", width=80).stdout
    assert trimmed(shown) == snapshot
    as_json = run("show", eventful, make_eventful().page.id).stdout
    assert msgspec.json.decode(as_json, type=CodedPage) == make_eventful()


def test_unknown_event(run: Run, eventful: Path) -> None:
    result = run("show", eventful, f"{EVENTS[0].id}99")
    assert result.exit_code == errors.NoSuchId.exit_status
    assert EVENTS[0].id in result.stderr


@pytest.mark.parametrize("id_", [*(one.id for one in EVENTS), *(one.id for one in known().statements)])
def test_why(run: Run, eventful: Path, id_: str, snapshot: SnapshotAssertion) -> None:
    result = run("show", eventful, id_, "--why", "--format", "table", width=100)
    assert trimmed(result.stdout) == snapshot
    as_json = json.loads(run("show", eventful, id_, "--why").stdout)
    assert as_json["id"] == id_
    assert " ".join(as_json["why"][0].split()) in " ".join(result.stdout.split())


def test_why_a_page_is_wrong_usage_with_the_way_out(run: Run, eventful: Path) -> None:
    result = run("show", eventful, EVENTS[0].id[:16], "--why")
    assert result.exit_code == 2
    assert f"{EVENTS[0].id[:16]}.1" in result.stderr
