"""What the words around a name say: the container named after it, a list of regions, a dateline."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from onrecord.folding import fold
from onrecord.where.gazetteer import COUNTRY, DIVISION1, DIVISION2, gazetteer
from onrecord.where.naming import abbreviated
from onrecord.where.words import words

# Bounded repeats throughout: each name looks a fixed way ahead, so a page is read in linear time.
_AFTER = re.compile(
    r" ?[,(] ?(?:in (?:the )?|the )?((?:[A-Z]\.){2,3}|[^\W\d_][\w.'’-]{0,30}(?: [A-Z][\w.'’-]{0,30}){0,3})"
)
_OF = re.compile(r" (?:in|of) (?:the )?((?:[A-Z]\.){2,3}|[A-Z][\w'’-]{0,30}(?: [A-Z][\w'’-]{0,30}){0,2})")
_LIST = re.compile(
    r"(?:(?:,|,? and|,? or) [A-Z][\w'’-]{0,30}(?: [A-Z][\w'’-]{0,30})?){0,8}(?: People['’]s)? ([A-Za-z]{5,13})\b"
)
_NEXT = re.compile(r"(?: People['’]s)? ([A-Za-z]{4,13})\b")
_CONTAINERS = (COUNTRY, DIVISION1, DIVISION2)


class Containers(NamedTuple):
    """Entries named as holding a place; an ``abbreviated`` one ("Pa.") is never just the next item of a list."""

    entries: tuple[int, ...] = ()
    abbreviated: bool = False


NOWHERE = Containers()


def containers(text: str, end: int) -> Containers:
    """Countries and divisions named straight after ``end``: "Paris, Texas", "Springfield, Ill.", "Tartus (Syria)"."""
    for pattern in (_AFTER, _OF):
        if match := pattern.match(text, end):
            split = match.group(1).split(" ")
            for count in range(len(split), 0, -1):
                found = _container(" ".join(split[:count]))
                if found.entries:
                    return found
    return NOWHERE


@lru_cache(maxsize=50_000)
def _container(name: str) -> Containers:
    name = re.sub(r"['’]s$", "", name)
    if short := abbreviated(name):
        return Containers(short, abbreviated=True)
    return Containers(tuple(e for e in gazetteer().find(fold(name)) if gazetteer().kind(e) in _CONTAINERS))


def is_division(text: str, end: int) -> bool:
    """Whether a word for a division follows: "Kursk region", "Donetsk, Lugansk and Kherson regions"."""
    after = _NEXT.match(text, end)
    if after and after.group(1).lower() in words("divisions"):
        return True
    listed = _LIST.match(text, end)
    return bool(listed and listed.group(1).lower() in words("plurals"))
