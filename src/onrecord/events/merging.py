"""One event told several times is one event: which tellings of a page are of the same."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..nouns import HAPPENED, Certainty, EventType, Participant, Telling

# From what says most to what says least: a telling that is surer than another comes before it.
ORDER: tuple[Certainty, ...] = ("asserted", "historical", "future", "possible", "conditional", "negated", "denied")
# Done with one another: who is named as actor in one telling may be named as recipient in the next.
RECIPROCAL: frozenset[EventType] = frozenset(["AGREE", "CONSULT", "COOPERATE"])
Side = tuple[Participant, ...]


class Draft(NamedTuple):
    """One telling with those who take part in it; ``mode`` is that of the lexicon's frame there, or empty."""

    type: EventType
    telling: Telling
    actors: Side
    recipients: Side
    mode: str = ""


def grouped(drafts: Sequence[Draft]) -> list[list[Draft]]:
    """``drafts``, in text order, by event, in the order of the first telling of each; the surest telling first.

    Two tellings are of one event where the type is the same, both have happened or neither, and no side contradicts the
    other, and one side at least is named by both. A telling that names nobody ("the attack") goes to the last event of
    its type that was told; where there is none, it is nobody's deed and left out.
    """
    groups: list[list[Draft]] = []
    for draft in drafts:
        group = next((one for one in reversed(groups) if _belongs(draft, one)), None)
        if group is not None:
            group.append(draft)
        elif draft.actors or draft.recipients:
            groups.append([draft])
    return [sorted(_once_a_sentence(group), key=lambda draft: ORDER.index(draft.telling.certainty)) for group in groups]


def _once_a_sentence(group: Sequence[Draft]) -> list[Draft]:
    """A sentence tells an event once, by the trigger that is the surest ("talks" and "the fifth round" of them); that
    telling has of each side what any of them names."""
    kept: dict[int, Draft] = {}
    for draft in group:
        at = draft.telling.sentence.start
        other = kept.get(at)
        if other is None:
            kept[at] = draft
            continue
        actors, recipients = sides([draft, other])
        better = max(draft, other, key=lambda one: one.telling.score)
        kept[at] = better._replace(actors=actors, recipients=recipients)
    return list(kept.values())


def _belongs(draft: Draft, group: Sequence[Draft]) -> bool:
    first = group[0]
    if draft.type != first.type or (draft.telling.certainty in HAPPENED) != (first.telling.certainty in HAPPENED):
        return False
    if not (draft.actors or draft.recipients):
        return True
    told = [_common(draft, other) for other in group]
    return any(told) and None not in told


def _common(one: Draft, other: Draft) -> bool | None:
    """Whether a side is named by both; None where one contradicts the other.

    Who does something with one another is told on either side: there one telling must name all whom the other names,
    so that talks of A and B are not those of A and C.
    """
    ours, theirs = _names(one), _names(other)
    if one.type in RECIPROCAL:
        all_ours, all_theirs = ours[0] | ours[1], theirs[0] | theirs[1]
        return bool(all_ours & all_theirs) if all_ours <= all_theirs or all_theirs <= all_ours else None
    named = [(a, b) for a, b in zip(ours, theirs, strict=True) if a and b]
    return bool(named) if all(a & b for a, b in named) else None


def _names(draft: Draft) -> list[frozenset[str]]:
    return [frozenset(identity(one) for one in side) for side in (draft.actors, draft.recipients)]


def identity(participant: Participant) -> str:
    """On whose behalf somebody acts, or who he is; his words where neither is known."""
    actor = participant.actor
    return (actor.party or actor.id) if actor else participant.exact.lower()


def sides(group: Sequence[Draft]) -> tuple[Side, Side]:
    """Actors and recipients of an event: each side as the telling has it that knows most of them.

    Those who do something with one another are actors where no telling names an actor apart.
    """
    actors, recipients = _fullest([draft.actors for draft in group]), _fullest([draft.recipients for draft in group])
    if not actors and group[0].type in RECIPROCAL:
        return recipients, ()
    return actors, recipients


def _fullest(tellings: Sequence[Side]) -> Side:
    return max(tellings, key=lambda side: (sum(one.actor is not None for one in side), len(side)))
