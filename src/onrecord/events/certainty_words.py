"""The words of ``certainty.toml``, by the forms in which a text has them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Literal

Kind = Literal["verbs", "clauses", "nouns", "adjectives"]
_VOWELS = frozenset("aeiou")


class Words:
    """Governors by kind and form, "word" or "word preposition"; marks by group and word. Values are class names."""

    def __init__(self, tables: dict[str, dict[str, dict[str, str]]]) -> None:
        self._governors: dict[tuple[str, str], str] = {}
        self._marks: dict[str, dict[str, str]] = {}
        for group, parts in tables.items():
            for part, words in parts.items():
                if part in ("verbs", "clauses", "nouns", "adjectives"):
                    self._add(group, part, words)
                else:
                    self._marks.setdefault(group, {}).update(dict.fromkeys(words, part))

    def _add(self, group: str, kind: str, words: dict[str, str]) -> None:
        # The first class that has a word keeps it: "offers" as a verb is a wish, not what adds nothing.
        for key in words:
            for form in _forms(key, kind):
                self._governors.setdefault((kind, form), group)

    def governor(self, kind: Kind, form: str) -> str:
        """The class of a governor, empty where it has none."""
        return self._governors.get((kind, form), "")

    def mark(self, group: str, word: str) -> str:
        """What ``word`` tells as a mark of ``group``, empty where nothing."""
        return self._marks[group].get(word, "")


def _forms(key: str, kind: str) -> Iterator[str]:
    """ "seek|sought for" in all its forms, each with "for"."""
    head, _, through = key.partition(" ")
    tail = f" {through}" if through else ""
    base, *others = head.split("|")
    made = {base[1:]} if base.startswith("=") else {base} | set(_inflected(base, kind))
    yield from (form + tail for form in sorted(made | set(others)))


def _inflected(base: str, kind: str) -> Iterator[str]:
    """Regular forms, a few that do not exist among them: no text has those."""
    if kind == "adjectives":
        return
    stem = base[:-1] + "i" if base.endswith("y") and base[-2] not in _VOWELS else base
    yield from (base + "s", stem + "es")
    if kind != "nouns":
        yield from (stem + "ed", base + "ed", base + "ing", base + "d")
        yield from (base + base[-1] + "ed", base + base[-1] + "ing", base.removesuffix("e") + "ing")


@cache
def words() -> Words:
    return Words(tomllib.loads((files(__package__) / "certainty.toml").read_text(encoding="utf-8")))
