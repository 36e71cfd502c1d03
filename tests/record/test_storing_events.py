from __future__ import annotations

from typing import Any

import msgspec
import pytest

from onrecord.errors import CodingFailed
from onrecord.nouns import CodedPage, Count
from onrecord.record import Record

from .making import NOR, NORLAND, make_date, make_eventful, make_participant, make_place, numbered, span

PAGE = make_eventful()
TEXT = PAGE.page.text
TABLES = ("events", "event_contexts", "event_participants", "event_counts", "tellings", "telling_spans")


def with_first(**fields: Any) -> CodedPage:
    first, *others = PAGE.events
    return msgspec.structs.replace(PAGE, events=(msgspec.structs.replace(first, **fields), *others))


def with_telling(**fields: Any) -> CodedPage:
    first, *others = PAGE.events[0].tellings
    return with_first(tellings=(msgspec.structs.replace(first, **fields), *others))


def test_a_page_comes_back_with_its_events(record: Record) -> None:
    record.add_coded(PAGE)
    assert record.page(PAGE.page.id) == PAGE
    assert [record.event(event.id).event for event in PAGE.events] == list(PAGE.events)
    assert record.event(PAGE.events[0].id).page.outlet == "Morning Post"
    assert record.check().problems == ()


def test_a_page_without_events_has_no_rows(record: Record) -> None:
    record.add_coded(numbered(1))
    assert [record._database.value(f"SELECT count(*) FROM {table}") for table in TABLES] == [0] * len(TABLES)


@pytest.mark.parametrize("intensity", [0.0, -0.0, None])
def test_an_intensity_of_nothing_is_not_none(record: Record, intensity: float | None) -> None:
    record.add_coded(with_first(intensity=intensity))
    assert record.page(PAGE.page.id).events[0].intensity == intensity
    assert record.check().problems == ()


def test_who_only_takes_part_is_an_actor_of_the_record(record: Record) -> None:
    record.add_coded(PAGE)
    ostia = next(row for row in record.actors() if row.id == "OST")
    assert (ostia.name, ostia.mentions, ostia.pages, ostia.statements) == ("Ostia", 0, 0, 0)


@pytest.mark.parametrize(
    ("coded", "fault"),
    [
        (with_first(date=make_date(TEXT, "1962", "1962-01-01", "1963-01-01")), "its date '1962' is none that was"),
        (with_first(place=make_place(TEXT, "Ostia", "Ostia")), "its place 'Ostia' is none that was found"),
        (with_first(id=PAGE.events[1].id), "events of the same id"),
        (with_first(tellings=()), "nothing tells of it"),
        (with_first(certainty="historical"), "is historical, its first telling asserted"),
        (with_telling(statement="nowhere.1"), "told in nowhere.1, which is no statement of its page"),
        (with_telling(trigger=span("shelled", "shelled")), "telling 0 trigger 0: the text has other words"),
        (with_telling(sentence=span("x" * 999, "x", 900)), "telling 0 sentence 0: .* outside of the text"),
        (with_telling(because=span("may", "may")), "telling 0 because 0: the text has other words"),
        (with_telling(chain=(span("Berg", "Berg"),)), "telling 0 chain 0: the text has other words"),
        (with_telling(score=1), "telling 0 score: 1 is no fraction"),
        (with_telling(score=float("nan")), "NOT NULL constraint"),
        (with_first(type="QUARREL"), "CHECK constraint"),
        (with_first(quad="cold-war"), "CHECK constraint"),
        (with_first(intensity=-9), "an intensity of -9 is no fraction"),
        (with_first(intensity=float("nan")), "an intensity of nan is no fraction"),
        (with_first(intensity=10.5), "an intensity of 10.5 is no fraction from -10 to 10"),
        (with_first(actors=(make_participant("Ostia", "Ostia", NORLAND),)), "actor 0: the text has other words"),
        (with_first(recipients=(make_participant("Ostia", "Ostia"),)), "recipient 0: the text has other words"),
        (
            with_first(actors=(make_participant(TEXT, "Norland", msgspec.structs.replace(NOR, sector=("A|B",))),)),
            "a sector of",
        ),
        (with_first(dead=Count(start=3, end=7, exact="12 people", number=12)), "dead: the text has other words"),
        (with_first(dead=Count(**msgspec.structs.asdict(span(TEXT, "12")), number=2**63)), "is no number of people"),
        (with_first(dead=Count(**msgspec.structs.asdict(span(TEXT, "12")), number=-1)), "is no number of people"),
    ],
)
def test_what_breaks_a_law_is_refused_whole(record: Record, coded: CodedPage, fault: str) -> None:
    with pytest.raises(CodingFailed, match=fault):
        record.add_coded(coded)
    assert (len(record), record.counts().events, record.counts().actors) == (0, 0, 0)


def test_the_id_of_another_pages_event_is_refused(record: Record) -> None:
    record.add_coded(PAGE)
    twin = msgspec.structs.replace(PAGE.events[0], tellings=PAGE.events[0].tellings[:1], date=None, place=None)
    bare = msgspec.structs.replace(
        twin, actors=(), recipients=(), dead=None, injured=None,
        tellings=(msgspec.structs.replace(twin.tellings[0], trigger=span("B", "B"), sentence=span("B", "B")),),
    )  # fmt: skip
    with pytest.raises(CodingFailed, match="contradict"):
        record.add_coded(msgspec.structs.replace(numbered(2), events=(bare,)))
    assert len(record) == 1


def test_the_view_has_a_readable_row_an_event(record: Record) -> None:
    record.add_coded(PAGE)
    columns = """certainty, type, mode, actor, recipient, "trigger", happened_from, place, chain, because, tellings,
    dead, contexts, intensity"""
    rows = list(record._database.rows(f"SELECT {columns} FROM event_view ORDER BY position"))
    assert rows == [
        (
            "asserted", "ASSAULT", "heavy-weapons", "Norland", "Westhaven; Ostia", "shelled", "2026-03-09", "Westhaven",
            None, None, 2, 12, "military; territory", -9.5,
        ),
        (
            "possible", "RETREAT", "withdraw", "gunmen", None, "withdraw", None, None, "Anna Berg", "might", 1, None,
            None, 8.0,
        ),
        (
            "denied", "COERCE", "arrest", "Norland", "40 fishermen", "arrested", None, None, None, "denied", 1, None,
            None, -7.0,
        ),
        (
            "historical", "REQUEST", "", "Norland; Ostia", "Norland; Ostia", "met", None, None, None, "in 1962", 1,
            None, None, 0.0,
        ),
    ]  # fmt: skip
    told = "SELECT event, chain, statement, score FROM telling_view WHERE type = 'ASSAULT' ORDER BY position"
    assert list(record._database.rows(told)) == [
        (PAGE.events[0].id, None, None, 0.93), (PAGE.events[0].id, "Anna Berg", PAGE.statements[0].id, 0.71),
    ]  # fmt: skip
