"""From a name as written to the entries that it may stand for."""

from __future__ import annotations

import re
from typing import NamedTuple

from onrecord.folding import fold
from onrecord.where.gazetteer import CITY, DIVISION1, DIVISION2, gazetteer
from onrecord.where.words import abbreviations, words

_POSSESSIVE = re.compile(r"['’]s?$")
_LONGEST = 80  # characters; no name of the gazetteer is longer


class Candidates(NamedTuple):
    """``entries`` that a name may stand for; ``form`` says how: name, abbreviation, division, part or facility."""

    entries: tuple[int, ...]
    form: str


_NONE = Candidates((), "")


def candidates(name: str, division: bool = False) -> Candidates:
    """The entries of a name as written; ``division`` where its sentence says that it is a region's, a county's ..."""
    if len(name) > _LONGEST:
        return _NONE
    bare = _POSSESSIVE.sub("", name)
    if short := abbreviated(bare):
        return Candidates(short, "abbreviation")
    key = fold(bare)
    if division:
        return _division(key)
    entries = gazetteer().find(key)
    return Candidates(entries, "name") if entries else _derived(key.removeprefix("the "))


def abbreviated(name: str) -> tuple[int, ...]:
    """The states of an abbreviation: ``Ill.``, ``N.Y.``, ``BC``; none for other names."""
    plain = name.replace(".", "").replace(" ", "")
    country, full = abbreviations().get(name) or abbreviations().get(plain, ("", ""))
    if not full:
        return ()
    entries = gazetteer().find(fold(full))
    if not country:
        return entries
    return tuple(e for e in entries if gazetteer().kind(e) == DIVISION1 and gazetteer().country(e) == country)


def _derived(key: str) -> Candidates:
    if found := gazetteer().find(key):
        return Candidates(found, "name")
    split = key.split(" ")
    for count in (1, 2, 3):
        head, tail = " ".join(split[:-count]), " ".join(split[-count:])
        if head and tail in words("divisions"):
            return _division(head)
        if head and tail in words("after") | words("facilities") and (found := gazetteer().find(head)):
            return Candidates(found, "part" if tail in words("after") else "facility")
        front, rest = " ".join(split[:count]), " ".join(split[count:])
        if rest and front in words("before") and (found := gazetteer().find(rest)):
            return Candidates(found, "part")
    return _NONE


def _division(key: str) -> Candidates:
    """Divisions of that name, else those that hold the largest city of that name, else whatever has it."""
    found = gazetteer().find(key)
    divisions = tuple(e for e in found if gazetteer().kind(e) in (DIVISION1, DIVISION2))
    towns = [e for e in found if gazetteer().kind(e) == CITY]
    if not divisions and towns:
        largest = max(towns, key=gazetteer().population)
        divisions = tuple(e for e in gazetteer().parents(largest) if gazetteer().kind(e) == DIVISION1)
    return Candidates(divisions or found, "division")
