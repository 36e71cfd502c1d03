"""Whom a pronoun that says something stands for, by sieves: who speaks there, then role, then salience."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from .entity import ACTS, OTHER, SPEAKS, Entity, Seen

# Number and gender: m, f, n for a thing, p for several. Relative ones take what stands right before them.
PRONOUNS = {
    "he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f", "it": "n", "its": "n",
    "they": "p", "them": "p", "their": "p",
}  # fmt: skip
RELATIVE = frozenset(["who", "whom", "which"])
_SENTENCES = 5  # to look back over
_DECAY = 0.55  # of a mention's weight with each sentence
_LEAD = 1.15  # how much more the first must weigh than the second
_SURE, _TRUST, _ROLE, _FAR = 2.0, 0.7, 0.8, 0.7


class Antecedent(NamedTuple):
    """What a pronoun goes back to and how far to trust that."""

    seen: Seen
    confidence: float


def antecedent(word: str, sentence: int, seen: Sequence[Seen], speaker: Entity | None) -> Antecedent | None:
    """The mention that ``word`` goes back to; none where two are as likely.

    ``speaker`` is who says the indirect content that the pronoun stands in: "Putin said that he wanted".
    """
    near = takewhile(lambda one: sentence - one.sentence <= _SENTENCES, reversed(seen))
    agreeing = [one for one in near if _agrees(PRONOUNS[word], one.entity)][::-1]
    said = [one for one in agreeing if one.entity is speaker]
    if said:
        return Antecedent(said[-1], _ROLE)
    return _by_role(sentence, agreeing) or _by_weight(sentence, agreeing)


def before(place: int, seen: Sequence[Seen]) -> Antecedent | None:
    """What a relative pronoun at token ``place`` goes back to: what ends right before it, or before its comma."""
    last = seen[-1] if seen else None
    return Antecedent(last, _ROLE) if last and place - 2 <= last.beyond - 1 < place else None


def _by_role(sentence: int, agreeing: Sequence[Seen]) -> Antecedent | None:
    """The one in the nearest sentence that has any; of several the one who acts there, of several such who speaks."""
    told = [one for one in agreeing if one.weight >= OTHER]
    nearest = max((one.sentence for one in told), default=-1)
    here = [one for one in told if one.sentence == nearest]
    for role in (ACTS, SPEAKS):
        if len({one.entity for one in here}) > 1:
            here = [one for one in here if one.weight >= role]
    if not here or (len({one.entity for one in here}) > 1 and here[-1].weight < SPEAKS):
        return None
    # Where several speak, who spoke last goes on.
    return Antecedent(here[-1], _ROLE if sentence - nearest < 2 else _FAR)


def _by_weight(sentence: int, agreeing: Sequence[Seen]) -> Antecedent | None:
    weights: dict[Entity, float] = {}
    latest: dict[Entity, Seen] = {}
    for one in agreeing:
        weight = one.weight * _DECAY ** (sentence - one.sentence)
        weights[one.entity] = max(weights.get(one.entity, 0.0), weight)
        latest[one.entity] = one
    ranked = sorted(weights, key=lambda entity: (-weights[entity], latest[entity].first))
    if not ranked:
        return None
    lead = weights[ranked[0]] / weights[ranked[1]] if len(ranked) > 1 else _SURE
    if lead < _LEAD:
        return None
    return Antecedent(latest[ranked[0]], round(_TRUST * min(lead, _SURE) / _SURE, 2))


def _agrees(wanted: str, entity: Entity) -> bool:
    if wanted == "p":
        return entity.actor.kind not in ("person", "state", "office") or entity.gender == "p"
    if wanted == "n":
        return entity.actor.kind not in ("person", "office")
    return entity.actor.kind in ("person", "office") and entity.gender in ("", wanted)
