"""The classes that the learned part tells apart, in the order of its scores."""

from __future__ import annotations

from typing import Final, get_args

from ..nouns import Certainty, EventType

TYPES: Final[tuple[EventType, ...]] = get_args(EventType)
# Of a word: no trigger, or a trigger of a type.
LABELS: Final = ("", *TYPES)
# Of a relation between two that are given: the fifteen roots of PLV, where CONCEDE and RETREAT are one.
ROOTS: Final = (
    "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD", "ACCUSE", "REQUEST", "REJECT", "THREATEN",
    "PROTEST", "MOBILIZE", "SANCTION", "COERCE", "ASSAULT",
)  # fmt: skip
ROOT_OF: Final = {kind: "YIELD" if kind in ("CONCEDE", "RETREAT") else kind for kind in TYPES}
# Of a trigger: what the annotation of pages tells apart.
CERTAINTIES: Final[tuple[Certainty, ...]] = ("asserted", "possible", "conditional", "future", "denied", "negated")
