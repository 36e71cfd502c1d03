"""Which of a page's mentions are those who make a statement."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter

from ..language import Analysis
from ..nouns import Mention, Span, Statement

# Between two who speak together: "Britain, France and Canada said". A comma joins only where such a word comes later.
_COMMA = re.compile(r"\s*,\s+(?:the\s+)?")
_AND = re.compile(r"\s*,?\s*(?:and|&|or|as well as|together with|along with)\s+(?:the\s+)?")


def speakers(text: str, analysis: Analysis, statement: Statement, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions that stand for the source of ``statement``, in text order; none where its head is not among them.

    ``mentions`` are the page's in text order. The head of the source decides: in "a poll in Germany" nobody speaks.
    """
    for piece in statement.source:
        inside = [one for one in mentions if one.start < piece.end and piece.start < one.end]
        first = next((at for at, one in enumerate(inside) if _holds_head(analysis, piece, one)), None)
        if first is not None:
            return _with_joined(text, inside, first)
    return ()


def _holds_head(analysis: Analysis, piece: Span, mention: Mention) -> bool:
    first, beyond = analysis.at(piece.start, piece.end)
    if first == beyond:
        return False
    head = analysis.tokens[analysis.head(first, beyond)]
    opens = mention.start <= analysis.tokens[first].end and first + 1 == beyond
    return mention.start <= head.start < mention.end or opens


def _with_joined(text: str, mentions: Sequence[Mention], first: int) -> tuple[Mention, ...]:
    """The mention ``first`` and those that commas and an "and" tie to it; an apposition is the same actor again."""
    joined, reached = [mentions[first]], 1
    for one, other in pairwise(mentions[first:]):
        ends = _AND.fullmatch(text, one.end, other.start)
        if not ends and not _COMMA.fullmatch(text, one.end, other.start):
            break
        joined.append(other)
        reached = len(joined) if ends else reached
    unique = {one.actor.id: one for one in reversed(joined[:reached])}
    return tuple(sorted(unique.values(), key=attrgetter("start")))
