"""One entity of Wikidata: only what is looked at, and nothing of it trusted to have the shape that it should.

Properties as of https://www.wikidata.org/wiki/Help:Properties: P6 head of government, P17 country, P21 sex or gender,
P27 country of citizenship, P31 instance of, P35 head of state, P39 position held, P297 and P298 ISO 3166-1 codes,
P569 date of birth, P580 start time, P582 end time, P642 of, P1001 applies to jurisdiction, P1313 office held by head
of government, P1906 office held by head of state. The format is docs_topics_json of https://doc.wikimedia.org/Wikibase/.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Literal

import msgspec

from .cleaning import clean, day, names

HUMAN = "Q5"
_GENDERS = {"Q6581097": "m", "Q2449503": "m", "Q6581072": "f", "Q1052281": "f"}
_ITEM = re.compile(r"Q[1-9]\d{0,8}")
# Of a name that is the same in all languages, "mul" is the only label that an item has.
LANGUAGES = ("en", "mul", "en-gb", "en-us", "en-ca")
_YEAR, _MONTH, _DAY = 9, 10, 11  # Wikibase's codes of precision
_WIDTH = {_YEAR: 4, _MONTH: 7, _DAY: 10}


class _Value(msgspec.Struct, frozen=True):
    value: Any = None


class Snak(msgspec.Struct, frozen=True):
    snaktype: str = "value"
    datavalue: _Value | None = None

    @property
    def value(self) -> Any:
        return self.datavalue.value if self.datavalue and self.snaktype == "value" else None

    def item(self) -> str:
        """The id of the item that is the value, or empty."""
        value = self.value
        if not isinstance(value, dict):
            return ""
        found = value.get("id") or f"Q{value.get('numeric-id')}"
        return found if isinstance(found, str) and _ITEM.fullmatch(found) else ""

    def day(self) -> str:
        """A day, month or year of our era; empty where less is known."""
        value = self.value
        if not isinstance(value, dict) or not isinstance(value.get("time"), str):
            return ""
        precision = value.get("precision", _DAY)
        width = _WIDTH.get(min(precision, _DAY)) if isinstance(precision, int) else None
        return day(value["time"][1:][:width]) if width and value["time"].startswith("+") else ""


_Snaks = dict[str, list[Snak]]
_Empty = list[Any]  # PHP writes an empty object as []


class Statement(msgspec.Struct, frozen=True):
    mainsnak: Snak = Snak()
    qualifiers: _Snaks | _Empty = {}
    rank: str = "normal"

    def qualifier(self, name: str) -> Snak | None:
        found = self.qualifiers.get(name) if isinstance(self.qualifiers, dict) else None
        return found[0] if found else None

    def day(self, name: str) -> str:
        found = self.qualifier(name)
        return found.day() if found else ""

    def item(self, *properties: str) -> str:
        """The item of the first of those qualifiers that there is."""
        found = (snak.item() for name in properties if (snak := self.qualifier(name)))
        return next(filter(None, found), "")

    def ended_unknown(self) -> bool:
        """Whether it has ended on a day that is not known: "unknown value", or no more than a decade."""
        end = self.qualifier("P582")
        return end is not None and end.snaktype != "novalue" and not end.day()


_Texts = dict[str, Any] | _Empty


class Entity(msgspec.Struct, frozen=True):
    id: str = ""
    type: str = "item"
    modified: str = ""
    labels: _Texts = {}
    aliases: _Texts = {}
    claims: dict[str, msgspec.Raw] | _Empty = {}

    def label(self) -> str:
        return next(filter(None, (clean(_text(found)) for found in _in_english(self.labels))), "")

    def other_names(self) -> tuple[str, ...]:
        found = (one for group in _in_english(self.aliases) if isinstance(group, list) for one in group)
        return names((_text(one) for one in found), beside=self.label())

    def has(self, name: str) -> bool:
        return name in self.claims

    def statements(self, name: str) -> Iterator[Statement]:
        """Those that are not deprecated, the preferred first. ``msgspec.MsgspecError`` where they are none."""
        raw = self.claims.get(name) if isinstance(self.claims, dict) else None
        if raw is None:
            return
        found = msgspec.json.decode(raw, type=list[Statement])
        kept = [statement for statement in found if statement.rank != "deprecated"]
        yield from sorted(kept, key=lambda statement: statement.rank != "preferred")

    def items(self, name: str, *, current: bool = False) -> tuple[str, ...]:
        """The items that are values; with ``current`` only of statements without an end."""
        found = (one for one in self.statements(name) if not (current and one.qualifier("P582")))
        return tuple(dict.fromkeys(filter(None, (one.mainsnak.item() for one in found))))

    def text(self, name: str) -> str:
        return next((clean(one.mainsnak.value) for one in self.statements(name)), "")

    def born(self) -> str:
        return next(filter(None, (one.mainsnak.day()[:4] for one in self.statements("P569"))), "")

    def gender(self) -> str:
        return next((_GENDERS[item] for item in self.items("P21") if item in _GENDERS), "")

    def is_person(self) -> bool:
        """A human; an extract that has left out what things are is believed."""
        return not self.has("P31") or HUMAN in self.items("P31")


def _in_english(texts: _Texts) -> Iterator[Any]:
    if isinstance(texts, dict):
        yield from (texts[language] for language in LANGUAGES if language in texts)


def _text(value: Any) -> object:
    return value.get("value") if isinstance(value, dict) else value


Kind = Literal["head_of_state", "head_of_government"]
# Statement on a state, the kind of office, and the property that names this office.
HEADS: tuple[tuple[str, Kind, str], ...] = (
    ("P35", "head_of_state", "P1906"),
    ("P6", "head_of_government", "P1313"),
)
