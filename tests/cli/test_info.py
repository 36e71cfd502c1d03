from __future__ import annotations

import json
from pathlib import Path

from onrecord.record import Record

from ..record.making import make_eventful
from .conftest import Run
from .making import known


def test_counts(run: Run, record: Path) -> None:
    counts = json.loads(run("info", record).stdout)
    assert (counts["pages"], counts["statements"], counts["skipped"]) == (2, 5, {"missing": 1})


def test_table(run: Run, record: Path) -> None:
    lines = run("info", record, "--format", "table").stdout.splitlines()
    shown = {line.split()[0]: " ".join(line.split()[1:]) for line in lines[1:]}
    assert shown["pages"] == "2"
    assert shown["statements"] == "5 (3 indirect, 2 mixed)"
    assert shown["known"] == "of no statement"
    assert shown["events"] == "0"
    assert shown["days"] == "2026-11-02"
    assert shown["skipped"] == "1 (1 missing)"


def test_who_when_and_where_are_counted(run: Run, tmp_path: Path) -> None:
    with Record(tmp_path / "k.record") as opened:
        opened.add_coded(known())
    counts = json.loads(run("info", tmp_path / "k.record").stdout)
    assert counts["known"] == {"actor": 4, "date": 1, "place": 1}
    lines = run("info", tmp_path / "k.record", "--format", "table").stdout.splitlines()
    shown = {line.split()[0]: " ".join(line.split()[1:]) for line in lines[1:]}
    assert [shown[name] for name in ("actors", "parties", "mentions", "dates", "places")] == ["3", "1", "4", "1", "2"]
    assert shown["known"] == "who of 4, when of 1, where of 1"


def test_csv_has_a_header_and_a_row(run: Run, record: Path) -> None:
    header, row = run("info", record, "--format", "csv").stdout.splitlines()
    assert header.startswith("pages,statements,")
    assert row.startswith("2,5,")


def test_events_are_counted_by_certainty(run: Run, tmp_path: Path) -> None:
    with Record(tmp_path / "e.record") as opened:
        opened.add_coded(make_eventful())
    lines = run("info", tmp_path / "e.record", "--format", "table").stdout.splitlines()
    assert any(line.split(maxsplit=1)[1].startswith("4 (1 asserted, 1 denied, 1 hist") for line in lines[1:])
    assert json.loads(run("info", tmp_path / "e.record").stdout)["certainties"]["possible"] == 1


def test_events_are_counted_three_ways(run: Run, tmp_path: Path) -> None:
    with Record(tmp_path / "e.record") as opened:
        opened.add_coded(make_eventful())
    lines = run("info", tmp_path / "e.record", "--format", "table").stdout.splitlines()
    assert "2 events in 2 reports from 2 sources" in [line.split(maxsplit=1)[1].strip() for line in lines[1:]]
