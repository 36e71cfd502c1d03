from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from typing import Any, get_args

import msgspec
import pytest
from hypothesis import given, settings

from onrecord.nouns import Certainty, CodedPage
from onrecord.record import Record
from onrecord.record.exports.polecat import COLUMNS

from ..making import BERG, NOR, coded_pages, make_eventful, make_known, make_participant, patient

PAGE = make_eventful()
DOCS = (Path(__file__).parents[3] / "docs" / "exports.md").read_text(encoding="utf-8")
ALL = get_args(Certainty)


def exported(record: Record) -> list[dict[str, str]]:
    text = "".join(record.export(record.events(certainty=ALL), "polecat"))
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter="\t"))


def with_first(**fields: Any) -> CodedPage:
    first, *others = PAGE.events
    return msgspec.structs.replace(PAGE, events=(msgspec.structs.replace(first, **fields), *others))


def test_the_columns_are_polecats_in_their_order_and_three_of_ours() -> None:
    assert len(COLUMNS) == 40 + 3
    assert COLUMNS[:9] == (
        "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts", "Actor Name",
        "Actor Country",
    )  # fmt: skip
    assert COLUMNS[15:23] == (
        "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors",
        "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID",
    )  # fmt: skip
    assert COLUMNS[33:] == (
        "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language", "Version",
        "Certainty", "Chain", "Evidence",
    )  # fmt: skip


def test_an_event_with_all_that_is_known(record: Record) -> None:
    text = PAGE.page.text
    actors = (
        make_participant(text, "gunmen"),
        make_participant(text, "Norland", NOR),
        make_participant(text, "it", BERG),
    )
    record.add_coded(with_first(actors=actors))
    one = exported(record)[0]
    assert {name: cell for name, cell in one.items() if cell} == {
        "Event ID": PAGE.events[0].id,
        "Event Date": "2026-03-09",
        "Event Type": "ASSAULT",
        "Event Mode": "heavy-weapons",
        "Intensity": "-9.5",
        "Quad Code": "MATERIAL CONFLICT",
        "Contexts": "military;territory",
        "Actor Name": ";Ola Nór;Anna Berg",
        "Actor Country": ";NLD;FIN",
        "Primary Actor Sector": ";GOV;",
        "Actor Sectors": ";MIL;",
        "Actor Title": ";president;envoy",
        "Actor Name Raw": "gunmen;Norland;it",
        "Recipient Name": ";Ostia",
        "Recipient Country": ";OST",
        "Recipient Name Raw": "Westhaven;the port of Ostia",
        "Placename": "Westhaven",
        "City": "Westhaven",
        "Country": "NO",
        "Latitude": "59.91",
        "Longitude": "10.75",
        "Raw Placename": "Westhaven",
        "Feature Type": "city",
        "Source": "Morning Post",
        "Publication Date": "2026-03-11",
        "Story People": "Anna Berg",
        "Story Locations": "Westhaven",
        "Language": "en",
        "Certainty": "asserted",
        "Evidence": (
            "21..95 Norland shelled Westhaven on Monday, 12 people were killed and three hurt.;"
            "96..181 Anna Berg said Norland had shelled the port of Ostia, and that gunmen might withdraw."
        ),
    }


def test_what_is_not_known_is_empty_and_nothing_is_something(record: Record) -> None:
    record.add_coded(PAGE)
    retreat, meeting = exported(record)[1], exported(record)[3]
    assert (retreat["Event Date"], retreat["Placename"], retreat["Recipient Name Raw"]) == ("", "", "")
    assert (retreat["Actor Name"], retreat["Actor Name Raw"], retreat["Chain"]) == ("", "gunmen", "Anna Berg")
    assert (meeting["Intensity"], meeting["Chain"]) == ("0.0", "")


def test_words_of_a_source_that_is_not_named_are_not_the_pages(record: Record) -> None:
    first = PAGE.events[0].tellings[1]
    record.add_coded(with_first(tellings=(msgspec.structs.replace(first, chain=()),)))
    assert exported(record)[0]["Chain"] == "(nobody named)"


def test_the_story_of_each_page(record: Record) -> None:
    known = make_known()
    moved = msgspec.structs.replace(
        PAGE.events[3], id=f"{known.page.id[:16]}.e1", tellings=(told_on(known),), actors=(), recipients=()
    )
    record.add_coded(msgspec.structs.replace(known, events=(moved,)))
    record.add_coded(PAGE)
    stories = {(row["Story People"], row["Story Locations"]) for row in exported(record)}
    assert stories == {("Ola Nór;Anna Berg", "Porto Nórd;Westhaven"), ("Anna Berg", "Westhaven")}


def told_on(coded: CodedPage) -> Any:
    cue = coded.statements[0].cue[0]
    first = PAGE.events[3].tellings[0]
    return msgspec.structs.replace(first, trigger=cue, because=None, sentence=coded.statements[0].sentence)


@settings(patient, max_examples=50)
@given(coded_pages())
def test_a_row_an_event_whatever_a_page_holds(tmp_path_factory: pytest.TempPathFactory, coded: CodedPage) -> None:
    with Record(tmp_path_factory.mktemp("records") / "any.record") as record:
        record.add_coded(coded)
        lines = list(record.export(record.events(certainty=ALL), "polecat"))
        rows = exported(record)
    assert "".join(lines).splitlines(keepends=True) == lines
    assert [row["Event ID"] for row in rows] == [event.id for event in coded.events]
    for line, row in zip(lines[1:], rows, strict=True):
        assert line.count("\t") == len(COLUMNS) - 1
        assert None not in row
        texts = {name: cell for name, cell in row.items() if name not in ("Intensity", "Latitude", "Longitude")}
        assert not [cell for cell in texts.values() if cell.startswith(("=", "+", "-", "@"))]


def test_every_column_is_in_the_documentation() -> None:
    table = DOCS.partition("## POLECAT")[2]
    rows = [name for line in re.findall(r"^\| (`.*?) \|", table, re.MULTILINE) for name in re.findall(r"`(.*?)`", line)]
    assert sorted(rows) == sorted(COLUMNS)
