"""What this room returns."""

from __future__ import annotations

from onrecord.nouns import Span


class Toponym(Span, frozen=True, kw_only=True):
    """A place name as the text writes it."""


class Place(Span, frozen=True, kw_only=True):
    """A toponym with the place that it names here.

    ``name`` is the gazetteer's name and ``exact`` the text's. ``country`` is ISO 3166-1 alpha-2, empty for what lies in
    no one state. ``latitude`` and ``longitude`` are WGS 84 degrees, to the hundredth; ``population`` is 0 where not
    known. ``reason`` says what decided; ``confidence``, 0 to 1 and rounded to two places, is this place's share among
    the places of that name (a ranking, not a measured probability).
    """

    name: str
    country: str
    kind: str
    latitude: float
    longitude: float
    population: int
    reason: str
    confidence: float
