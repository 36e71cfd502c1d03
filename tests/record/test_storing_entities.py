from __future__ import annotations

from typing import Any

import msgspec
import pytest

from onrecord.errors import CodingFailed
from onrecord.nouns import CodedPage
from onrecord.record import Record

from .making import BERG, NOR, make_coded, make_known, make_mention, make_place, numbered

KNOWN = make_known()


def with_first(**fields: Any) -> CodedPage:
    first, *others = KNOWN.statements
    return msgspec.structs.replace(KNOWN, statements=(msgspec.structs.replace(first, **fields), *others))


def test_a_page_comes_back_with_all_that_was_found(record: Record) -> None:
    record.add_coded(KNOWN)
    assert record.page(KNOWN.page.id) == KNOWN
    assert [found.statement for found in record.statements()] == list(KNOWN.statements)
    assert record.statement(KNOWN.statements[0].id).statement == KNOWN.statements[0]
    assert record.check().problems == ()


def test_a_page_on_which_nobody_is_known_has_no_rows(record: Record) -> None:
    record.add_coded(numbered(1))
    assert list(record) == [numbered(1)]
    tables = ("actors", "mentions", "statement_actors", "dates", "statement_dates", "places", "statement_places")
    assert [record._database.value(f"SELECT count(*) FROM {table}") for table in tables] == [0] * len(tables)


def test_an_actor_of_several_pages_is_one_row_and_in_another_office_another(record: Record) -> None:
    record.add_coded(KNOWN)
    before = record._database.value("SELECT count(*) FROM actors")
    other = make_coded(("Nor", "that he would go"), ("Berg", "that she would stay"))
    later = msgspec.structs.replace(NOR, office="former president", party="")
    found = make_mention(other.page.text, "Nor", later), make_mention(other.page.text, "Berg", BERG)
    record.add_coded(msgspec.structs.replace(other, mentions=found))
    assert record._database.value("SELECT count(*) FROM actors") == before + 1


@pytest.mark.parametrize(
    ("fields", "what"),
    [
        ({"actors": (make_mention(KNOWN.page.text, "Nobody", NOR),)}, "actor 'Nobody'"),
        ({"actors": (msgspec.structs.replace(KNOWN.mentions[0], confidence=0.1),)}, "actor 'President Nor'"),
        ({"date": msgspec.structs.replace(KNOWN.dates[0], begin="")}, "date 'Monday'"),
        ({"place": make_place(KNOWN.page.text, "Norland", "Norland")}, "place 'Norland'"),
        ({"places": (*KNOWN.places, make_place(KNOWN.page.text, "rain", "Rain"))}, "place 'rain'"),
    ],
)
def test_what_a_statement_has_but_its_page_has_not_is_refused(record: Record, fields: Any, what: str) -> None:
    with pytest.raises(CodingFailed, match=rf"{what} is none that was found on page {KNOWN.page.id}"):
        record.add_coded(with_first(**fields))
    assert len(record) == 0


MOVED = {"start": 3, "end": 7}


@pytest.mark.parametrize(
    ("field", "change", "fault"),
    [
        ("mentions", MOVED, "mention 0: the text has other words"),
        ("mentions", {"antecedent": make_mention("Nor", "Nor", NOR)}, "mention 0 antecedent: the text has"),
        ("mentions", {"confidence": float("nan")}, "NOT NULL constraint"),
        ("mentions", {"actor": msgspec.structs.replace(NOR, kind="ghost")}, "CHECK constraint"),
        ("mentions", {"actor": msgspec.structs.replace(NOR, sector=("GOV|MIL",))}, "is no code"),
        ("mentions", {"actor": msgspec.structs.replace(NOR, sector=("",))}, "is no code"),
        ("mentions", {"confidence": 1}, "mention 0 confidence: 1 is no fraction"),
        ("places", {"longitude": 4}, "place 0: 4 is no fraction"),
        ("dates", MOVED, "date 0: the text has other words"),
        ("dates", {"type": "ERA"}, "CHECK constraint"),
        ("places", MOVED, "place 0: the text has other words"),
        ("places", {"latitude": float("nan")}, "NOT NULL constraint"),
    ],
)
def test_what_breaks_a_law_is_refused_whole(record: Record, field: str, change: Any, fault: str) -> None:
    bare = [msgspec.structs.replace(one, actors=(), date=None, place=None, places=()) for one in KNOWN.statements]
    first, *others = getattr(KNOWN, field)
    found = (msgspec.structs.replace(first, **change), *others)
    with pytest.raises(CodingFailed, match=fault):
        record.add_coded(msgspec.structs.replace(KNOWN, statements=tuple(bare), **{field: found}))
    assert (len(record), record.counts().actors) == (0, 0)


def test_two_of_the_same_are_kept_as_two(record: Record) -> None:
    twice = msgspec.structs.replace(KNOWN, mentions=KNOWN.mentions * 2, places=KNOWN.places * 2)
    record.add_coded(twice)
    assert list(record) == [twice]


def test_the_views_say_who_and_when_and_where(record: Record) -> None:
    record.add_coded(KNOWN)
    columns = "actor, actor_id, party, said, said_from, said_until, place, places"
    rows = list(record._database.rows(f"SELECT {columns} FROM statement_view ORDER BY position"))
    assert rows == [
        (
            "Ola Nór; Anna Berg", "ola-nor; anna-berg", "EU; NLD", "Monday", "2026-03-09", "2026-03-10", "Porto Nórd",
            "Westhaven",
        ),
        ("Ola Nór", "ola-nor", "NLD", None, None, None, None, None),
        (None,) * 8,
    ]  # fmt: skip
    last = "SELECT exact, id, office, reason, antecedent, page FROM mention_view ORDER BY position DESC"
    assert record._database.first(last) == (
        "He", "ola-nor", "president", "pronoun", "President Nor", KNOWN.page.id,
    )  # fmt: skip
