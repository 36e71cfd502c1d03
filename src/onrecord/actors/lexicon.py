"""The words of ``lexicon.toml``, folded: by which the news says who somebody is."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Literal, NamedTuple

from ..folding import fold

Standing = Literal["official", "private", "organ"]


class Role(NamedTuple):
    """What a noun tells: an official or an organ speaks for whom it belongs to, a private person for nobody."""

    standing: Standing
    sector: str


class Lexicon:
    def __init__(self, tables: dict[str, dict[str, str]]) -> None:
        self.roles = {
            word: Role(standing, sector)
            for standing in ("official", "private", "organ")
            for sector, cell in tables[standing].items()
            for word in _words(cell)
        }
        self.openers = {word.partition(" ")[0] for word in self.roles}
        self.longest = max(len(word.split()) for word in self.roles)
        self.past, self.coming = _words(tables["time"]["past"]), _words(tables["time"]["coming"])
        self.vague, self.topics = _words(tables["vague"]["words"]), _words(tables["topics"]["words"])
        self.elsewhere = _words(tables["passed"]["elsewhere"])
        self.anyone = _words(tables["vague"]["anyone"])
        self.any = _words(tables["vague"]["any"])
        self.passed = _words(tables["passed"]["over"])
        self.anaphors: dict[str, tuple[str, ...]] = {}
        for kind, cell in tables["anaphor"].items():
            for word in _words(cell):
                self.anaphors[word] = (*self.anaphors.get(word, ()), kind)
        self.genders = {word: gender for gender in "mf" for word in _words(tables["gendered"][gender])}
        self.addresses = {
            word: gender if gender in "mf" else ""
            for gender, cell in tables["address"].items()
            for word in _words(cell)
        }
        self.particles = _words(tables["names"]["particles"])
        self.compass = _words(tables["locative"]["compass"])
        self.locative = _words(tables["locative"]["words"])
        self.calendar = _words(tables["calendar"]["words"])
        self.generations, self.words_too = _words(tables["names"]["generations"]), _words(tables["names"]["words"])
        self.shortened = _words(tables["names"]["shortened"])
        self.things = _words(tables["names"]["things"])
        # What never stands in a person's name, however it is written.
        self.not_in_names = self.calendar | self.addresses.keys() | self.roles.keys()
        self.marks = {state: re.compile(pattern) for state, pattern in tables["marks"].items()}

    def is_mark(self, text: str, start: int) -> bool:
        """Whether the mark of a party and a district begins there: "D-Calif."."""
        return any(mark.match(text, start) for mark in self.marks.values())


def _words(cell: str) -> frozenset[str]:
    return frozenset(filter(None, map(fold, cell.split(";"))))


@cache
def lexicon() -> Lexicon:
    return Lexicon(tomllib.loads((files(__package__) / "lexicon.toml").read_text(encoding="utf-8")))
