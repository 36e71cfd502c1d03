"""Positions in the verbs that list, show, explain and count them."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from onrecord.record import Record

from ..record.making import make_held
from .conftest import Run

PAGE = make_held()


@pytest.fixture
def held(tmp_path: Path) -> Path:
    path = tmp_path / "held.record"
    with Record(path) as record:
        record.add_coded(PAGE)
    return path


def test_a_list_has_what_is_held_and_all_of_it_when_asked(run: Run, held: Path) -> None:
    rows = [json.loads(line) for line in run("list", str(held), "--positions").stdout.splitlines()]
    assert [(row["party"], row["stance"], row["proposition"]["exact"]) for row in rows] == [
        ("NLD", "demands", "a truce"), ("OST", "rejects", "hold talks"),
    ]  # fmt: skip
    assert len(run("list", str(held), "--positions", "--certainty", "all").stdout.splitlines()) == 3


@pytest.mark.parametrize(
    ("filters", "number"),
    [
        (["--issue", "talks"], 1), (["--stance", "demands", "--stance", "rejects"], 2), (["--speaker", "berg"], 1),
        (["--toward", "OST"], 1), (["--directness", "reported"], 1), (["--party", "NLD"], 1),
        (["--said-since", "2026-03-10"], 1), (["--words", "truce"], 1),
    ],
)  # fmt: skip
def test_filters(run: Run, held: Path, filters: list[str], number: int) -> None:
    assert len(run("list", str(held), "--positions", *filters).stdout.splitlines()) == number


def test_a_filter_of_positions_asks_for_them(run: Run, held: Path) -> None:
    done = run("list", str(held), "--stance", "demands")
    assert done.exit_code == 2
    assert "add --positions" in done.stderr
    assert run("list", str(held), "--positions", "--place", "Oslo").exit_code == 2


def test_a_table_and_a_csv(run: Run, held: Path) -> None:
    assert "hold talks" in run("list", str(held), "--positions", "--format", "table").stdout
    (first, _) = csv.DictReader(io.StringIO(run("list", str(held), "--positions", "--format", "csv").stdout))
    assert (first["proposition"], first["holder"], first["toward"]) == ("a truce", "Norland", "Ostia")


def test_a_position_is_shown_with_the_words_for_each_cell(run: Run, held: Path) -> None:
    shown = run("show", str(held), PAGE.positions[0].id, "--format", "table").stdout
    for words in ("a truce", "if Ostia withdraws", "Monday", "demands", "ceasefire", "stated by Norland"):
        assert words in shown
    assert json.loads(run("show", str(held), PAGE.positions[1].id).stdout)["chain"][0]["exact"] == "Anna Berg"


def test_why_says_what_each_part_rests_on(run: Run, held: Path) -> None:
    why = json.loads(run("show", str(held), PAGE.positions[1].id, "--why", "--format", "json").stdout)["why"]
    said = " ".join(why)
    for words in ("is taken for it by the model", "hold talks", "only reported", "Anna Berg", "day of the page"):
        assert words in said
    first = json.loads(run("show", str(held), PAGE.positions[0].id, "--why", "--format", "json").stdout)["why"]
    assert any("lexicon of stances" in line for line in first)
    assert any("depends on" in line for line in first)


def test_a_page_and_the_figures_have_positions(run: Run, held: Path) -> None:
    assert "3 positions" in run("show", str(held), PAGE.page.id, "--format", "table").stdout
    shown = run("info", str(held), "--format", "table").stdout
    assert "1 demands" in shown
    assert "1 ceasefire" in shown
    assert "3 positions" in run("check", str(held), "--format", "table").stdout


def test_one_page_can_be_read_for_its_positions(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(
        "Spain speaks\n\nMADRID - " + "Spain called for an immediate ceasefire in the valley on Monday. " * 3
    )
    done = run("read", str(page), "--positions", "--published", "2031-03-05", "--format", "jsonl")
    assert {json.loads(line)["party"] for line in done.stdout.splitlines()} == {"ESP"}
    assert run("read", str(page), "--positions", "--events").exit_code == 2
