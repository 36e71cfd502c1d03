from __future__ import annotations

from typing import Any

import msgspec
import pytest

from onrecord.errors import CodingFailed, RecordDamaged
from onrecord.nouns import CodedPage
from onrecord.record import Record

from .making import NOR, make_date, make_held, make_participant, numbered, span

PAGE = make_held()
TEXT = PAGE.page.text
TABLES = ("positions", "position_spans", "position_participants")


def with_first(**fields: Any) -> CodedPage:
    first, *others = PAGE.positions
    return msgspec.structs.replace(PAGE, positions=(msgspec.structs.replace(first, **fields), *others))


def test_a_page_comes_back_with_its_positions(record: Record) -> None:
    record.add_coded(PAGE)
    assert record.page(PAGE.page.id) == PAGE
    assert [record.position(one.id).position for one in PAGE.positions] == list(PAGE.positions)
    assert record.position(PAGE.positions[0].id).page.outlet == "Morning Post"
    assert record.check().problems == ()
    assert record.check().positions == 3


def test_a_page_without_positions_has_no_rows(record: Record) -> None:
    record.add_coded(numbered(1))
    assert [record._database.value(f"SELECT count(*) FROM {table}") for table in TABLES] == [0] * len(TABLES)


def test_who_only_holds_a_position_is_an_actor_of_the_record(record: Record) -> None:
    record.add_coded(PAGE)
    assert {"NLD", "OST"} <= {row.id for row in record.actors()}


def test_positions_are_counted_by_stance_and_issue(record: Record) -> None:
    record.add_coded(PAGE)
    counts = record.counts()
    assert counts.positions == 3
    assert counts.stances == {"demands": 1, "offers": 1, "rejects": 1}
    assert counts.issues == {"ceasefire": 1, "talks": 1, "trade": 1}


@pytest.mark.parametrize(
    ("coded", "fault"),
    [
        (with_first(party=""), "no party holds it"),
        (with_first(id=PAGE.positions[1].id), "positions of the same id"),
        (with_first(date=make_date(TEXT, "talks", "1962-01-01", "1963-01-01")), "its date 'talks' is none that was"),
        (with_first(statement="nowhere.1"), "told in nowhere.1, which is no statement of its page"),
        (with_first(score=1), "score: 1 is no fraction"),
        (with_first(stance="shrugs"), "CHECK constraint"),
        (with_first(issue="weather"), "CHECK constraint"),
        (with_first(directness="guessed"), "CHECK constraint"),
        (with_first(cue=span("demanded", "demanded")), "cue 0: the text has other words"),
        (with_first(proposition=span(TEXT, "grain")), "its proposition from .* stands outside of its proof"),
        (with_first(cue=span(TEXT, "offered")), "its cue from .* stands outside of its proof"),
        (with_first(evidence=span(TEXT, TEXT)), "its evidence from .* stands outside of its proof"),
        (with_first(condition=span("if", "if")), "condition 0: the text has other words"),
        (with_first(holder=make_participant("Norland", "Norland")), "participant 0: the text has other words"),
        (
            with_first(holder=make_participant(TEXT, "Norland", msgspec.structs.replace(NOR, sector=("A|B",)))),
            "a sector of",
        ),
    ],
)
def test_what_breaks_a_law_is_refused_whole(record: Record, coded: CodedPage, fault: str) -> None:
    with pytest.raises(CodingFailed, match=fault):
        record.add_coded(coded)
    assert (len(record), record.counts().positions, record.counts().actors) == (0, 0, 0)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE positions SET stance = 'accepts' WHERE ordinal = 0",
        "UPDATE positions SET party = 'XXX' WHERE ordinal = 0",
        "UPDATE position_spans SET exact = 'a war' WHERE role = 'proposition' AND exact = 'a truce'",
        "DELETE FROM position_spans WHERE role = 'condition'",
        "DELETE FROM position_participants WHERE role = 'toward'",
        "UPDATE position_participants SET actor = NULL WHERE role = 'speaker'",
        "DELETE FROM position_spans WHERE role = 'evidence'",
    ],
)
def test_a_change_by_hand_is_found(record: Record, change: str) -> None:
    record.add_coded(PAGE)
    with record._database.writing():
        record._database.run(change)
    assert record.check().problems


def test_a_position_without_its_words_is_damage(record: Record) -> None:
    record.add_coded(PAGE)
    with record._database.writing():
        record._database.run("DELETE FROM position_participants WHERE role = 'holder'")
    with pytest.raises(RecordDamaged, match="nobody holds it"):
        record.page(PAGE.page.id)


def test_the_view_has_a_readable_row_a_position(record: Record) -> None:
    record.add_coded(PAGE)
    columns = "day, party, stance, issue, proposition, condition, toward, directness, certainty, speaker, chain, said"
    rows = list(record._database.rows(f"SELECT {columns} FROM position_view ORDER BY ordinal"))
    assert rows == [
        (
            "2026-03-09", "NLD", "demands", "ceasefire", "a truce", "if Ostia withdraws", "OST", "stated", "asserted",
            "Norland", None, "Monday",
        ),
        (
            "2026-03-11", "OST", "rejects", "talks", "hold talks", None, None, "reported", "asserted", "Anna Berg",
            "Anna Berg", None,
        ),
        ("2026-03-11", "OST", "offers", "trade", "grain", None, None, "stated", "denied", None, None, None),
    ]  # fmt: skip
