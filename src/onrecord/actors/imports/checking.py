"""Rows that a user wrote by hand, checked and written as the knowledge has them. ``ValueError`` says what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import msgspec

from ...limits import LIMITS
from ..compile import compiled
from ..facts import FILES, Group, Organisation, Values
from ..facts import Office as OfficeFact
from ..facts import Person as PersonFact
from ..index import Index
from .cleaning import clean, day, is_before, slug, year
from .naming import Namer
from .records import Office, Tenure
from .shipped import Shipped, States
from .tables import KINDS, SIMPLE_FILE, Row
from .titles import sectors
from .writing import SOURCE, columns

_GENDERS = {"m": "m", "f": "f", "male": "m", "female": "f"}
_CODED = frozenset(["organisations", "groups"])  # their ids are short names in capitals
_LISTS = {
    name: {field.encode_name for field in msgspec.structs.fields(struct) if field.type == Values}
    for name, _, struct in FILES
}
_NOWHERE = Tenure(person="", office="", begin="")


class Checker:
    """Knows what ids there are: the index's, and those of the file that is being read (``expect``)."""

    def __init__(self) -> None:
        self._states, self._shipped = States(), Shipped()
        self._index = Index(compiled())
        self._namer = Namer(self._states, self._shipped, {})
        self._coming: dict[str, set[str]] = {name: set() for name, _, _ in FILES}
        self._readers: dict[str, Callable[[str], str]] = {
            "country": self._country, "party": self._party, "sector": self._sector, "gender": _gender,
            "from": _day, "until": _day, "checked_as_of": _day, "born": _year, "single": _single,
        }  # fmt: skip

    def expect(self, rows: Iterable[Row]) -> None:
        """Let rows refer to rows that come after them."""
        for row in rows:
            file = KINDS.get(row.cells.get("kind", "person"), "") if row.file == SIMPLE_FILE else row.file
            if file:
                self._coming[file].add(_id(file, row.cells))
        self._shipped.parties |= self._coming["organisations"] | self._coming["groups"] | self._coming["states"]

    def checked(self, row: Row) -> Iterator[tuple[str, dict[str, str]]]:
        """The rows of knowledge that the row stands for, each with its file: one, or a person with an office."""
        if "" in row.cells:
            raise ValueError(f"the row has not {row.cells['']}")
        if row.file == SIMPLE_FILE:
            yield from self._simple(row.cells)
        else:
            yield row.file, self._cells(row.file, row.cells)

    def _cells(self, file: str, given: dict[str, str]) -> dict[str, str]:
        known = {*columns(file), SOURCE}
        for column in given:
            if column not in known:
                raise ValueError(f"no {column!r} in {file}.csv")
        cells = {column: self._cell(file, column, value) for column, value in given.items()}
        if file == "terms":
            self._refers(cells)
        elif not cells.get("name"):
            raise ValueError("no name, or none that is text")
        else:
            cells["id"] = _id(file, cells)
        if file == "states" and len(cells["id"]) != 3:
            raise ValueError("a state needs an id of three letters")
        if is_before(cells.get("until", ""), cells.get("from", "")):
            raise ValueError(f"until {cells['until']} is before from {cells['from']}")
        return cells

    def _cell(self, file: str, column: str, value: str) -> str:
        pieces = value.split("|") if column in _LISTS[file] else [value]
        read = self._readers.get(column, str)
        return "|".join(read(text) for piece in pieces if (text := clean(piece)))

    def _refers(self, cells: dict[str, str]) -> None:
        for column, file, struct in (("person", "people", PersonFact), ("office", "offices", OfficeFact)):
            id_ = cells.get(column, "")
            if not (id_ and (id_ in self._coming[file] or self._index.find(struct, id_))):
                raise ValueError(f"no {column} of id {id_!r}: add a row for it to {file}, or see onrecord actors find")
        if not cells.get("from"):
            raise ValueError("a term needs the day, month or year from which it is held")

    def _simple(self, given: dict[str, str]) -> Iterator[tuple[str, dict[str, str]]]:
        file = KINDS.get(given.get("kind", "person").strip().lower(), "")
        if file in ("", "terms", "states", "offices"):
            raise ValueError(f"kind {given['kind']!r}: none of person, organisation, group, body, outlet")
        if file == "people":
            yield from self._person(given)
            return
        if given.get("office"):
            raise ValueError("only a person holds an office")
        yield file, self._cells(file, {column: cell for column, cell in given.items() if column != "kind"})

    def _person(self, given: dict[str, str]) -> Iterator[tuple[str, dict[str, str]]]:
        cells = {column: given[column] for column in ("name", "aliases", "country", "sector") if given.get(column)}
        person = self._cells("people", cells)
        office = self._office(given)
        if office is None:
            if given.get("party") and self._party(given["party"]) != person.get("country"):
                raise ValueError("a person's party is that of an office: give the office, too")
            yield "people", {**person, **{c: _day(given[c]) for c in ("from", "until") if given.get(c)}}
            return
        dates = {column: given[column] for column in ("from", "until") if given.get(column)}
        if office.id not in self._shipped.offices:
            self._coming["offices"].add(office.id)
            yield "offices", _row(office)
        yield "people", person
        yield "terms", self._cells("terms", {"person": person["id"], "office": office.id, **dates})

    def _office(self, given: dict[str, str]) -> OfficeFact | None:
        """The office that somebody holds: a shipped one of that name, or a new one."""
        name = clean(given.get("office", ""))
        if not name:
            return None
        owner = self._party(given["party"]) if given.get("party") else self._country(given.get("country", ""))
        sector = tuple(filter(None, self._cell("offices", "sector", given.get("sector", "")).split("|")))
        found = self._namer.office("", Office("", name, countries=(owner,), sector=sector), _NOWHERE)
        if found is None:
            raise ValueError(f"whose office {name!r} is cannot be told: give a party or a country, or name it in full")
        return found

    def _country(self, text: str) -> str:
        found = self._states.id_of(text) or (text if text in self._coming["states"] else "")
        if text and not found:
            raise ValueError(f"country {text!r} is no state: give a name or an ISO 3166-1 code")
        return found

    def _party(self, text: str) -> str:
        if text in self._shipped.parties or self._index.find(Organisation, text) or self._index.find(Group, text):
            return text
        if found := self._states.id_of(text):
            return found
        raise ValueError(f"party {text!r} is the id of no state, organisation or group")

    def _sector(self, text: str) -> str:
        if text.upper() not in sectors():
            raise ValueError(f"sector {text!r} is none of PLOVER's: {' '.join(sorted(sectors()))}")
        return text.upper()


def _row(office: OfficeFact) -> dict[str, str]:
    cells: dict[str, Any] = msgspec.to_builtins(office)
    return {column: "|".join(cell) if isinstance(cell, tuple | list) else cell for column, cell in cells.items()}


def _id(file: str, cells: dict[str, str]) -> str:
    """The id that is given, else one that is made of the name; in capitals where the knowledge has capitals."""
    made = clean(cells.get("id", "")) or slug(clean(cells.get("name", "")))[: LIMITS.max_name_chars]
    return made.upper().replace("-", "_") if file in _CODED and not cells.get("id") else made


def _day(text: str) -> str:
    found = day(text)
    if not found or len(found) != len(text.strip()):
        raise ValueError(f"{text!r} is no date: write 2024-11-20, 2024-11 or 2024")
    return found


def _year(text: str) -> str:
    if not year(text):
        raise ValueError(f"{text!r} is no year")
    return year(text)


def _gender(text: str) -> str:
    if text.lower() not in _GENDERS:
        raise ValueError(f"gender {text!r} is none of m, f or nothing")
    return _GENDERS[text.lower()]


def _single(text: str) -> str:
    if text not in ("yes", "no"):
        raise ValueError(f"single {text!r} is neither yes nor no")
    return text
