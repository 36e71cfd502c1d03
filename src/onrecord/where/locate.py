"""All places of a text."""

from __future__ import annotations

from collections.abc import Collection

from onrecord.nouns import Place, Span
from onrecord.where.find import find_places
from onrecord.where.resolve import resolve


def locate(text: str, taken: Collection[Span] = (), *, outlet_country: str = "") -> tuple[Place, ...]:
    """The places that ``text`` names and the gazetteer tells apart, in text order.

    A toponym inside one of ``taken`` is something else there: a part of a person's name, a government called by its
    seat. ``outlet_country`` is ISO 3166-1 alpha-2.
    """
    names = [name for name in find_places(text) if not any(t.start < name.end and name.start < t.end for t in taken)]
    return tuple(place for place in resolve(text, names, outlet_country=outlet_country) if place)
