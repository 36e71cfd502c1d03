from __future__ import annotations

import sqlite3

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from onrecord.errors import BadQuery
from onrecord.record.fulltext import match

from .making import patient


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ("peace talks", '"peace" "talks"'),
        ('"peace talks"', '"peace talks"'),
        ("negotiat*", '"negotiat"*'),
        ('"peace negotiat"*', '"peace negotiat"*'),
        ('"peace talks', '"peace talks"'),
        ("cease-fire & talks", '"cease-fire" "talks"'),
        ("NOT OR NEAR(a b)", '"NOT" "OR" "NEAR(a" "b)"'),
        ("source:putin", '"source:putin"'),
        ("don't", '"don\'t"'),
    ],
)
def test_match(typed: str, query: str) -> None:
    assert match(typed) == query


@pytest.mark.parametrize("typed", ["*", '""', "- & !", '"', " "])
def test_nothing_to_look_for(typed: str) -> None:
    with pytest.raises(BadQuery, match="no word"):
        match(typed)


def test_too_many_words() -> None:
    with pytest.raises(BadQuery, match="too many"):
        match("word " * 65)


@settings(patient, max_examples=500)
@given(st.text(st.characters(codec="utf-8", exclude_characters="\0")) | st.text("ab*\"^:(){}+-,.\\;' NOTRAE"))
@example('a" OR "b')
@example("a\u0301*")
def test_nothing_that_is_typed_is_a_syntax_error(typed: str) -> None:
    table = sqlite3.connect(":memory:")
    table.execute("CREATE VIRTUAL TABLE words USING fts5(text, tokenize = 'unicode61 remove_diacritics 2')")
    try:
        query = match(typed)
    except BadQuery:
        return
    table.execute("SELECT rowid FROM words WHERE words MATCH ?", (query,)).fetchall()
    table.close()
