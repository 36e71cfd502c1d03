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
MISSING: frozenset[str] = frozenset(
    [
        "1962-09-11 SUN rejects any need for launching sites outside its territory",
        "1962-09-13 USA threatens to do what must be done if Cuba becomes an offensive base",
        "1962-10-08 CUB conditions need not arm if given effective guarantees against attack",
        "1962-10-17 DZA demands evacuation of Guantanamo and of all foreign bases",
        "1962-10-23 BRA rejects part of the paragraph on force",
        "1962-10-23 MEX rejects part of the paragraph on force",
        "1962-10-23 BOL rejects part of the paragraph on force",
        "1962-10-23 SUN demands an end to the inspection of ships",
        "1962-10-23 SUN offers negotiation of the three",
        "1962-10-24 UN offers to be available for whatever services he can perform",
        "1962-10-24 URY accepts joins the resolution",
        "1962-10-25 USA demands that the Soviet Union admit or deny the missiles",
        "1962-10-25 SUN rejects to answer in an American courtroom",
        "1962-10-25 USA conditions avoids confrontation if the ships keep away",
        "1962-10-27 CUB conditions accepts U Thant's proposals if the threats and the blockade end",
        "1962-10-27 CUB offers invites U Thant to Havana",
        "1962-10-28 CUB demands the five points, Guantanamo among them",
        "1962-10-28 USA rejects Guantanamo is not open to bargaining",
    ]
)


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
