"""CSV files become one index, which is made anew when they change."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.actors import compile as compiling
from onrecord.actors.compile import Source, compiled, sources
from onrecord.actors.facts import Office, Person
from onrecord.actors.index import Index, Sense, shipped
from onrecord.errors import KnowledgeUnreadable

from ..record.processes import as_nobody, end, run, start
from .making import WORLD, index_of, world, written

ADA = {"people": "id,name,surname,country\nada-other,Ada Voss,Voss,NRL"}


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ONRECORD_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def small(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of knowledge that stands for all that there is."""
    folder = written(home.parent / "world", WORLD)
    monkeypatch.setattr(compiling, "sources", lambda: [Source(folder, 1)])
    return folder


def cached(home: Path) -> list[Path]:
    return sorted((home / "cache").iterdir())


def test_imported_folders_lie_below_the_shipped_one_and_the_users_own_above(home: Path) -> None:
    for name in ("own", "beta", "alpha"):
        written(home / "actors" / name, {})
    (home / "actors" / "notes.txt").write_text("no folder")
    found = sources()
    assert [source.folder.name for source in found] == ["alpha", "beta", "knowledge", "own"]
    layers = [source.layer for source in found]
    assert layers[0] == layers[1] < layers[2] < layers[3]


def test_what_the_user_brings_is_found_beside_what_is_shipped(home: Path) -> None:
    written(home / "actors" / "dump", {"people": "id,name\nada-voss,Ada Voss\nother-putin,Vladimir Putin"})
    written(home / "actors" / "own", {"people": "id,name\nmy-merkel,Angela Merkel"})
    shipped.cache_clear()
    try:
        index = shipped()
        assert [sense.id for sense in index.senses("ada voss")] == ["ada-voss"]
        assert "other-putin" not in {sense.id for sense in index.senses("vladimir putin")}
        assert [sense.id for sense in index.senses("angela merkel")] == ["my-merkel"]
    finally:
        shipped.cache_clear()


def test_of_two_layers_with_a_name_the_higher_one_alone_is_meant() -> None:
    assert index_of(WORLD, ADA).senses("ada voss") == (Sense("person", "ada-other", "name"),)
    assert index_of(ADA, WORLD).senses("ada voss") == (Sense("person", "ada-voss", "name"),)


def test_of_two_layers_with_an_id_the_higher_one_has_the_fact() -> None:
    changed = {"people": "id,name,country\nada-voss,Ada Voss-Lind,NRL"}
    index = index_of(WORLD, changed)
    assert index.get(Person, "ada-voss").country == "NRL"
    assert index.senses("ada voss lind")


def test_each_way_to_name_an_actor_is_a_key() -> None:
    index = world()
    hows = {"norland": "name", "kingdom of norland": "alias", "norlandish": "adjective", "norlanders": "people",
            "holm": "metonym"}  # fmt: skip
    assert {key: [sense.how for sense in index.senses(key)] for key in hows} == {
        key: [how] for key, how in hows.items()
    }
    assert index.senses("selbyheraldexample") == (Sense("outlet", "herald", "domain"),)


def test_the_last_word_of_a_name_is_its_surname_where_none_is_given() -> None:
    people = {"people": "id,name,surname\na,Ada de Voss,de Voss\nb,Bo Lind,\nc,Cher,"}
    index = index_of(people)
    assert index.senses("de voss") == (Sense("person", "a", "surname"),)
    assert index.senses("lind") == (Sense("person", "b", "surname"),)
    assert index.senses("voss") == ()
    assert index.senses("cher") == (Sense("person", "c", "name"),)


def test_an_article_in_an_arabic_name_may_be_written_in_three_ways() -> None:
    index = index_of({"people": "id,name,surname\nx,Omar al-Zarif,Zarif\ny,Omar Berg,Berg"})
    assert all(index.senses(key) for key in ("zarif", "al zarif", "el zarif"))
    assert not index.senses("al berg")


def test_a_name_in_another_script_is_no_key() -> None:
    index = index_of({"people": "id,name,aliases\nx,Ада Восс,Ada V.\ny,阿达,"})
    assert index.senses("") == ()
    assert index.senses("ada v") == (Sense("person", "x", "alias"),)


def test_offices_are_found_by_title_and_by_the_name_of_their_kind() -> None:
    index = world()
    assert [office.id for office in index.titled("president", "SUD")] == ["sud-president"]
    assert [office.id for office in index.titled("head of state", "SUD")] == ["sud-president"]
    assert index.titled("president", "NRL") == ()
    assert index.get(Office, "sud-president").title == ("president",)


def test_the_index_is_kept_and_used_again(home: Path, small: Path) -> None:
    compiled().close()
    (kept,) = cached(home)
    before = kept.stat()
    compiled().close()
    assert cached(home) == [kept]
    assert (kept.stat().st_mtime_ns, kept.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


def test_a_changed_file_makes_another_and_the_old_one_goes(home: Path, small: Path) -> None:
    compiled().close()
    old = cached(home)
    written(small, {"people": WORLD["people"] + "new-one,Nina Holm,,,NRL,f\n"})
    assert Index(compiled()).senses("nina holm")
    assert len(cached(home)) == 1
    assert cached(home) != old


@pytest.mark.parametrize(
    ("name", "row", "what"),
    [
        ("people", "id,name\nada,Ada\n,Nobody\n", "people.csv: line 3: "),
        ("terms", "person,office\nada,\n", "terms.csv: line 2: "),
        ("people", "id,name\nada,Ada,more,and more\n,x", "people.csv: line 3: "),
    ],
)
def test_a_line_that_is_no_fact_is_named_with_its_file(home: Path, small: Path, name: str, row: str, what: str) -> None:
    written(small, {name: row})
    with pytest.raises(KnowledgeUnreadable, match=what) as caught:
        compiled()
    assert str(small) in caught.value.what
    assert "Correct the line" in str(caught.value)
    assert cached(home) == []  # no half-made index is left


@pytest.mark.parametrize("row", ['"bo"x,Bo', 'bo,"Bo', "bo," + "b" * 200_000], ids=["after", "open", "long"])
def test_a_line_that_is_no_csv_is_named_with_its_file(home: Path, small: Path, row: str) -> None:
    written(small, {"people": f"id,name\nada,Ada\n{row}"})
    with pytest.raises(KnowledgeUnreadable, match=r"people\.csv: line 3: "):
        compiled()


def test_a_file_that_is_not_utf_8_is_unreadable(home: Path, small: Path) -> None:
    (small / "people.csv").write_bytes(b"id,name\nada,Ad\xe1\n")
    with pytest.raises(KnowledgeUnreadable, match=r"people\.csv"):
        compiled()


def test_spreadsheets_write_a_mark_and_other_line_ends(home: Path, small: Path) -> None:
    (small / "people.csv").write_bytes(b"\xef\xbb\xbfid,name\r\nada,Ada Strom\r\n")
    assert Index(compiled()).senses("ada strom")


def test_empty_files_are_no_facts(home: Path, small: Path) -> None:
    for name in WORLD:
        (small / f"{name}.csv").write_bytes(b"")
    assert Index(compiled()).senses("norland") == ()


def test_where_nothing_can_be_written_the_index_is_in_memory(home: Path, small: Path) -> None:
    home.mkdir()
    (home / "cache").write_text("a file where the folder should be")
    assert Index(compiled()).senses("norland")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_home_without_the_right_to_write_falls_back_to_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    with tempfile.TemporaryDirectory() as folder:  # pytest's own is closed to other users
        world, home = written(Path(folder) / "world", WORLD), Path(folder) / "home"
        home.mkdir(mode=0o555)
        Path(folder).chmod(0o755)
        monkeypatch.setenv("ONRECORD_HOME", str(home))
        monkeypatch.setattr(compiling, "sources", lambda: [Source(world, 1)])
        assert run(as_nobody(_finds("norland"))) == 0
        assert list(home.iterdir()) == []


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_two_processes_may_make_it_at_once(home: Path, small: Path) -> None:
    processes = [start(_finds("norland")) for _ in range(4)]
    assert [end(process) for process in processes] == [0, 0, 0, 0]
    assert len(cached(home)) == 1
    assert Index(compiled()).senses("norland")


def _finds(key: str) -> Callable[[], None]:
    def work() -> None:
        assert Index(compiled()).senses(key)

    return work
