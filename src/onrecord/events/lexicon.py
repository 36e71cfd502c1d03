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
from .inflection import listed, noun_forms, verb_forms

Part = Literal["verb", "noun", "phrase"]
_QUADS = ("verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict")
_Made = tuple[Part, tuple["Piece", ...], bool]
_PIECE = re.compile(r"[\w'/]+|-|~")


class Frame(msgspec.Struct, frozen=True, kw_only=True):
    """One sense of a few words.

    ``actor`` and ``recipient`` are positions in the order in which they are tried: "subject" (of a noun: its possessor
    or "agent"), "object" (of a noun: "of"), "clause" (the subject of the clause that it governs), "agent" (of a noun:
    the name in front, "by", the subject of its light verb), "possessor" and "modifier" (of a noun: its possessive, the
    name in front), or a preposition. ``words`` are the forms of all its patterns.
    """

    name: str
    type: EventType
    mode: str
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    example: str
    words: frozenset[str]


class Piece(NamedTuple):
    """A word of a pattern in its forms; ``gap`` where others may stand before it."""

    forms: frozenset[str]
    gap: bool


class Pattern(NamedTuple):
    """A sequence of words that is ``frame``; an ``ambiguous`` one only where the frame's type is known."""

    pieces: tuple[Piece, ...]
    part: Part
    frame: Frame
    ambiguous: bool


class Lexicon:
    """Patterns by the forms of their first word, the longest first.

    ``light`` are the forms of verbs that add nothing to their object, ``deeds`` the last words of nouns of assault and
    coercion ("killed in a raid").
    """

    def __init__(self, frames: tuple[Frame, ...], patterns: list[Pattern], light: frozenset[str]) -> None:
        self.frames = frames
        self.light = light
        self.deeds = frozenset(
            form for pattern in patterns if pattern.part == "noun" and pattern.frame.type in ("ASSAULT", "COERCE")
            for form in pattern.pieces[-1].forms
        )  # fmt: skip
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
                made = list(pieces_of(entry))
                frames.append(_frame(f"{kind}.{name}", {**entries["usual"], **entry}, made))
                patterns += [Pattern(pieces, part, frames[-1], ambiguous) for part, pieces, ambiguous in made]
    light = frozenset(form for verb in listed("light").split() for form in verb_forms(verb))
    return Lexicon(tuple(frames), patterns, light)


def _frame(name: str, entry: dict[str, str], made: list[_Made]) -> Frame:
    return msgspec.convert(
        {
            "name": name, "type": name.partition(".")[0], "mode": entry.get("mode", ""),
            "actor": tuple(entry["actor"].split()), "recipient": tuple(entry["recipient"].split()),
            "example": entry["example"],
            "words": frozenset(form for _, pieces, _ in made for piece in pieces for form in piece.forms),
        },
        Frame,
    )  # fmt: skip


def pieces_of(entry: dict[str, str]) -> Iterator[_Made]:
    parts: tuple[Part, ...] = ("verb", "noun", "phrase")
    for part in parts:
        for words in filter(None, entry.get(part + "s", "").split(", ")):
            ambiguous = words.startswith("?") or bool(entry.get("ambiguous"))
            yield part, tuple(_pieces(words.removeprefix("?"), part)), ambiguous


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
