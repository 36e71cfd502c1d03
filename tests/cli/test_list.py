from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from onrecord.record import Record

from ..record.making import make_eventful
from .conftest import Run
from .making import known, made, said


def listed(run: Run, *args: object) -> list[dict[str, Any]]:
    result = run("list", *args)
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_statements_as_json_lines(run: Run, record: Path) -> None:
    rows = listed(run, record)
    assert len(rows) == 5
    assert set(rows[0]) == {
        "id", "page", "outlet", "published", "url", "title", "kind", "source", "cue", "content", "chain", "sentence",
        "inside", "score", "actors", "date", "place", "places",
    }  # fmt: skip
    assert (rows[0]["actors"], rows[0]["date"], rows[0]["place"], rows[0]["places"]) == ([], None, None, [])


@pytest.fixture
def who_when_where(tmp_path: Path) -> Path:
    path = tmp_path / "known.record"
    with Record(path) as opened:
        opened.add_coded(known())
        opened.add_coded(said(made("Rain said to come\nOla Nor said it would rain.", outlet="Other Wire")))
    return path


def test_rows_say_who_when_and_where(run: Run, who_when_where: Path) -> None:
    row = next(row for row in listed(run, who_when_where) if row["date"])
    assert [mention["actor"]["id"] for mention in row["actors"]] == ["nld-mfa"]
    assert (row["date"]["begin"], row["place"]["name"]) == ("2026-11-06", "Port of Aldermere")


@pytest.mark.parametrize(
    ("filters", "number"),
    [
        (["--actor", "berg"], 1),
        (["--actor", "nld-mfa"], 3),
        (["--party", "nld"], 3),
        (["--place", "port of aldermere"], 1),
        (["--place", "Harbour"], 1),
        (["--place", "aldermere"], 1),
        (["--said-since", "2026-11-06"], 1),
        (["--said-until", "2026-11-05"], 0),
        (["--actor", "ministry", "--said-since", "2026-11", "--said-until", "2026-11"], 1),
    ],
)
def test_filters_for_who_when_and_where(run: Run, who_when_where: Path, filters: list[str], number: int) -> None:
    assert len(listed(run, who_when_where, *filters)) == number


@pytest.mark.parametrize("width", [80, 100, 120, 160])
def test_table_of_who_when_and_where(run: Run, who_when_where: Path, width: int, snapshot: SnapshotAssertion) -> None:
    result = run("list", who_when_where, "--format", "table", width=width)
    assert all(len(line) <= width for line in result.stdout.splitlines())
    assert "\n".join(line.rstrip() for line in result.stdout.splitlines()) == snapshot


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


@pytest.fixture
def eventful(tmp_path: Path) -> Path:
    path = tmp_path / "events.record"
    with Record(path) as opened:
        opened.add_coded(make_eventful())
        opened.add_coded(known())
    return path


def test_events_as_json_lines(run: Run, eventful: Path) -> None:
    shelling, meeting = listed(run, eventful, "--events")
    assert list(shelling) == [
        "id", "page", "outlet", "published", "url", "title", "certainty", "type", "mode", "quad", "intensity",
        "contexts", "actors", "recipients", "date", "place", "dead", "injured", "arrested", "tellings",
        "reports", "sources",
    ]  # fmt: skip
    assert (shelling["type"], shelling["mode"], shelling["certainty"]) == ("ASSAULT", "heavy-weapons", "asserted")
    assert [one["exact"] for one in shelling["recipients"]] == ["Westhaven", "the port of Ostia"]
    assert [len(one["chain"]) for one in shelling["tellings"]] == [0, 1]
    assert (meeting["certainty"], meeting["intensity"], meeting["date"]) == ("historical", 0.0, None)


@pytest.mark.parametrize(
    ("filters", "types"),
    [
        ([], ["ASSAULT", "REQUEST"]),
        (["--certainty", "all"], ["ASSAULT", "RETREAT", "COERCE", "REQUEST"]),
        (["--certainty", "possible"], ["RETREAT"]),
        (["--certainty", "denied", "--certainty", "possible"], ["RETREAT", "COERCE"]),
        (["--type", "assault"], ["ASSAULT"]),
        (["--type", "REQUEST", "--type", "COERCE"], ["REQUEST"]),
        (["--actor", "ostia"], ["ASSAULT", "REQUEST"]),
        (["--party", "ost", "--type", "REQUEST"], ["REQUEST"]),
        (["--source", "berg", "--certainty", "all"], ["ASSAULT", "RETREAT"]),
        (["--words", "fishermen", "--certainty", "all"], ["COERCE"]),
        (["--place", "westhaven"], ["ASSAULT"]),
        (["--happened-since", "2026-03-09", "--happened-until", "2026-03"], ["ASSAULT"]),
        (["--since", "2026-03-12"], []),
        (["--outlet", "morning post", "--page", make_eventful().page.id[:8]], ["ASSAULT", "REQUEST"]),
        (["--limit", "1", "--offset", "1"], ["REQUEST"]),
    ],
)
def test_filters_for_events(run: Run, eventful: Path, filters: list[str], types: list[str]) -> None:
    assert [row["type"] for row in listed(run, eventful, "--events", *filters)] == types


@pytest.mark.parametrize("width", [80, 100, 120, 160])
def test_table_of_events(run: Run, eventful: Path, width: int, snapshot: SnapshotAssertion) -> None:
    result = run("list", eventful, "--events", "--certainty", "all", "--format", "table", width=width)
    assert all(len(line) <= width for line in result.stdout.splitlines())
    assert "\n".join(line.rstrip() for line in result.stdout.splitlines()) == snapshot


def test_events_in_other_formats(run: Run, eventful: Path) -> None:
    assert len(json.loads(run("list", eventful, "--events", "--format", "json").stdout)) == 2
    first, second = csv.DictReader(io.StringIO(run("list", eventful, "--events", "--format", "csv").stdout))
    assert (first["actors"], first["recipients_name"], first["dead_number"]) == ("Norland", "; Ostia", "12")
    assert (first["contexts"], first["intensity"]) == ("military|territory", "-9.5")
    assert (first["tellings_trigger"], first["tellings_chain"]) == ("shelled; shelled", "; Anna Berg")
    assert (second["intensity"], second["date"], second["tellings_because"]) == ("0.0", "", "in 1962")


@pytest.mark.parametrize(
    ("args", "way_out"),
    [
        (["--events", "--said-since", "2026"], "--said-since does not go with --events: give --happened-since"),
        (["--events", "--said-until", "2026"], "--said-until does not go with --events: give --happened-until"),
        (["--events", "--kind", "direct"], "--kind does not go with --events: leave it out"),
        (["--type", "AID"], "--type is for events: add --events"),
        (["--certainty", "all"], "--certainty is for events: add --events"),
        (["--happened-since", "2026"], "--happened-since is for events: add --events"),
        (["--pages", "--type", "AID"], "--type does not go with --pages"),
        (["--pages", "--events"], "--events and --pages do not go together"),
        (["--events", "--happened-since", "soon"], "happened_since 'soon' is no day"),
        (["--events", "--type", "QUARREL"], "'QUARREL'"),
    ],
)
def test_what_does_not_go_with_events_is_said_with_the_way_out(
    run: Run, eventful: Path, args: list[str], way_out: str
) -> None:
    result = run("list", eventful, *args)
    assert (result.exit_code, result.stdout) == (2, "")
    assert way_out in result.stderr


@pytest.mark.parametrize(
    "args",
    [
        ["--since", "tomorrow"], ["--until", "2026-13"], ["--kind", "loud"], ["--limit", "-1"],
        ["--pages", "--skipped"], ["--pages", "--source", "x"], ["--skipped", "--since", "2026"], ["--format", "xml"],
        ["--said-since", "soon"], ["--actor", " "], ["--pages", "--said-until", "2026"], ["--skipped", "--place", "x"],
    ],
)  # fmt: skip
def test_wrong_usage(run: Run, record: Path, args: list[str]) -> None:
    result = run("list", record, *args)
    assert result.exit_code == 2
    assert result.stdout == ""
