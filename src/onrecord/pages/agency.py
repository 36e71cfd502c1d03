"""Which news agency a page credits with its text, in a dateline, its byline or a line of its own."""

from __future__ import annotations

import functools
import re
import tomllib
from importlib.resources import files

from ..folding import fold
from ..nouns import Page
from .article import body
from .duplicates_relation import name

_LEAD = 600  # characters in which a dateline stands
_TAIL = 400  # and the last ones, in which a credit stands
# "MOSCOW, May 21. /TASS/", "WASHINGTON (AP) --", "BRUSSELS, Oct 24 (Reuters) -": a town in capitals, then the agency.
_DATELINE = (
    r"(?m)(?:^|\s)(?P<town>[A-Z][A-Z.’' /-]+)(?:,[^\n()/]{0,40})?"
    r"(?:\s/(?P<slashed>[^\n()/]{2,30})/|\s?\((?P<bracketed>[^\n()/\d]{2,40})\)\s?(?:--|[-–—]))"
)


def agency(page: Page) -> str:
    """The id of the agency credited, or, of one that is not listed, its name folded; empty where none is.

    Read are, in this order: a dateline that ends in the agency; "(Reuters) -" or "AP -" at the head of a line near the
    beginning; a byline that names it; a line near the end that is nothing but its credit. An agency that is only quoted
    ("told Reuters"), or credited with a picture, is not credited with the text.
    """
    text = body(page)
    return _datelined(text[:_LEAD]) or _bylined(page.byline) or _closing(text[-_TAIL:])


def agency_id(outlet: str) -> str:
    """The id of the agency that ``outlet`` is, or its name folded, as ``agency`` gives it."""
    return _ids().get(fold(outlet), name(outlet))


def _datelined(lead: str) -> str:
    if match := re.search(_DATELINE, lead):
        return agency_id(match["slashed"] or match["bracketed"])
    match = re.search(
        rf"(?m)^\s*(?:\((?P<a>{_any()})\)|/(?P<b>{_any()})/|(?P<c>{_any()}))\s?\.?\s?(?:--|[-–—])\s", lead
    )
    return agency_id(next(filter(None, match.groups()))) if match else ""


def _bylined(byline: str) -> str:
    """Names parted by commas, "and", "for": one of them is an agency, with or without its staff."""
    for part in re.split(r"[,;|/&]|\b(?:and|for|via|with|of)\b", byline):
        if match := re.fullmatch(rf"\s*(?:[Bb]y\s+)?(?P<a>{_any()})(?:\s+(?i:staff|writers?|reporters?))?\s*", part):
            return agency_id(match["a"])
    return ""


def _closing(tail: str) -> str:
    alone = rf"^\s*(?:[-–—(/]\s?|(?i:source|credit)s?:\s?)?(?P<a>{_any()})\s?[)/.]?\s*$"
    match = re.search(rf"(?m){alone}|©\s?(?:\d{{4}}\s)?(?P<b>{_any()})\b", tail)
    return agency_id(match["a"] or match["b"]) if match else ""


@functools.cache
def _ids() -> dict[str, str]:
    return {fold(one): identity for identity, names in _table().items() for one in names}


@functools.cache
def _any() -> str:
    names = {one for names in _table().values() for one in names}
    return "|".join(map(re.escape, sorted(names, key=lambda one: (-len(one), one))))


@functools.cache
def _table() -> dict[str, list[str]]:
    text = files(__package__).joinpath("agencies.toml").read_text(encoding="utf-8")
    table: dict[str, list[str]] = tomllib.loads(text)["names"]
    return table
