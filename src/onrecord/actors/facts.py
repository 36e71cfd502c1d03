"""The kinds of facts about actors, one struct a file of ``knowledge/``; its README says what each column means."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator

import msgspec

Values = tuple[str, ...]


class Fact(msgspec.Struct, frozen=True, kw_only=True, rename={"begin": "from"}):
    """One row: ``|``-separated cells are tuples, missing cells empty. ``begin`` is the column ``from``."""


class Named(Fact, frozen=True, kw_only=True):
    """A row that something can be found by. ``begin`` and ``until`` are ISO days, months or years, or empty."""

    id: str
    name: str
    aliases: Values = ()
    begin: str = ""
    until: str = ""


class State(Named, frozen=True, kw_only=True):
    alpha2: str = ""
    adjectives: Values = ()
    people: Values = ()
    capital: str = ""
    metonyms: Values = ()
    status: str = ""
    part_of: str = ""
    qid: str = ""


class Body(Named, frozen=True, kw_only=True):
    country: str = ""
    sector: Values = ()
    kind: str = ""
    metonyms: Values = ()


class Office(Named, frozen=True, kw_only=True):
    title: Values = ()
    party: str = ""
    sector: Values = ()
    kind: Values = ()
    single: str = ""


class Person(Named, frozen=True, kw_only=True):
    surname: Values = ()
    country: str = ""
    sector: Values = ()
    gender: str = ""
    born: str = ""
    qid: str = ""


class Organisation(Named, frozen=True, kw_only=True):
    sector: Values = ()
    party: str = ""
    seat: str = ""
    metonyms: Values = ()


class Group(Named, frozen=True, kw_only=True):
    country: str = ""
    sector: Values = ()
    party: str = ""


class Outlet(Named, frozen=True, kw_only=True):
    domains: Values = ()
    kind: str = ""
    country: str = ""


class Term(Fact, frozen=True, kw_only=True):
    person: str
    office: str
    begin: str = ""
    until: str = ""
    standing: str = ""
    checked_as_of: str = ""


class CompiledTerm(Term, frozen=True, kw_only=True):
    """A term as the index has it. Of two who hold one office the one of the higher ``layer`` does."""

    layer: int


# File name in a folder of knowledge, kind of actor (a term is none), struct.
FILES: tuple[tuple[str, str, type[Fact]], ...] = (
    ("states", "state", State),
    ("bodies", "body", Body),
    ("organisations", "organisation", Organisation),
    ("groups", "group", Group),
    ("outlets", "outlet", Outlet),
    ("offices", "office", Office),
    ("people", "person", Person),
    ("terms", "term", Term),
)


def _readable(reader: csv.DictReader[str]) -> Iterator[dict[str, str]]:
    try:
        yield from reader
    except csv.Error as error:  # no ValueError, and without the line
        raise ValueError(f"line {reader.line_num + 1}: {error}") from error


def rows(lines: Iterable[str], struct: type[Fact]) -> Iterator[Fact]:
    """The facts of a CSV file with a header row. ``ValueError`` names the line of a row that is none.

    Columns that a struct does not have (``source``) are for people who read the file and are passed over.
    """
    lists = {field.encode_name for field in msgspec.structs.fields(struct) if field.type == Values}
    known = {field.encode_name for field in msgspec.structs.fields(struct)}
    reader = csv.DictReader(lines, strict=True)
    for row in _readable(reader):
        cells = {
            name: tuple(filter(None, cell.split("|"))) if name in lists else cell
            for name, cell in row.items()
            if name in known and cell
        }
        try:
            yield msgspec.convert(cells, struct)
        except msgspec.ValidationError as error:
            raise ValueError(f"line {reader.line_num}: {error}") from error
