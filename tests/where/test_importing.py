from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.errors import KnowledgeUnreadable, NotADump
from onrecord.where import importing
from onrecord.where.gazetteer import CITY, Gazetteer, gazetteer, own, read
from onrecord.where.importing import import_dump, reset

from .dumps import dump, few_known, line

VILLAGE = line("Vesele Pole", latitude=49.9, longitude=36.3, population=700, codes=("07", ""))
KHARKIV = line("Kharkiv", latitude=49.98, longitude=36.25, population=1_430_000, codes=("07", ""), alternates="Charkow")


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with few_known(tmp_path, monkeypatch):
        yield


def named(known: Gazetteer, key: str, country: str) -> list[int]:
    return [e for e in known.find(key) if known.country(e) == country and known.kind(e) == CITY]


def test_the_places_of_the_dump_stand_in_for_those_of_its_countries(tmp_path: Path) -> None:
    report = import_dump(dump(tmp_path / "UA.txt", KHARKIV, VILLAGE))
    known = read(own())
    assert (report.lines, report.places, report.entries) == (2, 2, len(known))
    assert len(named(known, "vesele pole", "UA")) == len(named(known, "charkow", "UA")) == 1
    assert named(known, "odesa", "UA") == []
    assert named(known, "paris", "FR")
    assert known.find("black sea")


def test_divisions_are_told_by_the_cities_that_both_have(tmp_path: Path) -> None:
    import_dump(dump(tmp_path / "UA.txt", KHARKIV, VILLAGE, line("Nowhere", codes=("99", ""))))
    known = read(own())
    (village,) = named(known, "vesele pole", "UA")
    assert [known.name(e) for e in known.parents(village)] == ["Kharkiv Oblast", "Ukraine"]
    assert [known.name(e) for e in known.parents(named(known, "nowhere", "UA")[0])] == ["Ukraine"]


def test_every_shipped_name_of_another_country_stays(tmp_path: Path) -> None:
    import_dump(dump(tmp_path / "UA.txt", VILLAGE))
    known, before = read(own()), importing.shipped()
    for key, entries in before.items():
        names = sorted(before.name(e) for e in entries if before.country(e) != "UA")
        assert sorted(known.name(e) for e in known.find(key) if known.country(e) != "UA") == names


def test_what_is_left_out_is_counted(tmp_path: Path) -> None:
    lines = [VILLAGE, line("Hut", population=3), line("A hill", feature="T.HLL"), line("Atlantis", "ZZ"), "nothing"]
    report = import_dump(dump(tmp_path / "UA.txt", *lines))
    counts = report.places, report.smaller, report.other, report.elsewhere, report.bad
    assert counts == (1, 1, 1, 1, 1)
    assert report.messages == ("line 5: 1 columns, not 19",)
    assert import_dump(tmp_path / "UA.txt", everything=True).places == 2


def test_the_same_dump_gives_the_same_bytes(tmp_path: Path) -> None:
    path = dump(tmp_path / "UA.txt", KHARKIV, VILLAGE)
    import_dump(path)
    first = own().read_bytes()
    import_dump(path)
    assert own().read_bytes() == first


def test_a_failure_and_an_interruption_change_nothing(tmp_path: Path) -> None:
    import_dump(dump(tmp_path / "UA.txt", VILLAGE))
    before = own().read_bytes()
    with pytest.raises(NotADump):
        import_dump(dump(tmp_path / "other.txt", *["nothing"] * 300))

    def interrupt(done: int, size: int) -> None:
        if done > size // 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        import_dump(dump(tmp_path / "UA.txt", *[KHARKIV] * 12_000), progress=interrupt)
    assert own().read_bytes() == before
    assert list(own().parent.iterdir()) == [own()]


def test_the_user_s_is_read_in_place_of_the_shipped_one_until_it_is_reset(tmp_path: Path) -> None:
    import_dump(dump(tmp_path / "UA.txt", VILLAGE))
    gazetteer.cache_clear()
    assert named(gazetteer(), "vesele pole", "UA")
    assert (reset(), reset()) == (True, False)
    gazetteer.cache_clear()
    assert not named(gazetteer(), "vesele pole", "UA")


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    own().parent.write_text("a file where the folder should be")
    with pytest.raises(KnowledgeUnreadable, match="ONRECORD_HOME"):
        import_dump(dump(tmp_path / "UA.txt", VILLAGE))


def test_a_damaged_gazetteer_is_named_with_the_way_out(tmp_path: Path) -> None:
    for content in (b"", b"PK\x03\x04 no zip", b"text"):
        (tmp_path / "bad.npz").write_bytes(content)
        with pytest.raises(KnowledgeUnreadable, match=r"bad\.npz.*onrecord places reset"):
            read(tmp_path / "bad.npz")
