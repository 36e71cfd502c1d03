"""The frames of ``lexicon/``: words that carry a stance, in the patterns of the lexicon of events."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Literal, NamedTuple, get_args

from ..events.lexicon import Piece, pieces_of
from ..nouns import Stance
from .labels import STANCES

DROPPED: Literal["dropped"] = "dropped"
_NEGATED = ("", DROPPED, *get_args(Stance))


class Frame(NamedTuple):
    """A few words that carry ``stance``, and under a negation ``negated``: a stance, "dropped", or nothing."""

    name: str
    stance: str
    negated: str
    example: str


class Pattern(NamedTuple):
    """A sequence of words that is ``frame``."""

    pieces: tuple[Piece, ...]
    frame: Frame


class Lexicon:
    """Patterns by the forms of their first word, the longest first."""

    def __init__(self, patterns: list[Pattern]) -> None:
        self.frames = tuple(dict.fromkeys(pattern.frame for pattern in patterns))
        self._by_first: dict[str, list[Pattern]] = {}
        for pattern in sorted(patterns, key=lambda pattern: -len(pattern.pieces)):
            for form in pattern.pieces[0].forms:
                self._by_first.setdefault(form, []).append(pattern)

    def patterns(self, word: str) -> list[Pattern]:
        return self._by_first.get(word, [])


@cache
def lexicon() -> Lexicon:
    """The frames of the stances, read once. ``ValueError`` for an entry that is wrong: the data are the package's."""
    return Lexicon([pattern for stance in STANCES for pattern in _read(stance)])


@cache
def droppers() -> Lexicon:
    """The words before a cue by which a party no longer holds what it held."""
    return Lexicon(_read(DROPPED))


def _read(stance: str) -> list[Pattern]:
    tables = tomllib.loads((files(__package__) / "lexicon" / f"{stance}.toml").read_text(encoding="utf-8"))
    found = []
    for name, entry in tables.items():
        frame = Frame(f"{stance}.{name}", stance, entry.get("negated", ""), entry["example"])
        if frame.negated not in _NEGATED:
            raise ValueError(f"{stance}.toml: {name}: negated is {frame.negated!r}, which is no stance")
        found += [Pattern(pieces, frame) for _, pieces, _ in pieces_of(entry)]
    return found
