"""Small dumps of Wikidata, made up: items of states and of shipped people are Wikidata's, all others are ours."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

Entity = dict[str, Any]
FRANCE, GERMANY, PERU = "Q142", "Q183", "Q419"
TIMES = {4: 9, 7: 10, 10: 11}


def item(id_: str) -> Entity:
    value = {"entity-type": "item", "numeric-id": int(id_[1:]), "id": id_}
    return {"snaktype": "value", "datavalue": {"value": value, "type": "wikibase-entityid"}}


def text(value: str) -> Entity:
    return {"snaktype": "value", "datavalue": {"value": value, "type": "string"}}


def time(day: str) -> Entity:
    padded = day + "-00-00"[len(day) - 4 :]
    value = {"time": f"+{padded}T00:00:00Z", "precision": TIMES[len(day)]}
    return {"snaktype": "value", "datavalue": {"value": value, "type": "time"}}


def said(snak: Entity, rank: str = "normal", **qualifiers: Entity) -> Entity:
    return {"mainsnak": snak, "rank": rank, "qualifiers": {name: [value] for name, value in qualifiers.items()}}


def entity(id_: str, label: str = "", aliases: Iterable[str] = (), **claims: list[Entity]) -> Entity:
    return {
        "type": "item",
        "id": id_,
        "labels": {"en": {"language": "en", "value": label}} if label else [],
        "aliases": {"en": [{"language": "en", "value": alias} for alias in aliases]} if aliases else [],
        "claims": claims or [],
        "sitelinks": {},
        "modified": "2026-05-04T03:02:01Z",
    }


def person(id_: str, name: str, *held: Entity, **claims: list[Entity]) -> Entity:
    return entity(id_, name, P31=[said(item("Q5"))], P39=list(held), **claims)


def held(office: str, begin: str = "", until: str = "", **qualifiers: Entity) -> Entity:
    dates = {name: time(day) for name, day in (("P580", begin), ("P582", until)) if day}
    return said(item(office), **dates, **qualifiers)


def dump(entities: Iterable[Entity]) -> bytes:
    lines = ",\n".join(json.dumps(one, separators=(",", ":"), ensure_ascii=False) for one in entities)
    return f"[\n{lines}\n]\n".encode()


def written(folder: Path, entities: Iterable[Entity], name: str = "dump.json") -> str:
    path = folder / name
    path.write_bytes(dump(entities))
    return str(path)


# A trade minister of Peru whose office stands on a later line, and a president whom his state names.
TRADE = entity("Q900001", "minister of trade", P1001=[said(item(PERU))])
ANA = person(
    "Q800001", "Ana Quispe", held("Q900001", "2021-07-28", "2022-02"), held("Q900001", "2024"),
    P27=[said(item(PERU))], P21=[said(item("Q6581072"))], P569=[said(time("1970-03-01"))],
)  # fmt: skip
SMALL = [entity("Q700001", "a mountain"), ANA, TRADE]
