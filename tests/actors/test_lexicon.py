from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from onrecord.actors.lexicon import lexicon
from onrecord.folding import fold

TABLES = tomllib.loads(files("onrecord.actors").joinpath("lexicon.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("word", "standing", "sector"),
    [
        ("defence minister", None, None), ("minister", "official", "GOV"), ("general", "official", "MIL"),
        ("senator", "official", "LEG"), ("analyst", "private", "EDU"), ("activist", "private", "CVL"),
        ("army", "organ", "MIL"), ("police", "organ", "COP"), ("ministry", "organ", "GOV"),
    ],
)  # fmt: skip
def test_what_a_noun_tells(word: str, standing: str | None, sector: str | None) -> None:
    role = lexicon().roles.get(word)
    assert (role.standing if role else None, role.sector if role else None) == (standing, sector)


def test_each_noun_of_people_has_one_standing() -> None:
    official, private = ({fold(word) for cell in TABLES[name].values() for word in cell.split(";")} - {""} for name in
                         ("official", "private"))  # fmt: skip
    assert official & private == set()


def test_words_are_written_folded() -> None:
    for table, cells in TABLES.items():
        for cell in cells.values() if table != "marks" else ():
            for word in filter(None, map(str.strip, cell.split(";"))):
                assert word == word.lower(), word
                assert fold(word), word


def test_the_longest_noun_is_known() -> None:
    words = lexicon()
    assert words.longest == max(len(word.split()) for word in words.roles)
    assert set(words.genders.values()) == {"m", "f"}
    assert words.addresses["mr"] == "m"
    assert words.addresses["dr"] == ""
