from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.actors.compile import compiled
from onrecord.actors.imports import import_file, imported
from onrecord.actors.index import Index, Sense
from onrecord.actors.known import known
from onrecord.errors import KnowledgeUnreadable, NotADump

from .conftest import Read

TOML = """
[[person]]
name = "Ana Quispe"
aliases = ["Anita Quispe"]
country = "Peru"
gender = "female"
born = 1970

[[office]]
id = "per-trade-minister"
name = "Minister of Trade of Peru"
title = ["trade minister", "minister of trade"]
party = "PE"
sector = "gov"
single = true

[[term]]
person = "ana-quispe"
office = "per-trade-minister"
from = 2024-02-01
"""


def given(folder: Path, text: str, name: str) -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_toml(tmp_path: Path, rows: Read) -> None:
    report = import_file(given(tmp_path, TOML, "mine.toml"))
    assert (report.name, report.taken) == ("own", {"people": 1, "offices": 1, "terms": 1})
    (ana,) = rows("own", "people")
    assert (ana["id"], ana["country"], ana["gender"], ana["born"], ana["source"]) == (
        "ana-quispe", "PER", "f", "1970", "own",
    )  # fmt: skip
    index = Index(compiled())
    what = known(index, Sense("person", "ana-quispe", "name"), "2025-01-01")
    assert what is not None
    assert (what.actor.office, what.actor.party, what.actor.sector) == ("Minister of Trade of Peru", "PER", ("GOV",))


def test_simple_table(tmp_path: Path, rows: Read) -> None:
    report = import_file(given(tmp_path, (
        "name,kind,party,country,sector,aliases,office,from,until\n"
        "Ana Quispe,,PER,,,Anita|La Ministra,trade minister,2024-02-01,\n"
        "Rosa Luz,person,,FR,JRN,,,,\n"
        "Emmanuel Macron,person,,FRA,,,President of France,2017-05-14,\n"
        "River League,organisation,,,IGO,RL,,,\n"
        "Ola Nor,person,RIVER_LEAGUE,,IGO,,head of the River League,2020,2022-01\n"
    ), "quick.csv"))  # fmt: skip
    assert report.taken == {"people": 4, "offices": 2, "terms": 3, "organisations": 1}
    assert {(row["id"], row["party"]) for row in rows("own", "offices")} == {
        ("trade-minister-of-peru", "PER"), ("head-of-the-river-league", "RIVER_LEAGUE"),
    }  # fmt: skip
    assert {(row["person"], row["office"]) for row in rows("own", "terms")} == {
        ("ana-quispe", "trade-minister-of-peru"), ("emmanuel-macron", "fra-president"),
        ("ola-nor", "head-of-the-river-league"),
    }  # fmt: skip


def test_a_file_of_knowledge(tmp_path: Path, rows: Read) -> None:
    import_file(
        given(
            tmp_path,
            "id,name,aliases,domains,kind,country,source\nwire,Night Wire,,wire.example,private,PE,me\n",
            "x.csv",
        )
    )
    (row,) = rows("own", "outlets")
    assert (row["id"], row["domains"], row["country"], row["source"]) == ("wire", "wire.example", "PER", "me")


def test_the_file_name_decides_between_files_of_the_same_columns(tmp_path: Path, rows: Read) -> None:
    text = "id,name,aliases\nx,Ana Quispe,\n"
    with pytest.raises(NotADump, match="fit several files"):
        import_file(given(tmp_path, text, "mine.csv"))
    import_file(given(tmp_path, text, "people.csv"))
    assert len(rows("own", "people")) == 1


def test_a_row_of_the_same_id_is_replaced_and_others_stay(tmp_path: Path, rows: Read) -> None:
    import_file(given(tmp_path, TOML, "mine.toml"))
    import_file(
        given(tmp_path, '[[person]]\nname = "Ana Quispe"\nborn = 1971\n[[person]]\nname = "Rosa Luz"', "b.toml")
    )
    assert [(row["id"], row["born"]) for row in rows("own", "people")] == [("ana-quispe", "1971"), ("rosa-luz", "")]
    assert len(rows("own", "terms")) == 1


def test_columns_that_the_user_has_put_there_stay(tmp_path: Path, home: Path, rows: Read) -> None:
    import_file(given(tmp_path, TOML, "mine.toml"))
    path = home / "actors/own/people.csv"
    path.write_text("id,name,remark\nrosa-luz,Rosa Luz,met her\n", encoding="utf-8")
    import_file(given(tmp_path, TOML, "mine.toml"))
    assert [(row["id"], row["remark"]) for row in rows("own", "people")] == [
        ("ana-quispe", ""),
        ("rosa-luz", "met her"),
    ]


def test_own_rows_stand_above_the_shipped_ones(tmp_path: Path) -> None:
    import_file(given(tmp_path, '[[person]]\nname = "Jean Macron"\nsurname = "Macron"\n', "mine.toml"))
    assert [sense.id for sense in Index(compiled()).senses("macron")] == ["jean-macron"]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ('name = "Eva"\nnme = "x"', "person 2 (Eva): no 'nme' in people.csv"),
        ("id = 'eva'", "person 2 (eva): no name, or none that is text"),
        ('name = "Eva"\ncountry = "Atlantis"', "person 2 (Eva): country 'Atlantis' is no state: give a name or an ISO"),
        ('name = "Eva"\nsector = "XYZ"', "person 2 (Eva): sector 'XYZ' is none of PLOVER's"),
        ('name = "Eva"\nfrom = "soon"', "person 2 (Eva): 'soon' is no date: write 2024-11-20, 2024-11 or 2024"),
        ('name = "Eva"\nfrom = "2024-02-30"', "person 2 (Eva): '2024-02-30' is no date"),
        ('name = "Eva"\nfrom = 2024-02-02\nuntil = 2023', "person 2 (Eva): until 2023 is before from 2024-02-02"),
        ('name = "Eva"\ngender = "x"', "person 2 (Eva): gender 'x' is none of m, f or nothing"),
        ('name = "Eva"\nborn = "long ago"', "person 2 (Eva): 'long ago' is no year"),
        ('name = "E"\n[[office]]\nname = "x y"\nparty = "NOPE"', "office 1 (x y): party 'NOPE' is the id of no state"),
        ('name = "E"\n[[office]]\nname = "x y"\nsingle = "often"', "office 1 (x y): single 'often' is neither"),
        ('name = "E"\n[[term]]\nperson = "e"\noffice = "nope"\nfrom = 2020', "term 1 (e): no office of id 'nope'"),
        ('name = "E"\n[[term]]\nperson = "e"\noffice = "fra-president"', "term 1 (e): a term needs the day, month or"),
        ('name = "E"\n[[state]]\nid = "long"\nname = "Land"', "state 1 (Land): a state needs an id of three letters"),
    ],
)  # fmt: skip
def test_a_row_that_cannot_be_taken_is_told_and_the_others_are(
    tmp_path: Path, rows: Read, row: str, reason: str
) -> None:
    report = import_file(given(tmp_path, f'[[person]]\nname = "Ana Quispe"\n[[person]]\n{row}\n', "mine.toml"))
    (refused,) = report.refused
    assert refused.startswith(reason)
    assert "ana-quispe" in [one["id"] for one in rows("own", "people")]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("Eva,ghost,,,", "line 3: kind 'ghost': none of person"),
        ("Eva,,NATO,,", "line 3: a person's party is that of an office: give the office, too"),
        ("Eva,,,,minister", "line 3: whose office 'minister' is cannot be told: give a party or a country"),
        ("Eva,group,,,leader", "line 3: only a person holds an office"),
        ("Eva,,,,,,,", "line 3: the row has not as many cells as columns"),
        ("Eva", "line 3: the row has not as many cells as columns"),
    ],
)
def test_a_simple_row_that_cannot_be_taken(tmp_path: Path, row: str, reason: str) -> None:
    report = import_file(given(tmp_path, f"name,kind,party,country,office\nAna Quispe,,,,\n{row}\n", "quick.csv"))
    (refused,) = report.refused
    assert refused.startswith(reason)
    assert report.taken == {"people": 1}


def test_where_no_row_can_be_taken_nothing_is_changed(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeUnreadable, match="person 1: no name"):
        import_file(given(tmp_path, "[[person]]\nborn = 1970\n", "mine.toml"))
    with pytest.raises(KnowledgeUnreadable, match="holds no rows"):
        import_file(given(tmp_path, "name,office\n", "quick.csv"))
    assert imported() == []


@pytest.mark.parametrize(
    ("text", "name", "error", "message"),
    [
        ("[[person]\n", "x.toml", KnowledgeUnreadable, "line 1"),
        ("[[ghost]]\nname = 1\n", "x.toml", NotADump, r"\[\[ghost\]\] is none of the tables"),
        ("person = 1\n", "x.toml", NotADump, "none of the tables"),
        ("title,colour\na,b\n", "x.csv", NotADump, "no table of actors has the columns title, colour"),
        ('name,office\n"a,b\n', "x.csv", KnowledgeUnreadable, "after line 1"),
    ],
)
def test_a_file_that_cannot_be_read_says_where(
    tmp_path: Path, text: str, name: str, error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        import_file(given(tmp_path, text, name))


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(b"name,office\n\xff\xfe,x\n")
    with pytest.raises(KnowledgeUnreadable, match="not UTF-8 at byte 12"):
        import_file(str(path))


def test_hostile_cells_are_cleaned(tmp_path: Path, rows: Read) -> None:
    import_file(given(tmp_path, "name,aliases\n\x1b[31m=Ana\u200b Quispe,a\u202eb| c d |\n", "quick.csv"))
    (row,) = rows("own", "people")
    assert (row["name"], row["aliases"]) == ("[31m=Ana Quispe", "ab|c d")
