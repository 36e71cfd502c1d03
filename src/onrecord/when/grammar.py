"""The rules of the data files, compiled: which token patterns are temporal expressions and how each is read."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from onrecord.when.figures import CLASS_SETS
from onrecord.when.lexicon import Lexicon, Value, lexicon, read_toml
from onrecord.when.notation import Pattern, words_of
from onrecord.when.tokens import BREAK, Token

RULE_FILES = ("dates.toml", "periods.toml", "lengths.toml", "times.toml")
_CONDITIONS = ("after", "not_after", "before", "not_before")
# One sign per set of classes, from the private use area; this one is for tokens that no rule knows.
_OTHER = "\ue000"
_NAMED_GROUP = re.compile(r"\(\?P<\w+>")


@dataclass(frozen=True, slots=True)
class Rule:
    """One reading: ``resolve`` names the function that reads the captures, ``fixed`` its further fields."""

    name: str
    resolve: str
    type: str
    fixed: dict[str, Value]
    mod: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A compiled pattern of a rule; ``captures`` maps its groups to classes."""

    rule: Rule
    regex: re.Pattern[str]
    captures: dict[str, str]


@dataclass(frozen=True, slots=True)
class Match:
    """A rule's match over ``tokens[first:end]`` with the values of its captures."""

    rule: Rule
    first: int
    end: int
    fields: dict[str, Value]


@dataclass
class Alphabet:
    """A sign for each literal word and each set of classes."""

    literals: frozenset[str]
    signs: dict[tuple[str, frozenset[str]], str] = field(default_factory=dict)
    quick: dict[tuple[str, ...], str] = field(default_factory=dict)

    def add(self, word: str, classes: frozenset[str]) -> None:
        key = (word if word in self.literals else "", classes)
        if key != ("", frozenset()) and key not in self.signs:
            self.signs[key] = chr(ord(_OTHER) + 1 + len(self.signs))

    def having(self, names: tuple[str, ...], word: str) -> str:
        """The signs of tokens that are ``word`` or in one of the classes ``names``."""
        wanted = set(names)
        return "".join(sign for (w, classes), sign in self.signs.items() if w == word != "" or classes & wanted)

    def sign(self, token: Token) -> str:
        word = token.word if token.word in self.literals else ""
        if not token.classes:
            return self.signs.get((word, frozenset()), _OTHER) if word else _OTHER
        key = (word, *token.classes)
        if key not in self.quick:
            self.quick[key] = self.signs.get((word, frozenset(token.classes)), _OTHER)
        return self.quick[key]


class Grammar:
    """All rules, ready to match."""

    def __init__(self, tables: list[dict[str, Any]], words: Lexicon) -> None:
        self._words = words
        texts = [text for table in tables for text in _pattern_texts(table)]
        self.alphabet = _alphabet(texts, words)
        self._readings: dict[str, list[Reading]] = defaultdict(list)
        for table in tables:
            self._add(table)
        # Most places hold no expression: one expression of all patterns tells so at once.
        self._gates = {sign: _any_reading(readings) for sign, readings in self._readings.items()}

    def encode(self, tokens: list[Token]) -> str:
        end = Token(0, 0, "", BREAK)
        return "".join(map(self.alphabet.sign, [*tokens, end]))

    def matches(self, tokens: list[Token], code: str) -> Iterator[Match]:
        """The longest match at each place, left to right without overlap; of equals, the rule that comes first."""
        at = 0
        while at < len(code):
            found = self._longest(code, at)
            if found is None:
                at += 1
                continue
            reading, match = found
            yield Match(reading.rule, at, match.end(), _fields(reading, match, tokens, self._words))
            at = match.end()

    def _longest(self, code: str, at: int) -> tuple[Reading, re.Match[str]] | None:
        gate = self._gates.get(code[at])
        if gate is None or not gate.match(code, at):
            return None
        best: tuple[Reading, re.Match[str]] | None = None
        for reading in self._readings[code[at]]:
            match = reading.regex.match(code, at)
            if match and (best is None or match.end() > best[1].end()):
                best = reading, match
        return best

    def _signs(self, piece: str) -> str:
        if piece[0].isupper():
            return self.alphabet.having(self._words.members(piece), "")
        return self.alphabet.having((), piece)

    def _add(self, table: dict[str, Any]) -> None:
        known = {"patterns", "resolve", "type", "mod", "with", "name", *_CONDITIONS}
        if unknown := set(table) - known:
            raise ValueError(f"rule {table.get('name')!r}: unknown field {min(unknown)!r}")
        rule = Rule(table["name"], table["resolve"], table["type"], table.get("with", {}), table.get("mod", ""))
        ahead, behind = self._condition(table, "before", "not_before"), self._condition(table, "after", "not_after")
        for text in table["patterns"]:
            pattern = Pattern(text, self._signs)
            source = _look("(?<", behind) + f"(?:{pattern.source})" + _look("(?", ahead)
            reading = Reading(rule, re.compile(source), pattern.captures)
            for sign in sorted(set(pattern.begin)):
                self._readings[sign].append(reading)

    def _condition(self, table: dict[str, Any], wanted: str, unwanted: str) -> tuple[str, str]:
        return self._any_of(table.get(wanted, "")), self._any_of(table.get(unwanted, ""))

    def _any_of(self, names: str) -> str:
        return "".join(self._signs(name) for name in names.split())


def _any_reading(readings: list[Reading]) -> re.Pattern[str]:
    return re.compile("|".join(_NAMED_GROUP.sub("(?:", reading.regex.pattern) for reading in readings))


def _look(opening: str, signs: tuple[str, str]) -> str:
    wanted, unwanted = signs
    return (f"{opening}=[{wanted}])" if wanted else "") + (f"{opening}![{unwanted}])" if unwanted else "")


def _pattern_texts(table: dict[str, Any]) -> list[str]:
    return [*table["patterns"], *(table.get(name, "") for name in _CONDITIONS)]


def _alphabet(texts: list[str], words: Lexicon) -> Alphabet:
    literals = frozenset(word for text in texts for word in words_of(text))
    alphabet = Alphabet(literals)
    for word in sorted(literals):
        alphabet.add(word, frozenset())
    for classes in (*CLASS_SETS, frozenset(BREAK)):
        alphabet.add("", classes)
    for word, entry in sorted(words.words.items()):
        for form in (entry.lower, entry.title, entry.upper):
            alphabet.add(word, frozenset(form))
        if "CARDINAL" in entry.lower or "SCALE" in entry.lower:
            alphabet.add(word, frozenset({"NUMBER"}))  # as quantities.py leaves it
    return alphabet


def _fields(reading: Reading, match: re.Match[str], tokens: list[Token], words: Lexicon) -> dict[str, Value]:
    fields = dict(reading.rule.fixed)
    for group, name in reading.captures.items():
        if (at := match.start(group)) >= 0:
            classes = tokens[at].classes
            value = next(classes[member] for member in words.members(name) if member in classes)
            fields[group.replace(name.lower(), words.union_of(name).lower())] = value
    return fields


@cache
def grammar() -> Grammar:
    """The grammar that is shipped."""
    tables: list[dict[str, Any]] = []
    for name in RULE_FILES:
        rules = read_toml(name)["rule"]
        assert isinstance(rules, list)
        tables += rules
    return Grammar(tables + _holidays(), lexicon())


def _holidays() -> list[dict[str, Any]]:
    """A rule for each holiday of the data file."""
    return [
        {
            "name": name,
            "type": "DATE",
            "resolve": "holiday",
            "with": {"holiday": name},
            "patterns": [f"( the )? ( {text} ) ( ( of )? YEAR )?" for text in holiday["words"]],
        }
        for name, holiday in read_toml("holidays.toml").items()
        if isinstance(holiday, dict)
    ]
