from __future__ import annotations

import msgspec
import pytest

from onrecord.errors import BadQuery
from onrecord.record import Record

from ..making import make_held, make_page


@pytest.fixture
def record(record: Record) -> Record:
    record.add_coded(make_held())
    return record


def test_the_ledger_has_what_stands_with_its_proof(record: Record) -> None:
    cells = record.ledger().cells
    assert [(one.party, one.issue, one.stance, one.since, one.directness) for one in cells] == [
        ("NLD", "ceasefire", "demands", "2026-03-09", "stated"), ("OST", "talks", "rejects", "2026-03-11", "reported"),
    ]  # fmt: skip
    held = cells[0].evidence[0]
    assert record.page(held.page).page.text[held.evidence.start : held.evidence.end] == held.evidence.exact
    assert (held.speaker, held.speaker_name, held.toward, held.condition) == (
        "NLD", "Norland", ("OST",), "if Ostia withdraws",
    )  # fmt: skip


def test_of_one_party_or_issue_and_on_a_day(record: Record) -> None:
    assert [one.party for one in record.ledger(party="ost").cells] == ["OST"]
    assert [one.party for one in record.ledger(issue="ceasefire").cells] == ["NLD"]
    assert [one.party for one in record.ledger(on="2026-03-10").cells] == ["NLD"]
    assert [one.day for one in record.ledger(since="2026-03-10", until="2026").moves] == ["2026-03-11"]


@pytest.mark.parametrize("filters", [{"issue": "weather"}, {"on": "2026-03"}, {"since": "soon"}, {"on": "2026-13-01"}])
def test_what_means_nothing_is_said(record: Record, filters: dict[str, str]) -> None:
    with pytest.raises(BadQuery):
        record.ledger(**filters)


def test_of_a_page_with_a_later_version_only_that_version_counts(record: Record) -> None:
    first = make_held()
    words = " ".join(f"word{number}" for number in range(120))
    old, new = (
        make_page(f"{first.page.text}\n{words}", outlet="Evening Post", url="https://post.example/1", published=day)
        for day in ("2026-03-12", "2026-03-13")
    )
    for page in (old, new):
        positions = tuple(
            msgspec.structs.replace(
                one, id=f"{page.id[:16]}.p{n}", statement="", chain=(), date=None, day=page.published
            )
            for n, one in enumerate(first.positions, 1)
        )
        record.add_coded(msgspec.structs.replace(first, page=page, statements=(), positions=positions))
    pages = {one.page for cell in record.ledger().cells for one in cell.evidence}
    assert new.id in pages
    assert old.id not in pages
