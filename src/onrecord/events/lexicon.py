"""The frames of ``lexicon/``: words that name an event of a type, and where those who take part stand."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Literal, NamedTuple

import msgspec

from ..nouns import EventType
from .inflection import noun_forms, verb_forms

Part = Literal["verb", "noun", "phrase"]
_QUADS = ("verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict")
_PIECE = re.compile(r"[\w'/]+|-|~")


class Frame(msgspec.Struct, frozen=True, kw_only=True):
    """One sense of a few words.

    ``actor`` and ``recipient`` are positions in the order in which they are tried: "subject" (of a noun: its
    possessive, its name in front, "by"), "object" (of a noun: "of"), "clause" (the subject of the clause that it
    governs), "between", or a preposition. An ``ambiguous`` frame is read only where its type is known.
    """

    name: str
    type: EventType
    mode: str
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    ambiguous: bool
    example: str


class Piece(NamedTuple):
    """A word of a pattern in its forms; ``gap`` where others may stand before it."""

    forms: frozenset[str]
    gap: bool


class Pattern(NamedTuple):
    pieces: tuple[Piece, ...]
    part: Part
    frame: Frame


class Lexicon:
    """Patterns by the forms of their first word, the longest first."""

    def __init__(self, frames: tuple[Frame, ...], patterns: list[Pattern], light: frozenset[str]) -> None:
        self.frames = frames
        self.light = light
        self._by_first: dict[str, list[Pattern]] = {}
        for pattern in sorted(patterns, key=lambda pattern: -len(pattern.pieces)):
            for form in pattern.pieces[0].forms:
                self._by_first.setdefault(form, []).append(pattern)

    def patterns(self, word: str) -> list[Pattern]:
        return self._by_first.get(word, [])


@cache
def lexicon() -> Lexicon:
    """Read once, about 20 ms. ``KeyError`` or ``ValueError`` for an entry that is wrong: the data are the package's."""
    frames: list[Frame] = []
    patterns: list[Pattern] = []
    for quad in _QUADS:
        tables = _table(quad)
        for kind, entries in tables.items():
            for name, entry in entries.items():
                if name == "usual":
                    continue
                frame = _frame(f"{kind}.{name}", {**entries["usual"], **entry})
                frames.append(frame)
                patterns += _patterns(frame, entry)
    light = frozenset(form for verb in _table("forms")["light"]["verbs"].split() for form in verb_forms(verb))
    return Lexicon(tuple(frames), patterns, light)


@cache
def usual_positions(kind: EventType) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Where actor and recipient of a type stand where no frame tells."""
    usual = next(tables[kind]["usual"] for tables in map(_table, _QUADS) if kind in tables)
    return tuple(usual["actor"].split()), tuple(usual["recipient"].split())


def _frame(name: str, entry: dict[str, str]) -> Frame:
    return msgspec.convert(
        {
            "name": name, "type": name.partition(".")[0], "mode": entry.get("mode", ""),
            "actor": tuple(entry["actor"].split()), "recipient": tuple(entry["recipient"].split()),
            "ambiguous": entry.get("ambiguous", False), "example": entry["example"],
        },
        Frame,
    )  # fmt: skip


def _patterns(frame: Frame, entry: dict[str, str]) -> Iterator[Pattern]:
    parts: tuple[Part, ...] = ("verb", "noun", "phrase")
    for part in parts:
        for words in filter(None, entry.get(part + "s", "").split(", ")):
            yield Pattern(tuple(_pieces(words, part)), part, frame)


def _pieces(words: str, part: Part) -> Iterator[Piece]:
    """ "take ~ into custody" is a verb, any few words, "into" and "custody"; "a/b" stands for both words."""
    gap = False
    for number, piece in enumerate(_PIECE.findall(words)):
        if piece == "~":
            gap = True
            continue
        forms = [form for word in piece.split("/") for form in _forms(word, part, number)]
        yield Piece(frozenset(forms), gap)
        gap = False


def _forms(word: str, part: Part, number: int) -> frozenset[str]:
    if part == "verb" and number == 0:
        return verb_forms(word)
    return noun_forms(word) if part != "phrase" and word.isalpha() else frozenset((word,))


@cache
def _table(name: str) -> dict[str, dict[str, dict[str, str]]]:
    return tomllib.loads((files(__package__) / "lexicon" / f"{name}.toml").read_text(encoding="utf-8"))
