"""What the readers of matches share: the anchor, what the text has mentioned so far, the tense nearby."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from onrecord.when.calendar import NOWHERE, Interval, interval
from onrecord.when.grammar import Match
from onrecord.when.lexicon import Value
from onrecord.when.tense import Tense, tense_at
from onrecord.when.tokens import Token


class Meaning(NamedTuple):
    """A value and its days; ``type`` where it is not the rule's. An empty value: a date that cannot be told."""

    value: str
    days: Interval = NOWHERE
    type: str = ""


UNKNOWN = Meaning("")


@dataclass
class Memory:
    """The last mentions, for "that day", "the quarter", "a year earlier"."""

    day: date | None = None
    day_end: int = -1  # the token after that day, where it was named with its month
    year: int | None = None
    quarter: str = ""
    quarter_at: int = -1


@dataclass
class Place:
    """Where a match stands: its fields, its anchor and what is around it."""

    match: Match
    tokens: list[Token]
    anchor: date | None
    memory: Memory = field(default_factory=Memory)

    @property
    def fields(self) -> dict[str, Value]:
        return self.match.fields

    @property
    def tense(self) -> Tense:
        return tense_at(self.tokens, self.match.first, self.match.end)

    def number(self, name: str) -> int | None:
        value = self.fields.get(name)
        return int(value) if isinstance(value, int | float) else None

    def string(self, name: str) -> str:
        value = self.fields.get(name, "")
        return value if isinstance(value, str) else ""

    def step(self) -> int | None:
        """-1, 0 or 1 for last, this or next; None where the expression has no such word."""
        for name in ("back", "here", "ahead", "step"):
            if (step := self.number(name)) is not None:
                return step
        return None


# Reads a match; None: it is no temporal expression after all.
Reader = Callable[[Place], Meaning | None]


def meaning(value: str) -> Meaning:
    """A value with the days it names."""
    return Meaning(value, interval(value))
