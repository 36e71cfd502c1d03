"""A guard against the language of sport, business and entertainment, where an attack is no political act."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

from .triggers import Trigger

CharSpan = tuple[int, int]
# A page is of another domain where it holds this many different words of it and this many times those of public life.
_WORDS, _LEAD = 6, 1.5
# A sentence is where it holds this many and none of public life.
_IN_SENTENCE = 2


_NEXT = re.compile(r" [a-z]+")


class Guard:
    """Of one page's text, of which ``spans`` are the article."""

    def __init__(self, text: str, spans: list[CharSpan]) -> None:
        self._text = text
        article = "\n".join(text[start:end] for start, end in spans)
        public = len(_found("public", article))
        self.domain = next(
            (name for name in _domains() if len(_found(name, article)) >= max(_WORDS, _LEAD * public)), ""
        )

    def admits(self, trigger: Trigger) -> bool:
        """Whether what the trigger names may be a political act."""
        words = self._text[trigger.start : trigger.end].lower()
        if words in _words("persons") or (words in _words("states") and self._qualifies(trigger)):
            return False
        mishap = trigger.type == "ASSAULT" and self.is_accident(trigger.sentence)
        return self.is_public(trigger.sentence) and not mishap

    def _qualifies(self, trigger: Trigger) -> bool:
        """Whether a noun follows that the word only describes: "the occupied territories", "a banned substance"."""
        return bool(_NEXT.match(self._text, trigger.end))

    def is_accident(self, sentence: CharSpan) -> bool:
        """Whether the sentence tells of a mishap and of no force."""
        words = self._text[slice(*sentence)]
        return bool(_found("accident", words)) and not _found("force", words)

    def is_public(self, sentence: CharSpan) -> bool:
        """Whether what the sentence tells may be a political act: it speaks of public life, or neither it nor its page
        speaks of another domain."""
        words = self._text[slice(*sentence)]
        if _found("public", words):
            return True
        return not self.domain and not any(len(_found(name, words)) >= _IN_SENTENCE for name in _domains())


def _found(name: str, text: str) -> set[str]:
    return set(_patterns()[name].findall(text.lower()))


@cache
def _domains() -> tuple[str, ...]:
    return tuple(_tables()["domains"])


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    tables = _tables()
    cells = {**tables["domains"], **{name: tables[name]["words"] for name in ("public", "accident", "force")}}
    return {name: _pattern(cell) for name, cell in cells.items()}


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(word.strip() for word in _tables()[name]["words"].split(";"))


@cache
def _tables() -> dict[str, dict[str, str]]:
    return tomllib.loads((files(__package__) / "guard.toml").read_text(encoding="utf-8"))


def _pattern(cell: str) -> re.Pattern[str]:
    words = sorted((word.strip() for word in cell.split(";")), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(' '.join(word.split())) for word in words)})(?!\w)")
