from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.record.ledger import Held, Ledger

from .making import day, held

WORDS = ["a pause in the shelling", "the opening of the harbour", "talks in the old capital", "grain for the islands"]


@st.composite
def tellings(draw: st.DrawFn) -> list[Held]:
    number = draw(st.integers(0, 12))
    return [
        held(
            draw(st.sampled_from(WORDS)), page=f"{at:064}", party=draw(st.sampled_from(["NORLAND", "SUDLAND"])),
            stance=draw(st.sampled_from(["accepts", "demands", "rejects", "threatens"])),
            directness=draw(st.sampled_from(["stated", "reported"])),
            certainty=draw(st.sampled_from(["asserted", "asserted", "possible", "denied", "negated"])),
            speaker=draw(st.sampled_from(["ada-voss", "bo-lind"])), day=day(draw(st.integers(1, 28))),
            keys=frozenset(draw(st.sampled_from(["outlet:a", "outlet:b", "story:1"]))),
        )
        for at in range(number)
    ]  # fmt: skip


@given(tellings(), st.integers(0, 99))
def test_the_order_of_what_was_told_makes_no_difference(told: list[Held], seed: int) -> None:
    shuffled = list(told)
    random.Random(seed).shuffle(shuffled)
    one, other = Ledger(told), Ledger(shuffled)
    assert (one.cells, one.moves, one.meetings) == (other.cells, other.moves, other.meetings)


@given(tellings(), st.integers(1, 28))
def test_a_day_knows_nothing_of_those_after_it(told: list[Held], number: int) -> None:
    then = Ledger(told, on=day(number))
    assert then.cells == Ledger([one for one in told if one.day <= day(number)]).cells
    assert all(one.day <= day(number) for cell in then.cells for row in cell.rows for one in row.evidence)
    assert all(move.day <= day(number) for move in then.moves)


@given(tellings())
def test_the_last_move_on_a_matter_says_what_stands(told: list[Held]) -> None:
    ledger = Ledger(told)
    for cell in ledger.cells:
        moved = [move for move in ledger.history(cell.party, cell.issue) if move.kind != "dropped"]
        assert {row.stance for row in cell.rows} <= {one.stance for move in moved for one in move.evidence} | {
            move.stance for move in moved
        }
        assert not moved or cell.since in {move.day for move in moved} | {
            one.day for row in cell.rows for one in row.evidence
        }


@given(tellings())
def test_every_cell_has_its_proof(told: list[Held]) -> None:
    for cell in Ledger(told).cells:
        assert cell.rows
        for row in cell.rows:
            assert row.evidence
            assert {(one.party, one.issue, one.stance) for one in row.evidence} == {
                (cell.party, cell.issue, row.stance)
            }
            assert row.wording in row.evidence
            assert 1 <= row.sources <= row.reports


@given(tellings(), st.integers(1, 28), st.integers(1, 28))
def test_the_moves_of_a_period_are_those_moves_whose_day_is_in_it(told: list[Held], one: int, other: int) -> None:
    since, until = sorted((day(one), day(other)))
    inside = [move for move in Ledger(told).moves if since <= move.day <= until]
    assert list(Ledger(told, since=since, until=until).moves) == inside


def test_the_same_told_by_several_pages_is_one_row() -> None:
    told = [held(), held("the pause in shelling", page="b" * 64, outlet="Mail", day=day(3))]
    (cell,) = Ledger(told).cells
    (row,) = cell.rows
    assert (row.first, row.last, row.reports, row.sources) == (day(2), day(3), 2, 2)


def test_a_copy_is_a_report_and_no_source() -> None:
    story = frozenset({"story:1"})
    told = [held(keys=story), held(page="b" * 64, outlet="Mail", keys=story)]
    (cell,) = Ledger(told).cells
    assert (cell.reports, cell.sources) == (2, 1)


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("rejects", "accepts", "reversed"), ("offers", "rejects", "reversed"), ("demands", "threatens", "hardened"),
        ("rejects", "demands", "softened"), ("considers", "accepts", "softened"), ("accepts", "demands", "hardened"),
    ],
)  # fmt: skip
def test_a_move_is_named_by_where_it_goes(before: str, after: str, kind: str) -> None:
    ledger = Ledger([held(stance=before, day=day(2)), held(stance=after, day=day(20))])
    assert [(one.day, one.kind, one.before, one.stance) for one in ledger.moves] == [
        (day(2), "new", "", before), (day(20), kind, before, after),
    ]  # fmt: skip


def test_saying_it_again_is_no_move_and_giving_it_up_is_one() -> None:
    ledger = Ledger([held(day=day(2)), held(day=day(9)), held(day=day(20), certainty="negated")])
    assert [(one.day, one.kind) for one in ledger.moves] == [(day(2), "new"), (day(20), "dropped")]
    assert not ledger.cells


def test_contradictory_representatives_are_contested_and_never_averaged() -> None:
    ledger = Ledger([held(stance="accepts"), held(stance="rejects", speaker="bo-lind", start=90)])
    (cell,) = ledger.cells
    assert cell.contested
    assert {row.stance for row in cell.rows} == {"accepts", "rejects"}
    assert [one.kind for one in ledger.moves] == ["contested"]


def test_parties_meet_where_one_accepts_what_the_other_asks_and_clash_where_it_refuses() -> None:
    for stance, kind in (("accepts", "meet"), ("rejects", "clash")):
        (meeting,) = Ledger([held(), held(party="SUDLAND", stance=stance, start=80)]).meetings
        assert (meeting.kind, meeting.asks.party, meeting.answers.party) == (kind, "NORLAND", "SUDLAND")


def test_parties_that_speak_of_other_things_to_nobody_do_not_meet() -> None:
    assert not Ledger([held(), held(WORDS[3], party="SUDLAND", stance="rejects", start=80)]).meetings


def test_parties_that_speak_to_each_other_do() -> None:
    told = [held(toward=("SUDLAND",)), held(WORDS[3], party="SUDLAND", stance="rejects", toward=("NORLAND",), start=80)]
    assert [one.kind for one in Ledger(told).meetings] == ["clash"]


def test_a_table_has_a_row_for_each_cell_and_its_proof() -> None:
    ledger = Ledger([held(), held(party="SUDLAND", stance="rejects", start=80)])
    table = ledger.to_arrow()
    assert table.column("party").to_pylist() == ["NORLAND", "SUDLAND"]
    frame = ledger.to_pandas()
    assert [text[slice(0, None)] for text in frame["evidence"]] == ["a pause in the shelling"] * 2
    assert list(frame.columns) == table.column_names


def test_an_empty_ledger_is_a_table_without_rows() -> None:
    assert Ledger([]).to_arrow().num_rows == 0
    assert len(Ledger([])) == 0
