"""Statements with who made them, when and where, and the places that they speak of."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from ..language import Analysis
from ..nouns import Mention, Place, Statement, Timex
from .dated import date_of_statements
from .jointly import jointly
from .placed import place_of_statements, places_named
from .speakers import speakers


def complete(
    text: str,
    analysis: Analysis,
    statements: Sequence[Statement],
    mentions: Sequence[Mention],
    dates: Sequence[Timex],
    places: Sequence[Place],
) -> tuple[Statement, ...]:
    """``statements`` in their order, each with those of the page's mentions, dates and places that belong to it."""
    said: list[Statement] = []
    before: list[tuple[Mention, ...]] = []
    for one in statements:
        found = speakers(text, analysis, one, mentions) or jointly(one, before)
        said.append(replace(one, actors=found))
        if found:
            before.append(found)
    when = date_of_statements(text, said, dates)
    where, named = place_of_statements(text, said, places), places_named(said, places)
    return tuple(replace(one, date=when.get(one.id), place=where.get(one.id), places=named[one.id]) for one in said)
