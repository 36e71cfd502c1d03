"""Where the positions of two parties on an issue now meet or clash."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Literal

import msgspec

from ...nouns import Issue, Stance
from .cells import Cell
from .held import FOR
from .row import Row
from .wording import alike, stems

_ASKED: frozenset[Stance] = frozenset(["demands", "conditions", "offers"])
_REFUSED: Stance = "rejects"


class Meeting(msgspec.Struct, frozen=True, kw_only=True):
    """Two parties of which one answers what the other asks or offers on an issue: ``meet`` for assent, or ``clash``.

    ``asks`` is the row of the party that demands, offers or makes a condition, ``answers`` the other's.
    """

    issue: Issue
    kind: Literal["meet", "clash"]
    asks: Row
    answers: Row


def meetings(cells: Sequence[Cell]) -> list[Meeting]:
    """Where the rows that stand in ``cells`` meet or clash, by issue and party.

    A row answers another party's where both speak of the same or, in turn, each is addressed to the other's party.
    """
    by_issue: dict[Issue, list[Cell]] = {}
    for cell in cells:
        by_issue.setdefault(cell.issue, []).append(cell)
    found = [one for issue in sorted(by_issue) for pair in combinations(by_issue[issue], 2) for one in _between(*pair)]
    return list({(one.asks.wording.id, one.answers.wording.id): one for one in found}.values())


def _between(one: Cell, other: Cell) -> Iterator[Meeting]:
    for asking, answering in ((one, other), (other, one)):
        for asks in asking.rows:
            for answers in answering.rows:
                kind = _kind(asks, answers)
                if kind is not None:
                    yield Meeting(issue=one.issue, kind=kind, asks=asks, answers=answers)


def _kind(asks: Row, answers: Row) -> Literal["meet", "clash"] | None:
    if asks.stance not in _ASKED or not (_same(asks, answers) or _addressed(asks, answers)):
        return None
    if answers.stance == _REFUSED:
        return "clash"
    return "meet" if answers.stance in FOR and (asks.stance, answers.stance) != ("offers", "offers") else None


def _same(asks: Row, answers: Row) -> bool:
    words = (stems(row.wording.proposition, row.issue) for row in (asks, answers))
    return alike(*words)


def _addressed(asks: Row, answers: Row) -> bool:
    return asks.party in answers.wording.toward and answers.party in asks.wording.toward
