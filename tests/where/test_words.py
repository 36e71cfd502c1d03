from __future__ import annotations

from onrecord.folding import fold
from onrecord.where.gazetteer import gazetteer
from onrecord.where.words import abbreviations, words


def test_every_abbreviation_names_a_place() -> None:
    assert all(gazetteer().find(fold(full)) for _, full in abbreviations().values())


def test_lists_are_folded() -> None:
    for name in (
        "divisions",
        "plurals",
        "before",
        "after",
        "facilities",
        "locative",
        "clear",
        "titles",
        "followers",
        "never",
    ):
        assert all(word == fold(word) for word in words(name))
        assert words(name)
