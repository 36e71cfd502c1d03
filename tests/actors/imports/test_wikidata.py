from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.actors.compile import compiled
from onrecord.actors.facts import Office, Person
from onrecord.actors.imports import import_file
from onrecord.actors.imports.wikidata import Marks
from onrecord.actors.index import Index
from onrecord.errors import NotADump

from .conftest import Read
from .making import ANA, FRANCE, PERU, SMALL, TRADE, dump, entity, held, item, person, said, text, time, written

MACRON = "Q3052772"


def test_person_office_and_terms_are_joined_whatever_their_order(tmp_path: Path, rows: Read) -> None:
    report = import_file(written(tmp_path, [ANA, TRADE]))
    assert (report.name, report.format, report.taken) == ("dump", "wikidata", {"offices": 1, "people": 1, "terms": 2})
    (somebody,) = rows("dump", "people")
    assert somebody | {"id": "", "aliases": ""} == somebody | {
        "id": "", "name": "Ana Quispe", "country": "PER", "gender": "f", "born": "1970", "qid": "Q800001",
        "aliases": "", "source": "wikidata",
    }  # fmt: skip
    assert [(r["person"], r["office"], r["from"], r["until"], r["checked_as_of"]) for r in rows("dump", "terms")] == [
        ("ana-quispe-q800001", "minister-of-trade-of-peru-q900001", "2021-07-28", "2022-02", ""),
        ("ana-quispe-q800001", "minister-of-trade-of-peru-q900001", "2024", "", "2026-05-04"),
    ]
    before = {path.name: path.read_bytes() for path in (tmp_path / "home/actors/dump").iterdir()}
    import_file(written(tmp_path, [TRADE, ANA]))
    assert {path.name: path.read_bytes() for path in (tmp_path / "home/actors/dump").iterdir()} == before


def test_the_index_finds_what_was_imported(tmp_path: Path) -> None:
    import_file(written(tmp_path, SMALL))
    index = Index(compiled())
    assert [(sense.kind, sense.how) for sense in index.senses("quispe")] == [("person", "surname")]
    (office,) = index.titled("trade minister", "PER")
    assert (office.name, office.party, office.sector, office.single) == (
        "minister of trade of Peru", "PER", ("GOV",), "yes",
    )  # fmt: skip
    assert index.find(Person, "ana-quispe-q800001") is not None


@pytest.mark.parametrize(("pack", "ending"), [(gzip.compress, "gz"), (bz2.compress, "bz2"), (lzma.compress, "xz")])
def test_packed_files_give_the_same(tmp_path: Path, rows: Read, pack: Callable[[bytes], bytes], ending: str) -> None:
    import_file(written(tmp_path, SMALL))
    path = tmp_path / f"packed.json.{ending}"
    path.write_bytes(pack(dump(SMALL)))
    import_file(str(path))
    assert all(rows("packed", file) == rows("dump", file) != [] for file in ("people", "offices", "terms"))


def test_standard_input_and_lines_without_brackets_give_the_same(tmp_path: Path, rows: Read) -> None:
    import_file(written(tmp_path, SMALL))
    plain = b"\n".join(json.dumps(one).encode() for one in SMALL)  # with spaces after colons
    report = import_file("-", stdin=io.BytesIO(gzip.compress(plain)))
    assert report.name == "stdin"
    assert all(rows("stdin", file) == rows("dump", file) != [] for file in ("people", "offices", "terms"))


def test_shipped_ids_are_used_for_the_same_item_and_for_an_office_of_the_same_name(tmp_path: Path, rows: Read) -> None:
    president = entity("Q900002", "President of France", P1001=[said(item(FRANCE))])
    macron = person(MACRON, "Emmanuel Macron", held("Q900002", "2017-05-14", "2027-05-13"))
    import_file(written(tmp_path, [macron, president]))
    assert [row["id"] for row in rows("dump", "people")] == ["emmanuel-macron"]
    assert rows("dump", "offices") == []
    (term,) = rows("dump", "terms")
    assert (term["person"], term["office"], term["until"]) == ("emmanuel-macron", "fra-president", "2027-05-13")


def test_a_namesake_who_held_the_same_office_at_the_time_is_the_same_person(tmp_path: Path, rows: Read) -> None:
    president = entity("Q900003", "President", ["President of Peru"], P17=[said(item(PERU))])
    castillo = person("Q800002", "Pedro Castillo", held("Q900003", "2021-07-28"))
    other = person("Q800003", "Pedro Castillo", held("Q900003", "1919-01-01", "1920-01-01"))
    import_file(written(tmp_path, [castillo, other, president]))
    assert [row["id"] for row in rows("dump", "people")] == ["pedro-castillo", "pedro-castillo-q800003"]


def test_a_state_names_its_heads_and_their_office(tmp_path: Path, rows: Read) -> None:
    land = entity(
        "Q990001", "France", P298=[said(text("FRA"))], P1906=[said(item("Q900002"))],
        P35=[said(item("Q800004"), P580=time("2029-05-13"))], P6=[said(item("Q800005"), P580=time("2029-06-01"))],
    )  # fmt: skip
    office = entity("Q900002", "head of the republic")
    people = [person("Q800004", "Lou Petit"), entity("Q800005", "Max Roux", P31=[said(item("Q5"))])]
    import_file(written(tmp_path, [*people, land, office]))
    terms = {(row["person"], row["office"], row["from"]) for row in rows("dump", "terms")}
    assert terms == {
        ("lou-petit-q800004", "fra-president", "2029-05-13"),
        ("max-roux-q800005", "fra-prime-minister", "2029-06-01"),
    }


def test_a_state_without_a_shipped_office_gets_one(tmp_path: Path, rows: Read) -> None:
    land = entity(
        "Q990002", "Aruba", P297=[said(text("AW"))], P35=[said(item("Q800004"), P580=time("2020"))]
    )  # fmt: skip
    import_file(written(tmp_path, [land, person("Q800004", "Lou Petit")]))
    (office,) = rows("dump", "offices")
    assert (office["id"], office["party"], office["kind"], office["single"]) == (
        "head-of-state-of-aruba", "ABW", "head_of_state", "yes",
    )  # fmt: skip


def test_a_general_position_is_named_by_what_it_is_of(tmp_path: Path, rows: Read) -> None:
    mayor = entity("Q30185", "mayor")
    city = entity("Q990003", "Callao", P17=[said(item(PERU))])
    ana = person("Q800001", "Ana Quispe", held("Q30185", "2010", P642=item("Q990003")), held("Q30185", "2011"))
    report = import_file(written(tmp_path, [mayor, ana, city]))
    (office,) = rows("dump", "offices")
    assert (office["name"], office["party"], office["single"]) == ("mayor of Callao", "PER", "yes")
    assert report.passed_over == {"term in an office that is not in the file, or of no one state": 1}


def test_what_contradicts_the_shipped_knowledge_is_passed_over(tmp_path: Path, rows: Read) -> None:
    president = entity("Q900002", "President of France", P1001=[said(item(FRANCE))])
    pretender = person("Q800006", "Yves Faux", held("Q900002", "2018-03-01"), held("Q900002", "2031-05-01"))
    report = import_file(written(tmp_path, [pretender, president]))
    assert [row["from"] for row in rows("dump", "terms")] == ["2031-05-01"]
    assert report.passed_over == {"term at the same time as somebody else's in the shipped knowledge": 1}


@pytest.mark.parametrize(
    ("statement", "reason"),
    [
        (held("Q900001"), "term without a first day"),
        (held("Q900001", "2020", "2019"), "term that ends before it begins"),
        (held("Q900001", "2020", P582={"snaktype": "somevalue"}), "term that ended on a day that is not known"),
        (said({"snaktype": "somevalue"}, P580=time("2020")), "term in an office that is not known"),
        (held("Q999999", "2020"), "term in an office that is not in the file, or of no one state"),
    ],
)
def test_terms_that_are_passed_over_are_counted(tmp_path: Path, rows: Read, statement: object, reason: str) -> None:
    report = import_file(written(tmp_path, [person("Q800001", "Ana Quispe", statement), TRADE]))
    assert report.passed_over == {reason: 1}
    assert (len(rows("dump", "people")), rows("dump", "terms")) == (1, [])


def test_deprecated_statements_and_people_who_are_none_tell_nothing(tmp_path: Path, rows: Read) -> None:
    wrong = person("Q800001", "Ana Quispe", said(item("Q900001"), "deprecated", P580=time("2020")))
    fictional = entity("Q800007", "Eve Story", P31=[said(item("Q15632617"))], P39=[held("Q900001", "2020")])
    import_file(written(tmp_path, [wrong, fictional, TRADE]))
    assert [row["name"] for row in rows("dump", "people")] == ["Ana Quispe"]
    assert rows("dump", "terms") == []


def test_of_two_citizenships_the_one_of_the_office_is_taken(tmp_path: Path, rows: Read) -> None:
    both = [said(item(FRANCE)), said(item(PERU))]
    past = [said(item(FRANCE), P582=time("1990")), said(item("Q15180"))]
    people = [
        person("Q800001", "Ana Quispe", held("Q900001", "2020"), P27=both),
        person("Q800002", "Rosa Luz", P27=both),
        person("Q800003", "Juan Sol", P27=past),
    ]
    import_file(written(tmp_path, [*people, TRADE]))
    assert [row["country"] for row in rows("dump", "people")] == ["PER", "", "SUN"]


@pytest.mark.parametrize(
    "line",
    [b"{", b'{"id":"Q1","labels":7}', b'{"id":"Q800009","P39":1,"claims":{"P39":[7]}}', b"\xff\xfe", b"[[[[" * 999,
     b'{"id":"Q800009","labels":{"en":{"value":9}},"claims":{"P39":[{"mainsnak":{"datavalue":{"value":[]}}}]}}',
     b'{"id":"Q0","claims":{"P39":[]}}', b'{"id":"Q99999999999999999999","claims":{"P39":[]}}', b'"P39"', b"null"],
)  # fmt: skip
@pytest.mark.parametrize("piped", [False, True])
def test_a_bad_line_ends_nothing(tmp_path: Path, rows: Read, line: bytes, piped: bool) -> None:
    data = dump(SMALL).replace(b"[\n", b"[\n" + line + b"\n", 1)
    path = tmp_path / "dump.json"
    path.write_bytes(data)
    import_file(
        "-" if piped else str(path), format="wikidata", name="dump", stdin=io.BytesIO(data) if piped else None
    )  # fmt: skip
    assert len(rows("dump", "terms")) == 2


def test_hostile_values_are_cleaned(tmp_path: Path, rows: Read) -> None:
    name = "\x1b[2JAna\u202e |Quispe\n" + "x" * 1_000
    ana = person("Q800001", name, held("Q900001", "2020"))
    ana["aliases"] = {"en": [{"value": "=cmd()|he"}, {"value": "it"}, {"value": "Анна"}, {"value": 7}, "La Ministra"]}
    import_file(written(tmp_path, [ana, TRADE]))
    (row,) = rows("dump", "people")
    assert row["name"].startswith("[2JAna /Quispe xxx")
    assert len(row["name"]) == 200
    assert row["aliases"] == "cmd()/he|La Ministra"


def test_a_line_beyond_the_limit_is_passed_over(tmp_path: Path, rows: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    from onrecord.actors.imports import reading
    from onrecord.limits import Limits

    monkeypatch.setattr(reading, "LIMITS", Limits(max_row_bytes=5_000))
    long = entity("Q800008", "Ana " * 5_000, P39=[held("Q900001", "2020")])
    report = import_file(written(tmp_path, [long, *SMALL]))
    assert report.passed_over["line longer than the limit"] == 1
    assert len(rows("dump", "people")) == 1


def test_a_file_of_another_kind_is_refused_and_changes_nothing(tmp_path: Path, home: Path, rows: Read) -> None:
    import_file(written(tmp_path, SMALL))
    before = rows("dump", "people")
    other = tmp_path / "dump.json"
    other.write_text('{"text": "a page"}\n' * 3)
    with pytest.raises(NotADump, match="--as wikidata"):
        import_file(str(other))
    with pytest.raises(NotADump, match="no line of it is an entity"):
        import_file(str(other), format="wikidata")
    assert rows("dump", "people") == before
    assert not list((home / "cache").glob("importing-*"))


def test_a_dump_that_was_cut_off_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "cut.json.gz"
    path.write_bytes(gzip.compress(dump(SMALL) * 50)[:-20])
    with pytest.raises(NotADump, match="damaged or cut off"):
        import_file(str(path))


def test_interrupted_nothing_is_changed(tmp_path: Path, home: Path, rows: Read) -> None:
    import_file(written(tmp_path, SMALL))
    before = rows("dump", "people")

    def stop(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        import_file(written(tmp_path, [TRADE]), progress=stop)
    assert rows("dump", "people") == before
    assert not list((home / "cache").glob("importing-*"))


def test_importing_again_replaces(tmp_path: Path, rows: Read) -> None:
    import_file(written(tmp_path, SMALL))
    import_file(written(tmp_path, [person("Q800002", "Rosa Luz", held("Q900001", "2020")), TRADE]))
    assert [row["name"] for row in rows("dump", "people")] == ["Rosa Luz"]


def test_progress_counts_both_readings(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    path = written(tmp_path, SMALL)
    import_file(path, progress=lambda done, total: seen.append((done, total)))
    size = Path(path).stat().st_size
    assert seen[-1] == (2 * size, 2 * size)


def test_memory_does_not_grow_with_the_dump(tmp_path: Path) -> None:
    """Peak of what Python holds, twice the lines and twice the people: within a tenth of each other."""
    peaks = []
    for number in (4_000, 8_000):
        path = tmp_path / f"dump-{number}.json"
        with path.open("wb") as lines:
            for n in range(1, number):
                ana = person(f"Q{n}", f"Ana Quispe {n}", held("Q900001", "2020"))
                lines.write(json.dumps(entity(f"Q{n}", "x") if n % 10 else ana).encode() + b",\n")
            lines.write(json.dumps(TRADE).encode())
        tracemalloc.start()
        import_file(str(path))
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 1.1 * peaks[0]


def test_marks_remember_what_was_added_and_no_more() -> None:
    marks = Marks()
    for one in ("Q1", "Q8", "Q100000", "Q99999999999"):
        marks.add(one)
    assert [one for one in ("Q1", "Q2", "Q7", "Q8", "Q9", "Q100000", "Q99999999999") if one in marks] == [
        "Q1", "Q8", "Q100000",
    ]  # fmt: skip


def test_office_without_a_state_in_its_name_does_not_take_the_name_for_all_states(tmp_path: Path) -> None:
    import_file(written(tmp_path, SMALL))
    index = Index(compiled())
    assert index.senses("minister of trade") == ()
    assert index.find(Office, "minister-of-trade-of-peru-q900001") is not None
