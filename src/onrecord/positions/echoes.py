"""Propositions that only point back: "rejected these demands", "accepted it". They are about what was last demanded."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from ..events.inflection import noun_forms
from ..language import Analysis
from .cues import Cue
from .issues import STRONG, issues_in
from .matters import Matter

# Words of such a phrase, and sentences that it looks back over.
_WORDS, _SENTENCES = 4, 2


class Raised(NamedTuple):
    """What a believed cue is about."""

    cue: Cue
    matters: Sequence[Matter]


def echoed(analysis: Analysis, cue: Cue, found: Sequence[Matter], before: Sequence[Raised]) -> list[Matter]:
    """``found``, each that only points back once on every issue that the last of ``before`` raised.

    ``before`` are the cues before ``cue`` in text order.
    """
    near = [one for one in before if _is_near(analysis, one.cue, cue)]
    raised = [matter for matter in near[-1].matters if matter.issue != "other"] if near else []
    out: list[Matter] = []
    for one in found:
        issues = dict.fromkeys(matter.issue for matter in raised if _points(analysis, one))
        out += [one._replace(issue=issue) for issue in issues] or [one]
    return out


def _is_near(analysis: Analysis, earlier: Cue, cue: Cue) -> bool:
    """In one of the sentences right before that of ``cue``."""
    here, there = (analysis.at(one.start, one.end)[0] for one in (cue, earlier))
    sentence = analysis.tokens[here].sentence if here < len(analysis.tokens) else 0
    return earlier.end <= cue.sentence[0] and 0 < sentence - analysis.tokens[there].sentence <= _SENTENCES


def _points(analysis: Analysis, matter: Matter) -> bool:
    first, beyond = analysis.at(matter.start, matter.end)
    words = [token.word.lower() for token in analysis.tokens[first:beyond]]
    if len(words) == 1:
        return words[0] in _words()["pronouns"]
    is_short = 1 < len(words) <= _WORDS and words[0] in _words()["openers"]
    return is_short and words[-1] in _words()["nouns"] and max(issues_in(words).values(), default=0.0) < STRONG


@cache
def _words() -> dict[str, frozenset[str]]:
    tables = tomllib.loads((files(__package__) / "echoes.toml").read_text(encoding="utf-8"))
    found = {name: frozenset(entry.split(", ")) for name, entry in tables.items()}
    return found | {"nouns": frozenset(form for noun in found["nouns"] for form in noun_forms(noun))}
