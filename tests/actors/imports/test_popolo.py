from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from onrecord.actors.imports import import_file
from onrecord.errors import NotADump

from .conftest import Read

DOCUMENT: dict[str, Any] = {
    "persons": [
        {"id": "p1", "name": "Ana Quispe", "family_name": "Quispe", "gender": "female", "birth_date": "1970-03-01",
         "other_names": [{"name": "Anita Quispe"}, {"name": "ana"}],
         "identifiers": [{"scheme": "wikidata", "identifier": "Q800001"}]},
        {"id": "p2", "name": "Rosa Luz"},
    ],
    "organizations": [
        {"id": "o1", "name": "Assembly", "classification": "legislature"},
        {"id": "o2", "name": "The Greens", "classification": "party"},
        {"id": "o3", "name": "Cabinet", "classification": "executive"},
    ],
    "posts": [{"id": "s1", "label": "Minister of Trade", "organization_id": "o3"}],
    "events": [{"id": "t1", "classification": "legislative period", "start_date": "2016-07", "end_date": "2021-07-27"}],
    "memberships": [
        {"person_id": "p1", "organization_id": "o1", "role": "member", "legislative_period_id": "t1",
         "on_behalf_of_id": "o2"},
        {"person_id": "p1", "post_id": "s1", "start_date": "2021-07-28", "end_date": "2022-02-01"},
        {"person_id": "p1", "organization_id": "o2", "start_date": "2001"},
        {"person_id": "p2", "organization_id": "o1", "role": "Speaker of the Assembly", "start_date": "2020-03-16"},
        {"person_id": "p3", "organization_id": "o1", "start_date": "2020"},
        7,
    ],
}  # fmt: skip


def written(folder: Path, document: Any) -> str:
    path = folder / "assembly.json"
    path.write_text(json.dumps(document, indent=1), encoding="utf-8")
    return str(path)


def test_members_and_posts(tmp_path: Path, rows: Read) -> None:
    report = import_file(written(tmp_path, DOCUMENT), country="Peru", as_of="2026-06-01")
    assert (report.name, report.format) == ("assembly", "popolo")
    ana = rows("assembly", "people")[0]
    assert {name: ana[name] for name in ("id", "surname", "aliases", "country", "gender", "born", "qid")} == {
        "id": "ana-quispe-p1", "surname": "Quispe", "aliases": "Anita Quispe", "country": "PER", "gender": "f",
        "born": "1970", "qid": "Q800001",
    }  # fmt: skip
    assert {(row["name"], row["party"], row["sector"], row["single"]) for row in rows("assembly", "offices")} == {
        ("member of the Assembly of Peru", "PER", "LEG", ""),
        ("Speaker of the Assembly of Peru", "PER", "LEG", "yes"),
        ("Minister of Trade of Peru", "PER", "GOV", "yes"),
    }
    assert {(row["person"], row["from"], row["until"], row["checked_as_of"]) for row in rows("assembly", "terms")} == {
        ("ana-quispe-p1", "2016-07", "2021-07-27", ""),
        ("ana-quispe-p1", "2021-07-28", "2022-02-01", ""),
        ("rosa-luz-p2", "2020-03-16", "", "2026-06-01"),
    }
    assert report.passed_over == {
        "membership in a party": 1,
        "entry that is no object": 1,
        "term of somebody who is not in the file, or has no name in Latin script": 1,
    }


def test_without_a_country_nobody_knows_whose_offices_they_are(tmp_path: Path, rows: Read) -> None:
    report = import_file(written(tmp_path, DOCUMENT))
    assert report.taken == {"people": 2}
    assert report.passed_over["term in an office that is not in the file, or of no one state"] == 4


@pytest.mark.parametrize("document", [{"persons": 7}, {"persons": []}, [1], "x", {"memberships": []}])
def test_a_document_of_another_kind_is_refused(tmp_path: Path, document: Any) -> None:
    with pytest.raises(NotADump, match="no Popolo document"):
        import_file(written(tmp_path, document), format="popolo")


def test_a_country_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotADump, match="'Atlantis' is no state"):
        import_file(written(tmp_path, DOCUMENT), country="Atlantis")


def test_a_document_beyond_the_limit_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from onrecord.actors.imports import popolo
    from onrecord.limits import Limits

    monkeypatch.setattr(popolo, "LIMITS", Limits(max_document_bytes=100))
    with pytest.raises(NotADump, match="larger than 100 bytes"):
        import_file(written(tmp_path, DOCUMENT))


def test_hostile_entries_end_nothing(tmp_path: Path, rows: Read) -> None:
    document = DOCUMENT | {
        "persons": [*DOCUMENT["persons"], {}, {"id": [], "name": {}, "identifiers": 7, "other_names": [7]}, None],
        "memberships": [*DOCUMENT["memberships"], {"person_id": {}, "role": []}, {"start_date": 7, "role": "x"}],
        "organizations": [*DOCUMENT["organizations"], {"id": 9, "name": []}],
    }
    import_file(written(tmp_path, document), country="PE")
    assert len(rows("assembly", "people")) == 2
