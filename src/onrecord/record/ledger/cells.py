"""Where each party stands on each issue on a day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from ...nouns import Directness, Issue, Stance
from .held import Held, hardness, reports, sources
from .matters import by_matter
from .row import Row, row_of
from .standing import Standing, steps


class Cell(msgspec.Struct, frozen=True, kw_only=True):
    """What a party holds on an issue: the leading ``stance``, ``since`` when it stands and when it was told ``last``.

    The matter that was told of last leads; of several those that most sources tell, then what the party says itself,
    then the hardest. ``contested`` where representatives contradict one another. ``rows`` are all positions that stand,
    the leading one first; ``reports``, ``sources`` and ``evidence`` are of the leading matter.
    """

    party: str
    issue: Issue
    stance: Stance
    since: str
    last: str
    reports: int
    sources: int
    directness: Directness
    contested: bool
    wording: str
    rows: tuple[Row, ...]
    evidence: tuple[Held, ...]


def cells(tellings: Iterable[Held], on: str = "") -> list[Cell]:
    """The cells of all parties, by party, then issue, on the ISO day ``on`` (the last one where empty)."""
    by_cell: dict[tuple[str, Issue], list[Held]] = {}
    for one in tellings:
        if not on or one.day <= on:
            by_cell.setdefault((one.party, one.issue), []).append(one)
    found = (cell_of(by_cell[key]) for key in sorted(by_cell))
    return [cell for cell in found if cell is not None]


def cell_of(tellings: Sequence[Held]) -> Cell | None:
    """The cell of one party and issue; None where nothing stands."""
    standing = [one for matter in by_matter(tellings) if (one := last(matter)) is not None]
    if not standing:
        return None
    ordered = sorted(standing, key=_rank, reverse=True)
    lead = ordered[0]
    rows = tuple(row for one in ordered for row in _rows(one))
    told = list(lead.tellings)
    return Cell(
        party=told[0].party, issue=told[0].issue, stance=lead.stance, since=lead.since, last=lead.last,
        reports=reports(told), sources=sources(told), directness=lead.directness, contested=lead.contested,
        wording=rows[0].wording.proposition, rows=rows,
        evidence=lead.tellings,
    )  # fmt: skip


def last(tellings: Sequence[Held]) -> Standing | None:
    """What stands of a matter after all of ``tellings``."""
    standing = None
    for step in steps(tellings):
        standing = step.after
    return standing


def _rank(one: Standing) -> tuple[str, int, int, bool, int, str]:
    told = list(one.tellings)
    # The words of the first telling break the tie, so that the order of what is given does not.
    return one.last, sources(told), reports(told), one.directness == "stated", hardness(one.stance), told[0].id


def _rows(one: Standing) -> list[Row]:
    """A row for each stance; several where it is contested, that of most first."""
    by_stance: dict[Stance, list[Held]] = {one.stance: []}
    for telling in one.tellings:
        by_stance.setdefault(telling.stance, []).append(telling)
    return [row_of(tellings) for tellings in by_stance.values()]
