"""A row of the ledger: one position, however many pages tell it."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from ...nouns import Directness, Issue, Stance
from .held import Held, reports, sources


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """A party's stance on one matter of an issue, told by the ``evidence``, in text order of the record.

    ``first`` and ``last`` are the days on which it was expressed first and last. ``wording`` is the telling that
    carries it best. ``reports`` are pages, ``sources`` those of them that are independent.
    """

    party: str
    issue: Issue
    stance: Stance
    wording: Held
    first: str
    last: str
    reports: int
    sources: int
    directness: Directness
    evidence: tuple[Held, ...]


def row_of(tellings: Sequence[Held]) -> Row:
    """One row of ``tellings`` of one party, issue, stance and matter; ``ValueError`` where there are none."""
    if not tellings:
        raise ValueError("no tellings to make a row of")
    told, one = list(tellings), tellings[0]
    days = sorted(telling.day for telling in told)
    stated = any(telling.directness == "stated" for telling in told)
    return Row(
        party=one.party, issue=one.issue, stance=one.stance, wording=best(told), first=days[0], last=days[-1],
        reports=reports(told), sources=sources(told), directness="stated" if stated else "reported",
        evidence=tuple(told),
    )  # fmt: skip


def best(tellings: Sequence[Held]) -> Held:
    """The telling that carries a position best: the party's own before another's, then the wording that most pages
    have, then the shortest that is not a lone word, then the first."""
    often: dict[str, set[str]] = {}
    for one in tellings:
        often.setdefault(one.proposition.lower(), set()).add(one.page)

    def rank(one: Held) -> tuple[bool, int, bool, int, str, str, int]:
        lone = len(one.proposition.split()) < 2
        pages = len(often[one.proposition.lower()])
        return one.directness != "stated", -pages, lone, len(one.proposition), one.day, one.page, one.evidence.start

    return min(tellings, key=rank)
