"""Lookups in the compiled knowledge. Answers are kept for the names that come again and again, no more than that."""

from __future__ import annotations

import sqlite3
from functools import cache, lru_cache
from typing import NamedTuple, TypeVar

import msgspec

from ..nouns import ActorKind
from .compile import compiled
from .facts import FILES, CompiledTerm, Fact, Group, Named, Office, Organisation, State

_KEPT = 20_000  # answers a lookup keeps: the names of some days of news
_STRUCTS: dict[type[Fact], str] = {struct: kind for _, kind, struct in FILES}
_Found = TypeVar("_Found", bound=Named)


class Sense(NamedTuple):
    """One thing that a name may stand for. ``how``: name, alias, surname, metonym, adjective or people."""

    kind: ActorKind
    id: str
    how: str


class Index:
    """The knowledge of actors. All keys are folded names (``onrecord.folding.fold``)."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        # Methods are wrapped here and not decorated, so that an index takes its answers with it when it goes.
        self.opens = lru_cache(_KEPT)(self._opens)
        self.senses = lru_cache(_KEPT)(self._senses)
        self.terms_of = lru_cache(_KEPT)(self._terms_of)
        self.terms_in = lru_cache(_KEPT)(self._terms_in)
        self.titled = lru_cache(_KEPT)(self._titled)
        self.state_of = lru_cache(_KEPT)(self._state_of)
        self._fact = lru_cache(_KEPT)(self._read)

    def _opens(self, word: str) -> int:
        """How many words the longest name has that begins with ``word``; 0 where none does."""
        row = self._connection.execute("SELECT longest FROM openers WHERE word = ?", (word,)).fetchone()
        return int(row[0]) if row else 0

    def _senses(self, key: str) -> tuple[Sense, ...]:
        """What the name stands for in the highest layer that has it, in the order of kinds and ids."""
        found = self._connection.execute(
            """SELECT kind, id, how FROM names
            WHERE key = ?1 AND layer = (SELECT max(layer) FROM names WHERE key = ?1)""",
            (key,),
        )
        return tuple(Sense(*row) for row in found)

    def _titled(self, title: str, party: str) -> tuple[Office, ...]:
        """The offices of ``party`` with that folded title."""
        found = self._connection.execute("SELECT office FROM titles WHERE title = ? AND party = ?", (title, party))
        return tuple(self.get(Office, office) for (office,) in found)

    def _state_of(self, alpha2: str) -> str | None:
        """The id of the state with that ISO 3166-1 alpha-2 code."""
        found = self._connection.execute(
            """SELECT id FROM facts WHERE kind = 'state' AND json_extract(CAST(fact AS TEXT), '$.alpha2') = ?
            ORDER BY id""",
            (alpha2,),
        ).fetchone()
        return str(found[0]) if found else None

    def _terms_of(self, person: str) -> tuple[CompiledTerm, ...]:
        return self._terms("person", person)

    def _terms_in(self, office: str) -> tuple[CompiledTerm, ...]:
        return self._terms("office", office)

    def _terms(self, column: str, value: str) -> tuple[CompiledTerm, ...]:
        found = self._connection.execute(f"SELECT fact FROM terms WHERE {column} = ?", (value,))  # noqa: S608
        return tuple(sorted((_term(row[0]) for row in found), key=lambda term: (term.begin, term.person, term.office)))

    def find(self, struct: type[_Found], id: str) -> _Found | None:  # noqa: A002
        """The fact of that kind and id, if there is one."""
        found = self._fact(struct, id)
        return found if isinstance(found, struct) else None

    def get(self, struct: type[_Found], id: str) -> _Found:  # noqa: A002
        """The fact of that kind and id. ``KeyError`` where there is none."""
        found = self.find(struct, id)
        if found is None:
            raise KeyError(id)
        return found

    def _read(self, struct: type[Named], id: str) -> Named | None:  # noqa: A002
        key = (_STRUCTS[struct], id)
        row = self._connection.execute("SELECT fact FROM facts WHERE kind = ? AND id = ?", key).fetchone()
        return msgspec.json.decode(row[0], type=struct) if row else None

    def party_of(self, id: str) -> str:  # noqa: A002
        """The last word on whose behalf the state, organisation or group of that id speaks; empty for none known."""
        if self.find(State, id):
            return id
        body = self.find(Organisation, id) or self.find(Group, id)
        return body.party if body else ""


def _term(blob: bytes) -> CompiledTerm:
    return msgspec.json.decode(blob, type=CompiledTerm)


@cache
def shipped() -> Index:
    """The index of the shipped knowledge and of what the user has added, opened once a process."""
    return Index(compiled())
