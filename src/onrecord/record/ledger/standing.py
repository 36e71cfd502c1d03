"""Where a party stands on one matter, day by day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from ...nouns import Directness, Stance
from .held import Held, hardness, reports, sources
from .matters import order

# What somebody else says does not overrule the party's own words of so many days before.
OWN_WORDS = 7
# Representatives who contradict one another on a day or the next one are at odds; later, the party has moved.
AT_ODDS = 1
_GONE = ("negated",)


class Standing(NamedTuple):
    """A ``stance`` that stands since the day ``since`` and was told last on ``last``, by ``tellings``.

    ``contested`` where representatives contradict one another; ``tellings`` are then of both, ``stance`` that of most.
    """

    stance: Stance
    since: str
    last: str
    contested: bool
    tellings: tuple[Held, ...]

    @property
    def directness(self) -> Directness:
        return "stated" if any(one.directness == "stated" for one in self.tellings) else "reported"


class Step(NamedTuple):
    """What one day's tellings make of a matter: ``after`` is None where the party has dropped it."""

    day: str
    before: Standing | None
    after: Standing | None
    tellings: tuple[Held, ...]


def steps(tellings: Sequence[Held]) -> Iterator[Step]:
    """The days on which a matter is told, in order, from what stood to what stands then.

    A day's words count for what they are worth: the party's own before what others report of it, and that before what
    is only possible. What is denied, or of no known day, does not stand.
    """
    standing: Standing | None = None
    told = sorted((one for one in tellings if one.day and one.certainty != "denied"), key=order)
    for day, group in groupby(told, key=lambda one: one.day):
        heard = _heard(list(group), standing, day)
        if heard:
            after = _after(heard, standing, day)
            yield Step(day, standing, after, tuple(heard))
            standing = after


def _heard(tellings: list[Held], before: Standing | None, day: str) -> list[Held]:
    """Those of the day's tellings that count."""
    most = max(_worth(one) for one in tellings)
    heard = [one for one in tellings if _worth(one) == most]
    own = before is not None and before.directness == "stated" and _apart(before.last, day) <= OWN_WORDS
    if before is not None and own and most < _worth_of("stated"):
        return [one for one in heard if one.stance == before.stance]
    return heard


def _worth(one: Held) -> int:
    return 0 if one.certainty == "possible" else _worth_of(one.directness)


def _worth_of(directness: Directness) -> int:
    return 2 if directness == "stated" else 1


def _after(heard: list[Held], before: Standing | None, day: str) -> Standing | None:
    held = [one for one in heard if one.certainty not in _GONE]
    if not held:
        return None
    stance = _stance(held)
    if at_odds(held):
        return Standing(stance, day, day, True, tuple(held))
    if before is not None and _apart(before.last, day) <= AT_ODDS and at_odds([*before.tellings, *held]):
        return Standing(stance, day, day, True, (*before.tellings, *held))
    if before is not None and before.stance == stance and not before.contested:
        return Standing(stance, before.since, day, False, (*before.tellings, *held))
    return Standing(stance, day, day, False, tuple(one for one in held if one.stance == stance))


def at_odds(tellings: Sequence[Held]) -> bool:
    """Whether one representative is for what another is against."""
    sides = [{one.speaker for one in tellings if one.group == group} for group in ("for", "against")]
    return all(sides) and sides[0].isdisjoint(sides[1])


def _stance(tellings: Sequence[Held]) -> Stance:
    """That which most independent sources tell, then most pages, then the hardest."""
    by_stance: dict[Stance, list[Held]] = {}
    for one in tellings:
        by_stance.setdefault(one.stance, []).append(one)
    return max(by_stance, key=lambda stance: (sources(by_stance[stance]), reports(by_stance[stance]), hardness(stance)))


def _apart(one: str, other: str) -> int:
    """Days from ``one`` to ``other``; a day that is no date is far away."""
    try:
        return abs((date.fromisoformat(other) - date.fromisoformat(one)).days)
    except ValueError:
        return 10_000
