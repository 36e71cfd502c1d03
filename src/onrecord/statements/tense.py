"""Whether a cue tells of one occasion in the past, from its words and those before it. ``occasion.toml`` lists them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from .clause import Clause, Word
from .lexicon import words

# ``past`` tells of one occasion, ``participle`` of the one that its sentence speaks of, ``other`` of none or of many.
Tense = Literal["past", "participle", "other"]
# Where an auxiliary stands before its verb: "has since then repeatedly".
_BEFORE = 4
_SHORTEST_PAST = 4


def tense_of(clause: Clause) -> Tense:
    """The tense of a clause's cue: ``other`` for the perfect, the present, the future and what is only habit."""
    first, last = clause.cue
    begin = max(clause.phrase(first), first - _BEFORE, clause.source[1] if clause.source[1] <= first else 0)
    verb = next((at for at in range(first, last) if _is_verb(clause.words[at].word)), last)
    before = clause.words[begin:verb]
    if verb == last or _is_unbound(before) or _has_present(before):
        return "other"
    return "participle" if clause.words[verb].word.endswith("ing") else "past"


def _is_verb(word: str) -> bool:
    return _is_past(word) or word.endswith("ing") or word in words("tense.timeless")


def _is_unbound(before: Sequence[Word]) -> bool:
    """Of no one occasion: "has said", "would say", "often said", "he's said"."""
    if any(word.word in words(f"tense.{name}") for name in ("perfect", "unreal", "habitual") for word in before):
        return True
    # After a source that ends there, or after a pronoun: elsewhere it is a possessive's.
    short = bool(before) and before[0].word == "'s"
    return short or any(one.word in words("pronouns") and two.word == "'s" for one, two in pairwise(before))


def _has_present(before: Sequence[Word]) -> bool:
    """ "Is quoted", "are deemed", "is expected"."""
    return any(word.word in words("tense.present") for word in before)


def _is_past(word: str) -> bool:
    return word in words("tense.past") or (len(word) > _SHORTEST_PAST and word.endswith("ed"))
