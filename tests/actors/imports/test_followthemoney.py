from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from onrecord.actors.imports import import_file
from onrecord.errors import NotADump

from .conftest import Read


def entity(key: str, schema: str, seen: str = "2026-09-30T01:00:00", **properties: list[Any]) -> dict[str, Any]:
    caption = next((name for name in properties.get("name", []) if isinstance(name, str)), key)
    return {"id": key, "caption": caption, "schema": schema, "properties": properties, "last_seen": seen}


ANA = entity(
    "NK-ana", "Person", name=["Ana Quispe", "Ана Киспе"], alias=["Anita Quispe"], gender=["female"],
    birthDate=["1970-03-01"], country=["pe"], wikidataId=["Q800001"],
)  # fmt: skip
POST = entity("NK-trade", "Position", name=["Minister of Trade"], country=["pe"], topics=["gov.national", "gov.head"])
HELD = entity("NK-held", "Occupancy", holder=["NK-ana"], post=["NK-trade"], startDate=["2021-07-28"])


def written(folder: Path, *entities: Any) -> str:
    path = folder / "peps.ftm.json"
    path.write_text("".join(json.dumps(one) + "\n" for one in entities), encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("entities", [(ANA, POST, HELD), (HELD, POST, ANA)])
def test_holder_and_post_are_joined_whatever_their_order(tmp_path: Path, rows: Read, entities: tuple[Any, ...]) -> None:
    report = import_file(written(tmp_path, *entities))
    assert (report.name, report.format) == ("peps", "ftm")
    (somebody,) = rows("peps", "people")
    assert {name: somebody[name] for name in ("id", "name", "aliases", "country", "gender", "born", "qid")} == {
        "id": "ana-quispe-nk-ana", "name": "Ana Quispe", "aliases": "Anita Quispe", "country": "PER", "gender": "f",
        "born": "1970", "qid": "Q800001",
    }  # fmt: skip
    (office,) = rows("peps", "offices")
    assert (office["name"], office["title"], office["sector"]) == (
        "Minister of Trade of Peru", "minister of trade|trade minister", "GOV",
    )  # fmt: skip
    (term,) = rows("peps", "terms")
    assert (term["from"], term["until"], term["checked_as_of"]) == ("2021-07-28", "", "2026-09-30")


def test_entities_inside_of_one_another(tmp_path: Path, rows: Read) -> None:
    inner = entity("NK-held", "Occupancy", post=[POST], startDate=["2021"], endDate=["2022-05-01"])
    nested = entity("NK-ana", "Person", name=["Ana Quispe"], positionOccupancies=[inner])
    import_file(written(tmp_path, nested))
    (term,) = rows("peps", "terms")
    assert (term["person"], term["from"], term["until"]) == ("ana-quispe-nk-ana", "2021", "2022-05-01")


@pytest.mark.parametrize(
    ("status", "reason"),
    [("ended", "term that ended on a day that is not known"),
     ("unknown", "term of which it is not known whether it has ended")],
)  # fmt: skip
def test_terms_that_may_have_ended_are_not_taken_for_open(tmp_path: Path, status: str, reason: str) -> None:
    ended = entity("NK-x", "Occupancy", holder=["NK-ana"], post=["NK-trade"], startDate=["2020"], status=[status])
    report = import_file(written(tmp_path, ANA, POST, ended))
    assert report.passed_over == {reason: 1}
    assert "terms" not in report.taken


def test_a_shipped_person_and_office_keep_their_ids(tmp_path: Path, rows: Read) -> None:
    macron = entity("NK-m", "Person", name=["Emmanuel Macron"], wikidataId=["Q3052772"])
    post = entity("NK-p", "Position", name=["President of France"], country=["fr"])
    held = entity("NK-o", "Occupancy", holder=["NK-m"], post=["NK-p"], startDate=["2017-05-14"])
    import_file(written(tmp_path, macron, post, held))
    assert [row["id"] for row in rows("peps", "people")] == ["emmanuel-macron"]
    assert [(row["person"], row["office"]) for row in rows("peps", "terms")] == [("emmanuel-macron", "fra-president")]


def test_bodies_and_international_organisations(tmp_path: Path, rows: Read) -> None:
    body = entity("NK-b", "PublicBody", name=["National Grain Board", "Grain Watch"], country=["de-by", "de"])
    league = entity("NK-l", "Organization", name=["League of Rivers"], topics=["gov.igo"])
    firm = entity("NK-f", "Company", name=["Grain Ltd"], country=["pe"])
    report = import_file(written(tmp_path, body, league, firm))
    assert [(row["name"], row["aliases"], row["country"]) for row in rows("peps", "bodies")] == [
        ("National Grain Board of Germany", "Grain Watch", "DEU")
    ]
    (organisation,) = rows("peps", "organisations")
    assert organisation["id"] == organisation["party"] == "LEAGUE-OF-RIVERS-NK-L"
    assert report.passed_over == {"entity of a schema that is not taken": 1}


def test_an_office_of_the_union(tmp_path: Path, rows: Read) -> None:
    post = entity("NK-p", "Position", name=["Member of the European Committee of Rivers"], country=["eu"])
    import_file(written(tmp_path, ANA, post, HELD | {"properties": {**HELD["properties"], "post": ["NK-p"]}}))
    assert [(row["party"], row["sector"]) for row in rows("peps", "offices")] == [("EU", "")]


@pytest.mark.parametrize(
    "line", ["{", "[]", '{"id": 7}', '{"id": "x", "schema": "Person", "properties": {"name": {"a": 1}}}', "[" * 9_999,
             '{"id": "x", "schema": "Occupancy", "properties": {"holder": [null, 7], "post": [{"id": 1}]}}']
)  # fmt: skip
def test_a_bad_line_ends_nothing(tmp_path: Path, rows: Read, line: str) -> None:
    path = Path(written(tmp_path, ANA, POST, HELD))
    path.write_text(f"{line}\n{path.read_text('utf-8')}", encoding="utf-8")
    report = import_file(str(path), format="ftm")
    assert len(rows("peps", "terms")) == 1
    assert sum(report.passed_over.values()) == 1


def test_a_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotADump, match="no line of it is a FollowTheMoney entity"):
        import_file(written(tmp_path, {"text": "a page"}), format="ftm")
