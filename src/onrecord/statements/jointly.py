"""Who speaks by "they", "both sides" or "the three leaders": those who spoke together last."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..folding import fold
from ..nouns import Mention, Statement
from .lexicon import words

_NUMBERS = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_REACH = 1_200  # letters back: some paragraphs
_LONGEST = 4  # words of such a source
_WORD = re.compile(r"\w+")


def jointly(statement: Statement, before: Sequence[tuple[Mention, ...]]) -> tuple[Mention, ...]:
    """The latest of ``before`` (who made earlier statements) that can be meant by a plural source; none where none can.

    Their number must agree where one is given, and they must be near.
    """
    if not statement.source:
        return ()
    said = _WORD.findall(fold(statement.source[0].exact))
    if not _is_plural(said):
        return ()
    number = next((_NUMBERS[word] for word in said if word in _NUMBERS), 0)
    for speakers in reversed(before):
        near = statement.cue[0].start - speakers[-1].end < _REACH
        if near and len(speakers) > 1 and number in (0, len(speakers)):
            return speakers
    return ()


def _is_plural(said: Sequence[str]) -> bool:
    """ "They", "both", or a definite plural of those that speak together: "the two governments"."""
    if list(said) == ["they"] or (said and said[0] == "both"):
        return True
    return len(said) > 1 and said[0] in ("the", "these") and said[-1] in words("joint") and len(said) <= _LONGEST
