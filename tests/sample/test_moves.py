"""The ledger of the dossier tells the story of the thirteen days: each move of ``sample/moves.csv``, on its day.

The moves were written down from history before the ledger was first looked at; ``issues`` are all on which a move may
be filed. What is not found yet is named in ``MISSING``, one by one, so that a move once found cannot be lost again.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.record import Record
from onrecord.record.ledger import Ledger

SAMPLE = Path(__file__).parents[2] / "sample"
MOVES = list(csv.DictReader((SAMPLE / "moves.csv").read_text("utf-8").splitlines()))
GROUP = {
    "accepts": "for", "offers": "for", "considers": "for", "demands": "asks", "conditions": "asks",
    "rejects": "against", "threatens": "against",
}  # fmt: skip
MISSING: frozenset[str] = frozenset()


def name(move: dict[str, str]) -> str:
    return f"{move['day']} {move['party']} {move['stance']} {move['what']}"


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    with Record(tmp_path_factory.mktemp("sample") / "october.record") as record:
        assert not record.add([SAMPLE / "pages"]).skipped
        assert record.check().problems == ()
        yield record.ledger()


def found(ledger: Ledger, move: dict[str, str]) -> bool:
    return any(
        one.day == move["day"] and one.party == move["party"] and GROUP[one.stance] == GROUP[move["stance"]]
        and one.issue in move["issues"].split("|")
        for one in ledger.moves
    )  # fmt: skip


@pytest.mark.parametrize("move", MOVES, ids=name)
def test_the_move_is_told_on_its_day(ledger: Ledger, move: dict[str, str]) -> None:
    assert found(ledger, move) is (name(move) not in MISSING)
