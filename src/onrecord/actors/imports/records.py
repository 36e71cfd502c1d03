"""What a dump says, before it is joined and has ids of ours. Keys are the source's own (``Q42``)."""

from __future__ import annotations

import msgspec


class Person(msgspec.Struct, frozen=True, array_like=True):
    """``countries`` are references that ``States`` knows (a Wikidata item, a code), the likeliest first."""

    key: str
    name: str
    aliases: tuple[str, ...] = ()
    surname: str = ""
    gender: str = ""
    born: str = ""
    countries: tuple[str, ...] = ()
    qid: str = ""


class Office(msgspec.Struct, frozen=True, array_like=True):
    """Anything that a tenure refers to: a position, or what a position is of (a city, a state, a body)."""

    key: str
    name: str
    aliases: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    sector: tuple[str, ...] = ()


class Tenure(msgspec.Struct, frozen=True, array_like=True, kw_only=True):
    """Somebody in an office. ``of`` is the key of what a general position ("mayor") is held of.

    ``head`` is ``head_of_state`` or ``head_of_government`` where a state names its head, and ``country`` that state.
    ``seen`` is the day on which a tenure without an end was last known to be open. ``of`` comes first, so that the
    tenures of one position are sorted by it.
    """

    of: str = ""
    person: str
    office: str
    begin: str
    until: str = ""
    seen: str = ""
    of_name: str = ""
    of_countries: tuple[str, ...] = ()
    head: str = ""
    country: str = ""
