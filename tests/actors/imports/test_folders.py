from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.actors.imports import import_file, imported, remove

from .making import SMALL, written
from .test_own import TOML, given


def test_what_was_imported_is_listed_with_its_rows(tmp_path: Path, home: Path) -> None:
    assert imported() == []
    import_file(written(tmp_path, SMALL))
    import_file(given(tmp_path, TOML, "mine.toml"))
    (home / "actors/by-hand").mkdir()
    assert [(one.name, one.format, one.rows) for one in imported()] == [
        ("own", "own", {"offices": 1, "people": 1, "terms": 1}),
        ("by-hand", "", {}),
        ("dump", "wikidata", {"offices": 1, "people": 1, "terms": 2}),
    ]


def test_what_is_removed_is_gone_and_the_rest_stays(tmp_path: Path, home: Path) -> None:
    import_file(written(tmp_path, SMALL))
    import_file(written(tmp_path, SMALL), name="Other")
    assert remove("dump").rows["terms"] == 2
    assert [one.name for one in imported()] == ["other"]
    assert not (home / "actors/dump").exists()


@pytest.mark.parametrize("name", ["nothing", "..", ".", "../actors", "", "/"])
def test_a_name_that_is_none_removes_nothing(tmp_path: Path, name: str) -> None:
    import_file(written(tmp_path, SMALL))
    with pytest.raises(KeyError):
        remove(name)
    assert len(imported()) == 1


def test_of_a_link_only_the_link_goes(tmp_path: Path, home: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "people.csv").write_text("id,name\nx,Eva Roe\n")
    (home / "actors").mkdir(parents=True)
    (home / "actors/linked").symlink_to(elsewhere)
    assert remove("linked").rows == {"people": 1}
    assert (elsewhere / "people.csv").is_file()
    assert imported() == []
