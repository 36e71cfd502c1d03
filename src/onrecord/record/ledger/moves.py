"""What changed, and when: the moves of the parties."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec

from ...nouns import Directness, Issue, Stance
from .held import Held, hardness, reports, sources
from .matters import by_matter
from .row import best
from .standing import Standing, Step, steps

Kind = Literal["new", "reversed", "hardened", "softened", "dropped", "contested"]


class Move(msgspec.Struct, frozen=True, kw_only=True):
    """On ``day`` the party took ``stance`` on a matter of the issue, after ``before`` (empty where it is new).

    ``new``: the first word on the matter. ``reversed``: from for to against or back. ``hardened``, ``softened``: along
    accepts, offers, considers, conditions, demands, rejects, threatens. ``dropped``: no longer held. ``contested``:
    its representatives contradict one another. ``evidence`` are the day's tellings, ``wording`` the one that carries it
    best.
    """

    day: str
    party: str
    issue: Issue
    kind: Kind
    stance: Stance
    before: Stance | Literal[""]
    directness: Directness
    reports: int
    sources: int
    wording: Held
    evidence: tuple[Held, ...]


def moves(tellings: Iterable[Held], since: str = "", until: str = "") -> list[Move]:
    """The moves of all parties from the ISO day ``since`` to ``until``, both inclusive, by day, party and issue."""
    by_cell: dict[tuple[str, Issue], list[Held]] = {}
    for one in tellings:
        if not until or one.day <= until:
            by_cell.setdefault((one.party, one.issue), []).append(one)
    found = [move for held in by_cell.values() for move in moves_of(held) if not since or move.day >= since]
    return sorted(
        found, key=lambda one: (one.day, one.party, one.issue, one.wording.page, one.wording.evidence.start, one.stance)
    )


def moves_of(tellings: Sequence[Held]) -> list[Move]:
    """The moves of one party on one issue."""
    return [move for matter in by_matter(tellings) for step in steps(matter) if (move := _move(step)) is not None]


def _move(step: Step) -> Move | None:
    kind = _kind(step.before, step.after)
    if kind is None:
        return None
    stance = step.after.stance if step.after else step.tellings[0].stance
    told = [one for one in step.tellings if one.stance == stance] or list(step.tellings)
    one = told[0]
    stated = any(telling.directness == "stated" for telling in told)
    return Move(
        day=step.day, party=one.party, issue=one.issue, kind=kind, stance=stance,
        before=step.before.stance if step.before else "", directness="stated" if stated else "reported",
        reports=reports(told), sources=sources(told), wording=best(told), evidence=step.tellings,
    )  # fmt: skip


def _kind(before: Standing | None, after: Standing | None) -> Kind | None:
    if after is None:
        return "dropped" if before is not None else None
    if after.contested:
        return None if before is not None and before.contested else "contested"
    if before is None:
        return "new"
    if before.stance == after.stance:
        return None
    groups = {before.tellings[-1].group, after.tellings[-1].group}
    if groups == {"for", "against"}:
        return "reversed"
    return "hardened" if hardness(after.stance) > hardness(before.stance) else "softened"
