"""Which of a page's mentions are those who make a statement."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter

from ..language import Analysis
from ..nouns import Mention, Span, Statement
from .lexicon import words

# Between two who speak together: "Britain, France and Canada said". A comma joins only where such a word comes later.
_COMMA = re.compile(r"\s*,\s+(?:the\s+)?")
_AND = re.compile(r"\s*,?\s*(?:and|&|or|as well as|together with|along with)\s+(?:the\s+)?")
# Between what is written and who says it: "a statement from the White House", "the ministry's report".
_BY = re.compile(r"\b(?:by|from|of)\s+(?:(?:the|a|an|its|their|his|her)\s+)?$")
_OWNS = re.compile(r"['’]s?\s")
_NEAR = 12  # letters before a mention that such a word with its article takes


def speakers(text: str, analysis: Analysis, statement: Statement, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions that stand for the source of ``statement``, in text order; none where its head is not among them.

    ``mentions`` are the page's in text order. The head of the source decides: in "a poll in Germany" nobody speaks.
    """
    for piece in statement.source:
        last = bisect_left(mentions, piece.end, key=attrgetter("start"))
        first = bisect_right(mentions, piece.start, 0, last, key=attrgetter("end"))
        inside = mentions[first:last]
        source = _Source(text, analysis, piece)
        for names in (source.is_head, source.is_apposed, source.has_said):
            found = next((at for at, one in enumerate(inside) if names(one)), None)
            if found is None:
                continue
            if inside[found].reason == "description":  # "another senator, X,": the name says more
                found = next((at for at, one in enumerate(inside) if source.is_apposed(one)), found)
            return _with_joined(text, inside, found)
    return ()


class _Source:
    """One piece of a source with the token on which its others hang."""

    def __init__(self, text: str, analysis: Analysis, piece: Span) -> None:
        self.text, self.analysis = text, analysis
        self.first, self.beyond = analysis.at(piece.start, piece.end)
        self.head = analysis.head(self.first, self.beyond) if self.first < self.beyond else -1

    def is_head(self, mention: Mention) -> bool:
        """Whether the head is in the mention, or the mention begins in the middle of the source's one token."""
        if self.head < 0:
            return False
        alone = self.first + 1 == self.beyond and mention.start <= self.analysis.tokens[self.first].end
        return mention.start <= self.analysis.tokens[self.head].start < mention.end or alone

    def is_apposed(self, mention: Mention) -> bool:
        """ "Another hawk, Rep. X,": the head has no name, what stands beside it has."""
        first, beyond = self.analysis.at(mention.start, mention.end)
        token = self.analysis.tokens[self.analysis.head(first, beyond)] if first < beyond else None
        return token is not None and token.dep == "appos" and token.head == self.head

    def has_said(self, mention: Mention) -> bool:
        """ "A statement from X", "X's statement": who speaks through what is written."""
        if self.head < 0 or self.analysis.tokens[self.head].word.lower() not in words("events"):
            return False
        by = _BY.search(self.text, max(0, mention.start - _NEAR), mention.start)
        return bool(by or _OWNS.match(self.text, mention.end))


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
