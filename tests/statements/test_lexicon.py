from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from onrecord.statements.lexicon import words

TABLE = tomllib.loads(files("onrecord.statements").joinpath("occasion.toml").read_text("utf-8"))
NAMES = [name for name in TABLE if name != "tense"] + [f"tense.{name}" for name in TABLE["tense"]]


@pytest.mark.parametrize("name", NAMES)
def test_words_are_small_and_plain(name: str) -> None:
    assert words(name)
    assert all(word == word.lower().strip() and "’" not in word for word in words(name))


@pytest.mark.parametrize("name", NAMES)
def test_no_word_is_listed_twice(name: str) -> None:
    table: object = TABLE
    for part in name.split("."):
        assert isinstance(table, dict)
        table = table[part]
    assert isinstance(table, list)
    assert len(table) == len(words(name))
