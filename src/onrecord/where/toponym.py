"""The noun of this room alone; a ``Place`` is everybody's."""

from __future__ import annotations

from onrecord.nouns import Span


class Toponym(Span, frozen=True, kw_only=True):
    """A place name as the text writes it."""
