"""Whom a pronoun that says something stands for, by sieves: agreement first, then role, then nearness."""

from __future__ import annotations

from collections.abc import Sequence

from .entity import Entity, Seen

PRONOUNS = {"he": "m", "him": "m", "she": "f", "her": "f", "it": "n", "they": "p", "them": "p"}
_SENTENCES = 5  # to look back over
_DECAY = 0.55  # of a mention's weight with each sentence
_LEAD = 1.15  # how much more the first must weigh than the second
_SURE, _TRUST = 2.0, 0.8


def antecedent(word: str, sentence: int, seen: Sequence[Seen]) -> tuple[Seen, float] | None:
    """The mention that ``word`` goes back to and how far to trust it; none where two are as likely."""
    wanted = PRONOUNS[word]
    weights: dict[Entity, float] = {}
    latest: dict[Entity, Seen] = {}
    for one in seen:
        distance = sentence - one.sentence
        if distance <= _SENTENCES and _agrees(wanted, one.entity):
            weights[one.entity] = max(weights.get(one.entity, 0.0), one.weight * _DECAY**distance)
            latest[one.entity] = one
    ranked = sorted(weights, key=lambda entity: (-weights[entity], latest[entity].first))
    if not ranked:
        return None
    lead = weights[ranked[0]] / weights[ranked[1]] if len(ranked) > 1 else _SURE
    if lead < _LEAD:
        return None
    return latest[ranked[0]], round(_TRUST * min(lead, _SURE) / _SURE, 2)


def _agrees(wanted: str, entity: Entity) -> bool:
    if wanted == "p":
        return entity.actor.kind != "person" or entity.gender == "p"
    if wanted == "n":
        return entity.actor.kind not in ("person", "office")
    return entity.actor.kind in ("person", "office") and entity.gender in ("", wanted)
