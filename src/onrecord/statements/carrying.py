"""From the statement that says when, or where, it was made to what the same speaker says after it."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from ..nouns import Statement
from .clause import Clause, Clauses
from .lexicon import words
from .tense import tense_of

T = TypeVar("T")


@dataclass(frozen=True)
class Rules(Generic[T]):
    """How far a value is carried: while ``reach`` of the statement stays the same; to no clause that ``is_apart``, as
    it tells of an occasion of its own; and only while nobody else speaks where it is not ``lasting``."""

    reach: Callable[[Statement], Hashable]
    is_apart: Callable[[Clause], bool]
    is_lasting: Callable[[T], bool]


def carried(statements: Sequence[Statement], clauses: Clauses, own: Mapping[str, T], rules: Rules[T]) -> dict[str, T]:
    """``own``, by the statements' ids, and what it gives to others: those of the same speaker in the same sentence,
    and those that follow. Only a cue in the simple past takes from another sentence.
    """
    ordered = sorted(statements, key=lambda statement: (statement.cue[0].start, statement.id))
    memory = _Memory(rules, {_sentence(item): own[item.id] for item in reversed(ordered) if item.id in own})
    found: dict[str, T] = {}
    for statement in ordered:
        speaker = speaker_of(statement)
        # What somebody is said to have said at another time is not what the page goes on with.
        repeats = any(speaker_of(above) == speaker for above in clauses.outer(statement))
        value = own.get(statement.id)
        if speaker and not repeats:
            value = memory.recall(statement, clauses.of(statement)) if value is None else value
            memory.note(statement, value)
        if value is not None:
            found[statement.id] = value
    return found


class _Memory(Generic[T]):
    """What each speaker's statements have carried so far."""

    def __init__(self, rules: Rules[T], shared: dict[Hashable, T]) -> None:
        self._rules, self._shared = rules, shared
        self._last: dict[Hashable, T] = {}
        self._apart: set[Hashable] = set()
        self._run: tuple[Hashable, T | None] = ("", None)

    def recall(self, statement: Statement, clause: Clause) -> T | None:
        tense, place = tense_of(clause), (speaker_of(statement), self._rules.reach(statement))
        if tense == "other":
            return None
        shared = self._shared.get(_sentence(statement))
        if self._rules.is_apart(clause):
            self._apart.add(_sentence(statement))
        if shared is not None or tense == "participle" or _sentence(statement) in self._apart:
            return shared
        return self._run[1] if self._run[0] == place and self._run[1] is not None else self._last.get(place)

    def note(self, statement: Statement, value: T | None) -> None:
        place = speaker_of(statement), self._rules.reach(statement)
        if value is not None:
            self._shared.setdefault(_sentence(statement), value)
            if self._rules.is_lasting(value):
                self._last[place] = value
        if not statement.inside and (value is not None or self._run[0] != place):
            self._run = place, value


def speaker_of(statement: Statement) -> str:
    """Who speaks: the actor's id, else the source's words unless they are a pronoun; empty where nobody is told."""
    if statement.actors:
        return statement.actors[0].actor.id
    named = " ".join(piece.exact.lower() for piece in statement.source)
    return "" if named in words("pronouns") else f"“{named}”" if named else ""


def _sentence(statement: Statement) -> Hashable:
    return speaker_of(statement), statement.sentence.start, statement.inside
