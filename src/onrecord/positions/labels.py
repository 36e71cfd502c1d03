"""The classes that the learned part tells apart, in the order of its scores."""

from __future__ import annotations

from typing import Final, get_args

from ..nouns import Issue, Stance

STANCES: Final[tuple[Stance, ...]] = get_args(Stance)
ISSUES: Final[tuple[Issue, ...]] = get_args(Issue)
# Of a word: no cue, or a cue of a stance.
LABELS: Final = ("", *STANCES)
# What other words are to a cue.
ROLES: Final = ("holder", "toward", "proposition", "condition")
