"""Somebody on the page: an actor with what the page tells of him."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from ..nouns import Actor, Reason

# Salience of a mention: who acts and who speaks is spoken of again; in somebody's words it counts less.
OTHER, ACTS, SPEAKS, QUOTED = 1.0, 2.0, 4.0, 0.3


@dataclass(slots=True, eq=False)
class Entity:
    """``gender`` is m, f, p for several people, or empty; ``titles`` the folded nouns that he goes by on the page."""

    actor: Actor
    confidence: float
    reason: Reason
    gender: str = ""
    titles: set[str] = field(default_factory=set)


class Seen(NamedTuple):
    """A mention as later words look back on it: its tokens, its sentence, and its salience there."""

    first: int
    beyond: int
    sentence: int
    entity: Entity
    weight: float


class Meaning(NamedTuple):
    """Whom words stand for, what decided that, and how far to trust it, 0 to 1."""

    entity: Entity
    reason: Reason
    confidence: float


class Owner(NamedTuple):
    """On whose behalf somebody speaks: ``party`` and ``country`` are ids or empty, ``confidence`` 0 to 1.

    ``sector`` is that of an organisation or a group, which its people share; a state's people have their own.
    """

    party: str
    country: str
    confidence: float
    sector: tuple[str, ...] = ()

    @classmethod
    def of(cls, actor: Actor, confidence: float) -> Owner:
        """What belongs to ``actor``."""
        shared = actor.sector if actor.kind in ("organisation", "group") else ()
        return cls(actor.party, actor.country, confidence, shared)
