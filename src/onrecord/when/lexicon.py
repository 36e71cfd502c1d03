"""The words of ``lexicon.toml`` with their classes."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

Value = int | float | str
Classes = dict[str, Value]


@dataclass(frozen=True, slots=True)
class Entry:
    """A word's classes as it is written in small letters, with a capital, and in capitals."""

    lower: Classes
    title: Classes
    upper: Classes

    def classes_of(self, surface: str) -> Classes:
        if surface.isupper() and len(surface) > 1:
            return self.upper
        return self.title if surface[0].isupper() else self.lower


@dataclass(frozen=True, slots=True)
class Lexicon:
    words: dict[str, Entry]
    unions: dict[str, tuple[str, ...]]

    def members(self, name: str) -> tuple[str, ...]:
        """The classes that ``name``, a class or a union, stands for."""
        return self.unions.get(name, (name,))

    def union_of(self, name: str) -> str:
        """The union that class ``name`` is part of, else ``name``: what its value is called in a match."""
        return next((union for union, members in self.unions.items() if name in members), name)


def read_toml(name: str) -> dict[str, object]:
    """A data file of this room."""
    return tomllib.loads(files(__package__).joinpath(name).read_text("utf-8"))


@cache
def lexicon() -> Lexicon:
    table = tomllib.loads(files(__package__).joinpath("lexicon.toml").read_text("utf-8"))
    by_word: dict[str, Classes] = defaultdict(dict)
    for name, words in table["classes"].items():
        for word, value in words.items():
            by_word[word][name] = value
    capitalised, upper = set(table["capitalised"]), set(table["upper"])
    entries = {word: _entry(classes, capitalised, upper) for word, classes in by_word.items()}
    return Lexicon(entries, {name: tuple(classes) for name, classes in table["unions"].items()})


def _entry(classes: Classes, capitalised: set[str], upper: set[str]) -> Entry:
    title = {name: value for name, value in classes.items() if name not in upper}
    lower = {name: value for name, value in title.items() if name not in capitalised}
    return Entry(lower, title, classes)
