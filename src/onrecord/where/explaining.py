"""What a name by itself resolves to, and why."""

from __future__ import annotations

import msgspec

from onrecord.nouns import Span
from onrecord.where.gazetteer import KINDS, gazetteer
from onrecord.where.resolve import resolve, weighed

# A name of many villages has hundreds of meanings; those after these have hardly any weight.
_SHOWN = 20


class Meaning(msgspec.Struct, frozen=True, kw_only=True):
    """A place that a name may stand for.

    ``inside`` are the names of what contains it, from the inside out. ``share``, 0 to 1, is its weight among the
    places of that name where the page says nothing more; ``reason`` is filled for the one that would be chosen.
    """

    name: str
    kind: str
    country: str
    inside: tuple[str, ...]
    latitude: float
    longitude: float
    population: int
    share: float
    reason: str


def explain(name: str) -> tuple[Meaning, ...]:
    """What ``name``, which may have its container beside it ("Paris, Texas"), may stand for, the likeliest first."""
    head = name.partition(", ")[0]
    span = Span(start=0, end=len(head), exact=head)
    (chosen,) = resolve(name, [span], dateline=False)
    found = weighed(name, span)
    reason = chosen.reason if chosen else ""
    return tuple(
        _meaning(entry, share, reason if place == 0 else "") for place, (entry, share) in enumerate(found[:_SHOWN])
    )


def _meaning(entry: int, share: float, reason: str) -> Meaning:
    known = gazetteer()
    latitude, longitude = known.point(entry)
    return Meaning(
        name=known.name(entry), kind=KINDS[known.kind(entry)], country=known.country(entry),
        inside=tuple(map(known.name, known.parents(entry))), latitude=latitude, longitude=longitude,
        population=known.population(entry), share=round(share, 2), reason=reason,
    )  # fmt: skip
