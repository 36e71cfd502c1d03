from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from onrecord.record import Record

from ..record.making import make_held
from .conftest import Run


@pytest.fixture
def held(tmp_path: Path) -> Path:
    path = tmp_path / "held.record"
    with Record(path) as record:
        record.add_coded(make_held())
    return path


def rows(printed: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in printed.splitlines()]


def test_a_pipe_gets_the_cells_with_their_proof(run: Run, held: Path) -> None:
    first, second = rows(run("ledger", str(held)).stdout)
    assert (first["party"], first["issue"], first["stance"], first["since"]) == (
        "NLD", "ceasefire", "demands", "2026-03-09",
    )  # fmt: skip
    assert first["evidence"][0]["exact"].endswith("if Ostia withdraws.")  # type: ignore[index]
    assert second["directness"] == "reported"


def test_moves_history_and_meetings(run: Run, held: Path) -> None:
    moves = rows(run("ledger", str(held), "--moves").stdout)
    assert [(one["day"], one["kind"], one["party"]) for one in moves] == [
        ("2026-03-09", "new", "NLD"), ("2026-03-11", "new", "OST"),
    ]  # fmt: skip
    history = run("ledger", str(held), "--history", "--party", "NLD", "--issue", "ceasefire")
    assert len(rows(history.stdout)) == 1
    assert rows(run("ledger", str(held), "--meetings").stdout) == []


def test_filters(run: Run, held: Path) -> None:
    assert [one["party"] for one in rows(run("ledger", str(held), "--party", "ost").stdout)] == ["OST"]
    assert [one["party"] for one in rows(run("ledger", str(held), "--on", "2026-03-10").stdout)] == ["NLD"]
    assert rows(run("ledger", str(held), "--issue", "nuclear").stdout) == []


def test_csv_has_a_row_a_cell(run: Run, held: Path) -> None:
    table = list(csv.DictReader(io.StringIO(run("ledger", str(held), "--format", "csv").stdout)))
    assert [row["wording"] for row in table] == ["a truce", "hold talks"]
    assert table[0]["evidence_outlet"] == "Morning Post"


def test_the_matrix_has_parties_down_and_issues_across(run: Run, held: Path) -> None:
    done = run("ledger", str(held), "--format", "table")
    head, *lines = done.stdout.splitlines()
    assert head.split() == ["party", "ceasefire", "talks"]
    assert [line.split() for line in lines if line.strip()] == [["NLD", "demands"], ["OST", "(rejects)"]]
    assert "in brackets" in done.stderr


@pytest.mark.parametrize("view", [["--party", "NLD"], ["--moves"], ["--issue", "ceasefire"]])
def test_lists_have_the_words(run: Run, held: Path, view: list[str]) -> None:
    assert "a truce" in run("ledger", str(held), *view, "--format", "table").stdout


@pytest.mark.parametrize(
    ("arguments", "advice"),
    [
        (["--history"], "give --party and --issue"),
        (["--moves", "--meetings"], "do not go together"),
        (["--issue", "weather"], "weather"),
        (["--on", "soon"], "YYYY-MM-DD"),
    ],
)
def test_what_means_nothing_says_the_way_out(run: Run, held: Path, arguments: list[str], advice: str) -> None:
    done = run("ledger", str(held), *arguments)
    assert done.exit_code == 2
    assert advice in done.stderr


def test_words_of_a_page_are_text_and_no_more(run: Run, tmp_path: Path) -> None:
    import msgspec

    from ..record.making import make_page, span

    first = make_held()
    text = first.page.text.replace("a truce", "\u202e\x1b[2J")
    page = make_page(text, outlet="Morning Post", published="2026-03-11")
    one = first.positions[0]
    line = text.split("\n")[1]
    evil = msgspec.structs.replace(
        one, id=f"{page.id[:16]}.p1", proposition=span(text, "\u202e\x1b[2J"), sentence=span(text, line),
        evidence=span(text, line), condition=None, date=None, toward=(),
    )  # fmt: skip
    path = tmp_path / "evil.record"
    with Record(path) as record:
        record.add_coded(
            msgspec.structs.replace(first, page=page, statements=(), mentions=(), dates=(), positions=(evil,))
        )
    shown = run("ledger", str(path), "--party", "NLD", "--format", "table").stdout
    assert "\x1b[2J" not in shown
    assert "\u202e" not in shown
