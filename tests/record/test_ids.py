from __future__ import annotations

import pytest

from onrecord.errors import BadQuery, NoSuchId
from onrecord.record import Record

from .making import make_coded, make_eventful, numbered


@pytest.fixture
def record(record: Record) -> Record:
    for number in range(40):
        record.add_coded(numbered(number))
    record.add_coded(EVENTFUL)
    return record


EVENTFUL = make_eventful()
EVENT = EVENTFUL.events[1]


PAGE = numbered(7)
STATEMENT = PAGE.statements[1]


@pytest.mark.parametrize("wanted", [PAGE.page.id, PAGE.page.id[:10], f" {PAGE.page.id.upper()}\n"])
def test_a_page_by_id_or_beginning(record: Record, wanted: str) -> None:
    assert record.page(wanted) == PAGE


@pytest.mark.parametrize("wanted", [STATEMENT.id, f"{PAGE.page.id[:8]}.2"])
def test_a_statement_by_id_or_beginning(record: Record, wanted: str) -> None:
    found = record.statement(wanted)
    assert found.statement == STATEMENT
    assert found.page.id == PAGE.page.id


@pytest.mark.parametrize("wanted", [EVENT.id, f"{EVENTFUL.page.id[:8]}.e2", f" {EVENT.id.upper()} "])
def test_an_event_by_id_or_beginning(record: Record, wanted: str) -> None:
    found = record.event(wanted)
    assert found.event == EVENT
    assert found.page.id == EVENTFUL.page.id


def test_an_unknown_event_comes_with_near_ones(record: Record) -> None:
    with pytest.raises(NoSuchId, match=rf"no event\. Near to it: {EVENTFUL.page.id[:16]}\.e1"):
        record.event(f"{EVENTFUL.page.id[:16]}.e99")
    with pytest.raises(BadQuery, match=rf"{EVENTFUL.page.id[:16]}\.e1, {EVENTFUL.page.id[:16]}\.e2"):
        record.event(EVENTFUL.page.id[:16])


def test_the_whole_id_wins_over_longer_ones(record: Record) -> None:
    many = make_coded(*((f"Speaker {number}", f"thing {number}") for number in range(12)))
    record.add_coded(many)
    assert record.statement(f"{many.page.id[:16]}.1").statement.id == f"{many.page.id[:16]}.1"


def test_a_beginning_of_several_names_them(record: Record) -> None:
    with pytest.raises(BadQuery, match=rf"{PAGE.page.id[:16]}\.1, {PAGE.page.id[:16]}\.2"):
        record.statement(PAGE.page.id[:16])


def test_an_unknown_id_comes_with_near_ones(record: Record) -> None:
    with pytest.raises(NoSuchId, match=PAGE.page.id[:16]):
        record.page(PAGE.page.id[:9] + "xyz")
    with pytest.raises(NoSuchId, match=rf"{PAGE.page.id[:16]}\.1"):
        record.statement(f"{PAGE.page.id[:16]}.99")


def test_an_id_of_the_other_kind_is_told(record: Record) -> None:
    with pytest.raises(NoSuchId, match="A statement has that id"):
        record.page(STATEMENT.id)
    with pytest.raises(NoSuchId, match="A page has that id"):
        record.statement(PAGE.page.id)
    with pytest.raises(NoSuchId, match="An event has that id"):
        record.statement(EVENT.id)
    with pytest.raises(NoSuchId, match="A statement has that id"):
        record.event(STATEMENT.id)


@pytest.mark.parametrize("wanted", ["zzzz", "%", "'; DROP TABLE pages; --", "\ud800"])
def test_an_id_near_to_none(record: Record, wanted: str) -> None:
    with pytest.raises(NoSuchId, match="onrecord list"):
        record.page(wanted)


def test_no_id_at_all(record: Record) -> None:
    with pytest.raises(BadQuery):
        record.page("  ")
