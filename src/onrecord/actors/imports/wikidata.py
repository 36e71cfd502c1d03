"""Wikidata's JSON dump -> people, offices and tenures, in memory that does not grow with the dump.

A person's line names positions by their items, whose labels stand on other lines, before or after. So the dump is
read twice: first for who held what, remembering in a bitmap which items are named; then for what these are. Both
times lines are told apart by their bytes, and one in a hundred is parsed. Standard input cannot be read twice: there
the first reading puts aside, on disk, the few fields of every item that the second would look at, which costs a parse
of every line; what comes out is the same.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from ...errors import NotADump
from .cleaning import day
from .entities import HEADS, LANGUAGES, Entity, Statement
from .intake import Intake
from .reading import Input
from .records import Office, Person, Tenure
from .shipped import States

# The bytes of a line that may tell of a tenure. Quoted, so that P6 is not found in P60.
_WANTED = (b'"P39"', b'"P35"', b'"P6"')
_ID = re.compile(
    rb'\s*\{\s*(?:"(?:pageid|ns|lastrevid)"\s*:\s*\d+\s*,\s*|"(?:type|title|modified)"\s*:\s*"[^"]*"\s*,\s*)*'
    rb'"id"\s*:\s*"Q(\d+)"'
)
_KEPT_CLAIMS = ("P17", "P1001", "P297", "P298", "P31", "P39", "P21", "P27", "P569")
_MOST = 400_000_000  # the largest number of an item that is believed: three times Wikidata's of 2026, 50 MB of bits
_DECODE: Callable[[bytes], Entity] = msgspec.json.Decoder(Entity).decode
_ENCODE = msgspec.json.Encoder().encode


class Marks:
    """A set of items that takes a bit of memory for each number."""

    def __init__(self) -> None:
        self._bits = bytearray()

    def add(self, item: str) -> None:
        number = int(item[1:] or 0)
        if 0 < number <= _MOST:
            if number >> 3 >= len(self._bits):
                self._bits.extend(bytes((number >> 3) + 1 - len(self._bits)))
            self._bits[number >> 3] |= 1 << (number & 7)

    def __contains__(self, item: str) -> bool:
        number = int(item[1:] or 0)
        return number >> 3 < len(self._bits) and bool(self._bits[number >> 3] & 1 << (number & 7))


class Reader:
    """Reads one dump into ``intake``; what the items of states are called is added to ``states``.

    ``fallback`` is the day on which an open term was seen, for entities that do not say when they were changed.
    """

    def __init__(self, intake: Intake, states: States, fallback: str) -> None:
        self.intake, self.states, self._fallback = intake, states, fallback
        self._named, self._holders, self._written = Marks(), Marks(), Marks()
        self._entities = 0

    def read(self, source: Input, temporary: Path) -> None:
        if source.can_be_read_again:
            source.readings = 2
            self._first(source.lines(), None)
            self._second(source.lines())
        else:
            aside = temporary / "aside.jsonl.gz"
            with gzip.open(aside, "wb", compresslevel=1) as kept:
                self._first(source.lines(), kept)
            with gzip.open(aside, "rb") as kept:
                self._second(kept)
        if not self._entities:
            raise NotADump(f"{source.origin}: no line of it is an entity of Wikidata")

    def _first(self, lines: Iterable[bytes | None], aside: gzip.GzipFile | None) -> None:
        for line in self._objects(lines):
            wanted = any(mark in line for mark in _WANTED)
            if not wanted and not aside:
                self._entities += bool(_ID.match(line))
                continue
            entity = self._parsed(line)
            if entity is None:
                continue
            if aside:
                aside.write(_ENCODE(_slice(entity)) + b"\n")
            if wanted:
                self._guarded(self._tell, entity)

    def _second(self, lines: Iterable[bytes | None]) -> None:
        for line in lines:
            item = _ID.match(line) if line else None
            if line is None or (item and not self._is_named("Q" + item[1].decode())) or b"{" not in line:
                continue
            try:
                entity = _DECODE(line.strip().rstrip(b","))
            except (msgspec.MsgspecError, UnicodeDecodeError):
                continue  # counted by the first reading
            if _is_item(entity) and self._is_named(entity.id):
                self._guarded(self._describe, entity)

    def _is_named(self, item: str) -> bool:
        return item in self._named or item in self._holders

    def _objects(self, lines: Iterable[bytes | None]) -> Iterator[bytes]:
        """The lines that may be entities, without the brackets around the dump and the commas after its lines."""
        for line in lines:
            if line is None:
                self.intake.lines += 1
                self.intake.pass_over("line longer than the limit")
            elif (text := line.strip().removeprefix(b"\xef\xbb\xbf").rstrip(b",")) not in (b"[", b"]", b""):
                self.intake.lines += 1
                yield text

    def _parsed(self, line: bytes) -> Entity | None:
        try:
            entity = _DECODE(line)
        except (msgspec.MsgspecError, UnicodeDecodeError):
            self.intake.pass_over("line that is no entity")
            return None
        if not _is_item(entity):
            return None
        self._entities += 1
        return entity

    def _guarded(self, use: Callable[[Entity], None], entity: Entity) -> None:
        try:
            use(entity)
        except msgspec.MsgspecError:
            self.intake.pass_over("entity with statements that cannot be read")

    def _tell(self, entity: Entity) -> None:
        """What a line of the first reading says: of a person's positions, or of a state's heads."""
        if entity.has("P39") and entity.is_person():
            self._person(entity)
            for statement in entity.statements("P39"):
                self._held(entity, statement)
        self._call(entity)
        if self.states.id_of(entity.id):
            for name, kind, named_by in HEADS:
                self._heads(entity, name, kind, next(iter(entity.items(named_by, current=True)), ""))

    def _person(self, entity: Entity) -> None:
        countries = entity.items("P27", current=True) or entity.items("P27")
        for item in countries:
            self._named.add(item)
        self._written.add(entity.id)
        self.intake.person(
            Person(
                key=entity.id, name=entity.label(), aliases=entity.other_names(), gender=entity.gender(),
                born=entity.born(), countries=countries, qid=entity.id,
            )
        )  # fmt: skip

    def _held(self, entity: Entity, statement: Statement) -> None:
        office, of = statement.mainsnak.item(), statement.item("P642", "P1001")
        for item in filter(None, (office, of)):
            self._named.add(item)
        self._tenure(statement, entity, person=entity.id, office=office, of=of)

    def _heads(self, entity: Entity, name: str, kind: str, office: str) -> None:
        if office:
            self._named.add(office)
            self.intake.heads.setdefault(office, []).append((entity.id, kind))
        for statement in entity.statements(name):
            holder = statement.mainsnak.item()
            if holder:
                self._holders.add(holder)
                key = office or f"{entity.id}:{kind}"
                self._tenure(statement, entity, person=holder, office=key, head=kind, country=entity.id)

    def _tenure(self, statement: Statement, entity: Entity, *, person: str, office: str, **more: Any) -> None:
        if not office:
            self.intake.pass_over("term in an office that is not known")
        elif statement.ended_unknown():
            self.intake.pass_over("term that ended on a day that is not known")
        else:
            begin, until = statement.day("P580"), statement.day("P582")
            seen = day(entity.modified) or self._fallback
            self.intake.tenure(Tenure(person=person, office=office, begin=begin, until=until, seen=seen, **more))

    def _describe(self, entity: Entity) -> None:
        """What a line of the second reading is: a state, somebody whom a state names, or what was held."""
        self._call(entity)
        if entity.id in self._holders and entity.id not in self._written and entity.is_person():
            self._person(entity)
        if entity.id in self._named:
            countries = (*entity.items("P1001"), *entity.items("P17", current=True))
            name, aliases = entity.label(), entity.other_names()
            self.intake.office(Office(key=entity.id, name=name, aliases=aliases, countries=countries))

    def _call(self, entity: Entity) -> None:
        for name in ("P298", "P297"):
            if entity.has(name):
                self.states.call(entity.id, entity.text(name))


def _is_item(entity: Entity) -> bool:
    return entity.type == "item" and re.fullmatch(r"Q[1-9]\d{0,8}", entity.id) is not None


def _slice(entity: Entity) -> Entity:
    """What the second reading looks at."""
    claims = entity.claims if isinstance(entity.claims, dict) else {}
    return Entity(
        id=entity.id, modified=entity.modified, labels=_english(entity.labels), aliases=_english(entity.aliases),
        claims={name: claims[name] for name in _KEPT_CLAIMS if name in claims},
    )  # fmt: skip


def _english(texts: object) -> dict[str, object]:
    return {name: texts[name] for name in LANGUAGES if name in texts} if isinstance(texts, dict) else {}
