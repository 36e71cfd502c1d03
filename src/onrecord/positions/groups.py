"""Parties that a plural stands for: "the two sides", "both countries", "the leaders", "they"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..events.participants import as_participant
from ..language import Analysis
from ..nouns import Mention, Participant

_COMMA = re.compile(r"\s*,\s+(?:the\s+)?", re.IGNORECASE)
_AND = re.compile(r"\s*,?\s*(?:and|&|or|as well as|together with|along with)\s+(?:the\s+)?", re.IGNORECASE)
# Sentences that such a phrase looks back over; one with a number farther, a pronoun less far.
_NUMBERED, _PHRASE, _PRONOUN = 30, 6, 2
_NUMBERS = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5}
_PEOPLE = "countries|nations|states|governments|capitals|leaders|presidents|ministers|sides|parties|neighbou?rs"
_PHRASES = re.compile(
    rf"(?:the|these|those|all|both|its|their)?\s*(?:of\s+(?:the|these|those)\s+)?(?P<number>{'|'.join(_NUMBERS)})?\s*"
    rf"(?:\w+\s+)?(?:{_PEOPLE})|(?P<pronoun>they|we|both)",
    re.IGNORECASE,
)


class Groups:
    """Of one page: what stands for several of its ``mentions``, which are in text order."""

    def __init__(self, text: str, analysis: Analysis, mentions: Sequence[Mention]) -> None:
        self._text, self._analysis = text, analysis
        self._named = list(self._together(mentions))

    def beside(self, start: int, end: int) -> tuple[Participant, ...]:
        """All who are named together with a mention in ``text[start:end]``; none where it is named alone."""
        for run in self._named:
            if any(one.start < end and start < one.end for one in run):
                return tuple(map(as_participant, run))
        return ()

    def named(self, start: int, end: int) -> tuple[Participant, ...]:
        """The parties named together before ``text[start:end]``, where that is a plural that stands for them."""
        match = _PHRASES.fullmatch(self._text[start:end].strip())
        if not match:
            return ()
        words = match.group().lower().split()
        count = next((_NUMBERS[word] for word in words if word in _NUMBERS), 0)
        far = _PRONOUN if match["pronoun"] else _NUMBERED if count else _PHRASE
        here = self._sentence(start)
        near = [
            one for one in self._named
            if one[-1].end <= start and here - self._sentence(one[0].start) < far and count in (0, len(one))
        ]  # fmt: skip
        return tuple(map(as_participant, near[-1])) if near else ()

    def _sentence(self, at: int) -> int:
        place = min(self._analysis.at(at, at + 1)[0], len(self._analysis.tokens) - 1)
        return self._analysis.tokens[place].sentence

    def _together(self, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, ...]]:
        """The runs of mentions of different parties that commas and at last an "and" tie together."""
        run = list(mentions[:1])
        for one, other in pairwise(mentions):
            ends = _AND.fullmatch(self._text, one.end, other.start)
            if not ends and not _COMMA.fullmatch(self._text, one.end, other.start):
                run = []
            run.append(other)
            if ends:
                yield from _several(run)
                run = []


def _several(run: Sequence[Mention]) -> Iterator[tuple[Mention, ...]]:
    by_party = {one.actor.party: one for one in run if one.actor.party}
    if len(by_party) > 1:
        yield tuple(by_party.values())
