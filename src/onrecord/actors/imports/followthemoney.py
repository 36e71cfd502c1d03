"""FollowTheMoney entities, as OpenSanctions publishes them, -> people, offices and tenures.

JSON lines of entities with ``schema`` and ``properties`` (https://followthemoney.tech/explorer/): Person, Position,
Occupancy (a holder in a post), PublicBody and international organisations. Entities nested in one another (as in
``targets.nested.json``) are taken as well.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from ...errors import NotADump
from ..facts import Body, Organisation
from .cleaning import clean, day, names, slug, year
from .intake import Intake
from .naming import Namer
from .reading import Input
from .records import Office, Person, Tenure
from .shipped import States
from .writing import Folder

_DEEPEST = 4  # entities inside of one another: a person's occupancy's position's organisation
_OTHER = "entity of a schema that is not taken"
_GENDERS = {"male": "m", "female": "f"}
# OpenSanctions' topics (https://www.opensanctions.org/docs/topics/) in PLOVER's sectors, the weightier first.
_SECTORS = {
    "gov.igo": "IGO", "gov.judicial": "JUD", "gov.legislative": "LEG", "gov.head": "GOV", "gov.executive": "GOV",
    "gov.national": "GOV", "gov.state": "GOV", "gov.muni": "GOV",
}  # fmt: skip
_DECODE = msgspec.json.Decoder(dict[str, Any]).decode


class _Entity:
    """One entity; ``properties`` hold lists of texts, of ids or of whole entities, or anything in a hostile file."""

    def __init__(self, raw: dict[str, Any], parent: str = "") -> None:
        properties = raw.get("properties")
        self._properties: dict[str, Any] = properties if isinstance(properties, dict) else {}
        self.key, self.schema = clean(raw.get("id")), clean(raw.get("schema"))
        self.caption, self.seen = clean(raw.get("caption")), day(raw.get("last_seen")) or day(raw.get("last_change"))
        self.parent = parent

    def values(self, *keys: str) -> Iterator[Any]:
        for key in keys:
            found = self._properties.get(key)
            yield from found if isinstance(found, list) else [found] if found else []

    def texts(self, *keys: str) -> tuple[str, ...]:
        return tuple(filter(None, map(clean, self.values(*keys))))

    def refs(self, key: str) -> tuple[str, ...]:
        """Ids of other entities, written out or referred to."""
        found = (value.get("id") if isinstance(value, dict) else value for value in self.values(key))
        return tuple(filter(None, map(clean, found)))

    def inner(self) -> Iterator[dict[str, Any]]:
        for key in self._properties:
            yield from (value for value in self.values(key) if isinstance(value, dict) and "schema" in value)

    def name(self) -> str:
        """The name that it is published under, or the first in Latin script."""
        given = (self.caption, *self.texts("name"))
        return next((name for name in given if slug(name)), "")

    def aliases(self) -> tuple[str, ...]:
        return names(self.values("name", "alias", "weakAlias", "previousName", "abbreviation"), beside=self.name())

    def countries(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(map(_code, self.texts("country", "jurisdiction"))))

    def sector(self) -> tuple[str, ...]:
        topics = set(self.texts("topics"))
        return next(((sector,) for topic, sector in _SECTORS.items() if topic in topics), ())


def _code(given: str) -> str:
    """The code of a state: ``gb-sct`` is in the United Kingdom, and ``suhh`` had ``su`` (ISO 3166-3)."""
    return given[:2] if len(given) == 4 or given[2:3] == "-" else given


class Reader:
    """Reads entities into ``intake``; bodies and organisations, which refer to nothing, go straight into ``folder``."""

    def __init__(
        self, intake: Intake, states: States, namer: Namer, folder: Folder, source: str, fallback: str
    ) -> None:
        self.intake, self.states, self.folder, self._namer = intake, states, folder, namer
        self._source, self._fallback = source, fallback
        self._entities = 0
        self._takers: dict[str, Callable[[_Entity], None]] = {
            "Person": self._person, "Position": self._position, "Occupancy": self._occupancy,
            "PublicBody": self._body, "Organization": self._organisation,
        }  # fmt: skip

    def read(self, source: Input) -> None:
        for line in source.lines():
            self.intake.lines += 1
            if line is None:
                self.intake.pass_over("line longer than the limit")
            elif line.strip():
                self._line(line)
        if not self._entities:
            raise NotADump(f"{source.origin}: no line of it is a FollowTheMoney entity")

    def _line(self, line: bytes) -> None:
        try:
            raw = _DECODE(line)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
            self.intake.pass_over("line that is no entity")
            return
        self._take(raw, "", 0)

    def _take(self, raw: dict[str, Any], parent: str, depth: int) -> None:
        entity = _Entity(raw, parent)
        if not entity.key or not entity.schema:
            self.intake.pass_over("line that is no entity")
            return
        self._entities += 1
        taker = self._takers.get(entity.schema)
        if taker:
            taker(entity)
        else:
            self.intake.pass_over(_OTHER)
        if depth < _DEEPEST:
            for inner in entity.inner():
                self._take(inner, entity.key, depth + 1)

    def _person(self, entity: _Entity) -> None:
        given = (*entity.texts("wikidataId"), entity.key)
        qid = next((ref for ref in given if ref[:1] == "Q" and ref[1:].isdecimal()), "")
        self.intake.person(
            Person(
                key=entity.key, name=entity.name(), aliases=entity.aliases(), qid=qid,
                gender=next((_GENDERS[text] for text in entity.texts("gender") if text in _GENDERS), ""),
                born=next(filter(None, map(year, entity.texts("birthDate"))), ""),
                countries=tuple(map(_code, entity.texts("citizenship", "nationality", "country"))),
            )
        )  # fmt: skip

    def _position(self, entity: _Entity) -> None:
        self.intake.office(
            Office(
                key=entity.key, name=entity.name(), aliases=entity.aliases(), countries=entity.countries(),
                sector=entity.sector(),
            )
        )  # fmt: skip

    def _occupancy(self, entity: _Entity) -> None:
        begin, until = _days(entity.texts("startDate")), _days(entity.texts("endDate"))[-1:]
        status = entity.texts("status")
        if not until and "ended" in status:
            self.intake.pass_over("term that ended on a day that is not known")
            return
        if not until and "unknown" in status:
            self.intake.pass_over("term of which it is not known whether it has ended")
            return
        for holder in entity.refs("holder") or (entity.parent,):
            for post in entity.refs("post") or (entity.parent,):
                self.intake.tenure(
                    Tenure(
                        person=holder, office=post, begin=next(iter(begin), ""), until=next(iter(until), ""),
                        seen=entity.seen or self._fallback,
                    )
                )  # fmt: skip

    def _body(self, entity: _Entity) -> None:
        codes = self.states.codes(entity.countries())
        if self._has_name(entity) and len(codes) == 1:
            state = self.states.by_id[codes[0]]
            name, *aliases = dict.fromkeys(self._namer.body(one, state) for one in (entity.name(), *entity.aliases()))
            self.folder.write(
                Body(
                    id=slug(name, entity.key), name=name, aliases=tuple(aliases), country=state.id,
                    sector=entity.sector() or ("GOV",),
                ),
                self._source,
            )  # fmt: skip
        else:
            self.intake.pass_over("public body without a name in Latin script or of no one state")

    def _organisation(self, entity: _Entity) -> None:
        if entity.sector() == ("IGO",) and self._has_name(entity):
            id_ = slug(entity.name(), entity.key).upper()
            self.folder.write(
                Organisation(
                    id=id_, name=entity.name(), aliases=entity.aliases(), sector=("IGO",), party=id_
                ),
                self._source,
            )  # fmt: skip
        else:
            self.intake.pass_over(_OTHER)

    def _has_name(self, entity: _Entity) -> bool:
        return " " in entity.name()


def _days(texts: tuple[str, ...]) -> list[str]:
    return sorted(filter(None, map(day, texts)))
