"""The notation of the grammar's patterns, compiled to regular expressions over one sign per token.

    MONTH .? DAY ( ,? YEAR )?

Capitals name a class of the lexicon (its value is captured), small letters and punctuation stand for themselves, ``?``
makes what is before it optional, ``( | )`` groups. There is no repetition, so a match looks at no more tokens than its
pattern has: matching is linear in the text whatever the text is.
"""

from __future__ import annotations

import re
from collections.abc import Callable

_PIECE = re.compile(r"[A-Z_]+|[a-z]+|'s|[()|?]|\S")

Signs = Callable[[str], str]


class Pattern:
    """A compiled pattern: ``source`` for ``re``, the signs that it can ``begin`` with, the classes it captures."""

    def __init__(self, text: str, signs: Signs) -> None:
        self._pieces: list[str] = _PIECE.findall(text)
        self._at = 0
        self._signs = signs
        self._names: dict[str, int] = {}
        self.source, self.begin, optional = self._choice()
        if optional or self._at != len(self._pieces):
            raise ValueError(f"pattern {text!r}: unbalanced, or it matches nothing")
        self.captures = {group: name for name, count in self._names.items() for group in _groups(name, count)}

    def _choice(self) -> tuple[str, str, bool]:
        sources, begin, optional = [], "", False
        while True:
            source, first, empty = self._sequence()
            sources.append(source)
            begin, optional = begin + first, optional or empty
            if self._peek() != "|":
                return "|".join(sources), begin, optional
            self._at += 1

    def _sequence(self) -> tuple[str, str, bool]:
        source, begin, optional = "", "", True
        while self._peek() not in ("", "|", ")"):
            piece, first, empty = self._item()
            source += piece
            begin += first if optional else ""
            optional = optional and empty
        return source, begin, optional

    def _item(self) -> tuple[str, str, bool]:
        piece = self._pieces[self._at]
        self._at += 1
        if piece == "(":
            source, begin, optional = self._choice()
            self._at += 1
            source = f"(?:{source})"
        else:
            begin, optional = self._signs(piece), False
            source = self._atom(piece, begin)
        if self._peek() == "?":
            self._at += 1
            return f"(?:{source})?", begin, True
        return source, begin, optional

    def _atom(self, piece: str, signs: str) -> str:
        if not signs:
            raise ValueError(f"no word or class {piece!r}")
        if not piece[0].isupper():
            return f"[{signs}]"
        self._names[piece] = self._names.get(piece, 0) + 1
        return f"(?P<{_groups(piece, self._names[piece])[-1]}>[{signs}])"

    def _peek(self) -> str:
        return self._pieces[self._at] if self._at < len(self._pieces) else ""


def words_of(text: str) -> list[str]:
    """The words and punctuation marks that a pattern names literally."""
    return [piece for piece in _PIECE.findall(text) if not piece[0].isupper() and piece not in "()|?"]


def _groups(name: str, count: int) -> list[str]:
    """MONTH, the second time MONTH2."""
    return [name.lower() if number == 1 else f"{name.lower()}{number}" for number in range(1, count + 1)]
