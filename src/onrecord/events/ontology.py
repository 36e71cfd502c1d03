"""PLOVER's types of events, their modes and contexts, and the scores of both: ``ontology.toml``."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import get_args

import msgspec

from ..nouns import EventType, Quad


class Type(msgspec.Struct, frozen=True, kw_only=True):
    """One of the 16: ``label`` in plain words, ``score`` -10 to 10, ``recipient`` whether it needs one.

    ``modes`` gives the score of each mode in the manual's order; those in ``unscored`` have none.
    """

    label: str
    quad: Quad
    score: float
    recipient: bool = False
    modes: dict[str, float] = {}
    unscored: tuple[str, ...] = ()


class Ontology(msgspec.Struct, frozen=True, kw_only=True):
    types: dict[EventType, Type]
    contexts: tuple[str, ...]


@cache
def ontology() -> Ontology:
    """``KeyError`` for a type without its entry: the data are the package's own."""
    tables = tomllib.loads((files(__package__) / "ontology.toml").read_text(encoding="utf-8"))
    found = msgspec.convert(tables, Ontology)
    return Ontology(types={kind: found.types[kind] for kind in get_args(EventType)}, contexts=found.contexts)


def quad_of(kind: EventType) -> Quad:
    return ontology().types[kind].quad


def label_of(kind: EventType) -> str:
    return ontology().types[kind].label


def modes_of(kind: EventType) -> tuple[str, ...]:
    found = ontology().types[kind]
    return (*found.modes, *found.unscored)


def intensity_of(kind: EventType, mode: str = "") -> float | None:
    """The mode's score, else the type's; None where the mode has none. ``KeyError`` for another type's mode."""
    found = ontology().types[kind]
    if mode in found.unscored:
        return None
    return found.modes[mode] if mode else found.score
