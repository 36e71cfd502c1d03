"""Somebody on the page: an actor with what the page tells of him."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..nouns import Actor, Reason


@dataclass(slots=True, eq=False)
class Entity:
    """``gender`` is m, f or empty, ``titles`` the folded nouns that the page or his office calls him by."""

    actor: Actor
    confidence: float
    reason: Reason
    gender: str = ""
    titles: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Seen:
    """One mention as those who look back from later words see it. ``weight`` is its salience."""

    first: int
    beyond: int
    sentence: int
    entity: Entity
    weight: float
