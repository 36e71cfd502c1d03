"""All places of a text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence
from operator import attrgetter

from onrecord.nouns import Place, Span
from onrecord.where.find import find_places
from onrecord.where.resolve import resolve


def locate(text: str, taken: Collection[Span] = (), *, outlet_country: str = "") -> tuple[Place, ...]:
    """The places that ``text`` names and the gazetteer tells apart, in text order.

    A toponym inside one of ``taken`` is something else there: a part of a person's name, a government called by its
    seat. ``outlet_country`` is ISO 3166-1 alpha-2.
    """
    ordered = sorted(taken, key=attrgetter("start"))
    names = [name for name in find_places(text) if not _overlaps(name, ordered)]
    return tuple(place for place in resolve(text, names, outlet_country=outlet_country) if place)


def _overlaps(name: Span, ordered: Sequence[Span]) -> bool:
    """Whether one of ``ordered``, which do not overlap one another, holds a part of ``name``."""
    at = bisect_left(ordered, name.end, key=attrgetter("start")) - 1
    return at >= 0 and ordered[at].end > name.start
