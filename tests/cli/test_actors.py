from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from onrecord import errors
from onrecord.actors import index

from .conftest import Run

TOML = """
[[person]]
name = "Ana Quispe"
country = "Peru"
[[person]]
name = "Rosa Luz"
[[office]]
id = "per-trade"
name = "Minister of Trade of Peru"
title = ["minister of trade", "trade minister"]
party = "PER"
sector = "GOV"
single = true
[[term]]
person = "ana-quispe"
office = "per-trade"
from = 2020-03-01
until = "2022-01"
[[term]]
person = "rosa-luz"
office = "per-trade"
from = 2022-02-01
checked_as_of = 2024-06-30
"""
ENTITY = {"id": "NK-eva", "caption": "Eva \x1bRoe", "schema": "Person", "properties": {"name": ["Eva Roe"]}}


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A home of one's own, and an index that is made anew after an import as it is in a new process."""
    monkeypatch.setenv("ONRECORD_HOME", str(tmp_path / "home"))
    monkeypatch.setattr("onrecord.cli.finding.shipped", lambda: index.Index(index.compiled()))


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    path = tmp_path / "mine.toml"
    path.write_text(TOML, encoding="utf-8")
    return path


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    path = tmp_path / "peps.json"
    path.write_text(json.dumps(ENTITY) + "\nnonsense\n", encoding="utf-8")
    return path


def test_import_reports_what_was_taken_and_what_not(run: Run, dump: Path) -> None:
    result = run("actors", "import", dump)
    assert result.exit_code == 0
    report = json.loads(result.stdout)
    assert (report["name"], report["format"], report["taken"], report["lines"]) == ("peps", "ftm", {"people": 1}, 2)
    assert [line.rstrip() for line in result.stderr.splitlines()] == [
        "peps: 1 people · 2 lines of ftm",
        "  passed over: 1 line that is no entity",
    ]


def test_import_of_standard_input(run: Run) -> None:
    result = run("actors", "import", "-", "--name", "Piped", "-q", stdin=json.dumps(ENTITY))
    assert (result.exit_code, result.stderr) == (0, "")
    assert json.loads(run("actors", "list").stdout)["name"] == "piped"


def test_rows_that_are_refused_are_told_and_give_a_status(run: Run, mine: Path) -> None:
    mine.write_text(TOML + "".join(f'[[person]]\nname = "X{n}"\nborn = "soon"\n' for n in range(7)))
    result = run("actors", "import", mine)
    assert result.exit_code == 3
    assert "not taken: person 3 (X0): 'soon' is no year" in result.stderr
    assert "and 2 more" in result.stderr
    assert len(json.loads(result.stdout)["refused"]) == 7


def test_a_file_of_another_kind_is_one_line_with_the_way_out(run: Run, tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text("Some news")
    result = run("actors", "import", tmp_path / "page.txt")
    assert result.exit_code == errors.NotADump.exit_status
    assert result.stderr.startswith("onrecord: ")
    assert "--as wikidata|ftm|popolo|csv|toml" in result.stderr
    assert result.stderr.count("\n") == 1


def test_list_and_remove(run: Run, mine: Path, dump: Path) -> None:
    assert run("actors", "list", "--format", "table").stderr == "nothing was imported\n"
    run("actors", "import", dump)
    run("actors", "import", mine)
    shown = run("actors", "list", "--format", "table", width=200).stdout
    assert "1 people  ftm" in shown
    assert "1 offices, 2 people, 2 terms  own" in shown
    rows = list(csv.DictReader(io.StringIO(run("actors", "list", "--format", "csv").stdout)))
    assert [row["name"] for row in rows] == ["own", "peps"]
    result = run("actors", "remove", "peps")
    assert (result.exit_code, result.stderr) == (0, "removed peps: 1 rows\n")
    assert [json.loads(line)["name"] for line in run("actors", "list").stdout.splitlines()] == ["own"]


def test_own_rows_are_removed_when_one_says_so(run: Run, mine: Path) -> None:
    run("actors", "import", mine)
    assert run("actors", "remove", "own", stdin="n\n").exit_code == 1
    assert "own" in run("actors", "list").stdout
    assert run("actors", "remove", "own", "--yes", "-q").exit_code == 0
    assert run("actors", "list").stdout == ""


def test_removing_what_is_not_there_says_what_is(run: Run, dump: Path) -> None:
    assert "Nothing was imported" in run("actors", "remove", "x").stderr
    run("actors", "import", dump)
    result = run("actors", "remove", "../actors")
    assert (result.exit_code, "There is: peps" in result.stderr) == (2, True)


@pytest.mark.parametrize(
    ("day", "person", "certain"),
    [("2021-05-05", "ana-quispe", True), ("2023-05-05", "rosa-luz", True), ("2025-05-05", "rosa-luz", False)],
)
def test_find_says_who_holds_an_office_and_how_certain_that_is(
    run: Run, mine: Path, day: str, person: str, certain: bool
) -> None:
    run("actors", "import", mine)
    for name, how in (("Minister of Trade of Peru", "name"), ("Peruvian trade minister", "title")):
        (row,) = map(json.loads, run("actors", "find", name, "--on", day).stdout.splitlines())
        assert (row["kind"], row["how"], row["actor"], row["party"], row["source"]) == (
            "office", [how], person, "PER", "own",
        )  # fmt: skip
        assert [holding["person"] for holding in row["holdings"]] == [person]
        assert (row["holdings"][0]["certain"], row["chosen"], row["confidence"] > 0.9) == (certain, True, certain)
        assert ("likely but not certain: last checked in 2024-06-30" in row["because"]) is not certain


def test_find_shows_a_person_with_the_office_of_the_day(run: Run, mine: Path) -> None:
    run("actors", "import", mine)
    shown = " ".join(run("actors", "find", "Ana Quispe", "--on", "2021-05-05", "--format", "table").stdout.split())
    assert "→ Ana Quispe ana-quispe" in shown
    assert "named by name of person ana-quispe, own" in shown
    assert "because is Minister of Trade of Peru, 2020-03-01 to 2022-01" in shown
    assert "resolves to Ana Quispe, Minister of Trade of Peru, who speaks for PER (confidence 0.95)" in shown
    later = run("actors", "find", "Ana Quispe", "--on", "2023-05-05", "--format", "table").stdout
    assert "no office is known on that day" in later


def test_find_says_what_stays_unresolved(run: Run, mine: Path) -> None:
    mine.write_text(TOML + '[[person]]\nid = "ana-2"\nname = "Ana Quispe"\ncountry = "FRA"\n')
    run("actors", "import", mine)
    rows = [json.loads(line) for line in run("actors", "find", "Ana Quispe", "--on", "2030-01-01").stdout.splitlines()]
    assert [(row["id"], row["considered"], row["chosen"]) for row in rows] == [
        ("ana-2", True, False), ("ana-quispe", True, False),
    ]  # fmt: skip
    shown = run("actors", "find", "Ana Quispe", "--on", "2030-01-01", "--format", "table").stdout
    assert "stays unresolved: several people have this name" in " ".join(shown.split())
    shown = run("actors", "find", "Ana Quispe", "--on", "2021-01-01", "--format", "table").stdout
    assert "resolves to Ana Quispe, Minister of Trade of Peru" in " ".join(shown.split())


def test_find_says_where_something_is_known_from(run: Run, dump: Path) -> None:
    run("actors", "import", dump)
    assert json.loads(run("actors", "find", "Roe").stdout)["source"] == "imported (peps)"
    shown = run("actors", "find", "Eva Roe", "--format", "table").stdout
    assert "\x1b" not in shown


def test_find_of_an_adjective_stands_for_nobody(run: Run) -> None:
    shown = run("actors", "find", "Peruvian", "--on", "2024-01-01", "--format", "table").stdout
    assert "stands for nobody by itself" in shown


def test_find_of_nothing_and_of_no_day(run: Run) -> None:
    result = run("actors", "find", "Nobody\x1b[2J Atall")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "nothing found\n")
    result = run("actors", "find", "Macron", "--on", "2024-13-01")
    assert (result.exit_code, "'2024-13-01' is no day" in result.stderr) == (2, True)
