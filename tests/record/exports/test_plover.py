from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, get_args

import msgspec
import pytest
from hypothesis import given, settings

from onrecord.errors import BadQuery
from onrecord.nouns import Certainty, CodedPage
from onrecord.record import Record

from ..making import NOR, coded_pages, make_eventful, make_participant, patient

PAGE = make_eventful()
DOCS = (Path(__file__).parents[3] / "docs" / "exports.md").read_text(encoding="utf-8")
ALL = get_args(Certainty)


def exported(record: Record, **told: Any) -> list[dict[str, Any]]:
    return [json.loads(line) for line in record.export(record.events(certainty=ALL), "plover", **told)]


def test_an_event_with_all_that_is_known(record: Record) -> None:
    first, *others = PAGE.events
    first = msgspec.structs.replace(first, actors=(make_participant(PAGE.page.text, "Norland", NOR),))
    record.add_coded(msgspec.structs.replace(PAGE, events=(first, *others)))
    one = exported(record, coded_date="2026-04-01")[0]
    assert list(one) == [
        "id", "date", "actor", "recipient", "event", "event_loc", "event_text", "quad_code", "event_scale", "mode",
        "context", "size", "text", "text_info", "cite_info", "coder", "coded_date", "published", "page", "certainty",
        "evidence",
    ]  # fmt: skip
    assert (one["id"], one["date"], one["event"], one["mode"]) == (
        first.id, "2026-03-09", "ASSAULT", "heavy-weapons",
    )  # fmt: skip
    assert one["actor"] == [
        {
            "code": "NLD", "sector": ["GOV", "MIL"], "entity_text": "Norland", "identifier_id": "ola-nor",
            "identifier_text": "Ola Nór", "office": "president",
        }
    ]  # fmt: skip
    assert one["recipient"][0] == {"entity_text": "Westhaven"}
    assert one["event_loc"] == {
        "extracted_place": "Westhaven", "resolved_place": "Westhaven", "lat": 59.91, "lon": 10.75, "city": "Westhaven",
        "country_code": "NO", "resolution": "city",
    }  # fmt: skip
    assert (one["quad_code"], one["event_scale"], one["size"]) == (
        "MATERIAL CONFLICT",
        -9.5,
        {"dead": 12, "injured": 3},
    )
    assert PAGE.page.text[one["text_info"]["start"] : one["text_info"]["end"]] == one["text"]
    assert one["cite_info"]["publication"] == "Morning Post"
    assert (one["coder"], one["coded_date"], one["certainty"]) == ("onrecord", "2026-04-01", "asserted")
    assert [telling.get("chain", [{}])[0].get("exact") for telling in one["evidence"]] == [None, "Anna Berg"]


def test_what_is_not_known_is_left_out_and_nothing_is_something(record: Record) -> None:
    record.add_coded(PAGE)
    retreat, meeting = exported(record)[1], exported(record)[3]
    assert not {"date", "enddate", "recipient", "event_loc", "context", "size", "coded_date"} & set(retreat)
    assert (retreat["certainty"], retreat["chain"]) == ("possible", ["Anna Berg"])
    assert retreat["evidence"][0]["because"]["exact"] == "might"
    assert meeting["event_scale"] == 0.0
    assert "chain" not in meeting


def test_several_days_have_an_end(record: Record) -> None:
    first, *others = PAGE.events
    days = msgspec.structs.replace(PAGE.dates[0], until="2026-03-12")
    changed = msgspec.structs.replace(first, date=days)
    record.add_coded(msgspec.structs.replace(PAGE, dates=(days,), events=(changed, *others)))
    assert (exported(record)[0]["date"], exported(record)[0]["enddate"]) == ("2026-03-09", "2026-03-11")


@settings(patient, max_examples=50)
@given(coded_pages())
def test_a_line_an_event_whatever_a_page_holds(tmp_path_factory: pytest.TempPathFactory, coded: CodedPage) -> None:
    with Record(tmp_path_factory.mktemp("records") / "any.record") as record:
        record.add_coded(coded)
        lines = list(record.export(record.events(certainty=ALL), "plover"))
    assert "".join(lines).splitlines(keepends=True) == lines
    assert all(line.isascii() for line in lines)
    rows = [json.loads(line) for line in lines]
    assert [row["id"] for row in rows] == [event.id for event in coded.events]
    for row, event in zip(rows, coded.events, strict=True):
        assert row["evidence"][0]["sentence"].get("exact", "") == event.tellings[0].sentence.exact
        assert row.get("event_scale") == event.intensity
        assert None not in row.values()


def test_the_same_record_the_same_lines(record: Record) -> None:
    record.add_coded(PAGE)
    assert exported(record) == exported(record)


def test_an_unknown_format_is_said_at_once(record: Record) -> None:
    with pytest.raises(BadQuery, match=r"'cameo' does not exist.*plover, polecat"):
        record.export(record.events(), "cameo")  # type: ignore[arg-type]


def test_every_field_is_in_the_documentation(record: Record) -> None:
    record.add_coded(PAGE)
    table = DOCS.partition("## PLOVER")[2].partition("## POLECAT")[0]
    documented = set(re.findall(r"`(\w+)`", table))
    for one in exported(record, coded_date="2026-04-01"):
        assert set(one) <= documented
        inner = [one.get("event_loc", {}), one["cite_info"], one["text_info"], *one["actor"], *one["evidence"]]
        assert {name for part in inner for name in part} <= documented
