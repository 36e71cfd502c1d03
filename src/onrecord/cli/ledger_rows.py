"""Rows of a ledger: a cell, a move and a meeting, each with the words that prove it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import msgspec

from ..nouns import Span
from ..record.ledger import Cell, Held, Ledger, Meeting, Move


class Evidence(Span, frozen=True, kw_only=True):
    """The words of a page, with who is reported to have said so."""

    page: str
    outlet: str
    published: str
    speaker: str
    directness: str


class CellRow(msgspec.Struct, frozen=True, kw_only=True):
    """Where a party stands on an issue; ``evidence`` is that of the leading stance, in the order of days."""

    party: str
    issue: str
    stance: str
    contested: bool
    since: str
    last: str
    reports: int
    sources: int
    directness: str
    wording: str
    evidence: tuple[Evidence, ...]


class MoveRow(msgspec.Struct, frozen=True, kw_only=True):
    """What a party did on an issue on a day; ``before`` is empty where it had not stood anywhere."""

    day: str
    party: str
    issue: str
    kind: str
    stance: str
    before: str
    reports: int
    sources: int
    directness: str
    wording: str
    evidence: tuple[Evidence, ...]


class MeetingRow(msgspec.Struct, frozen=True, kw_only=True):
    """What one party asks or offers and another answers."""

    issue: str
    kind: str
    asking: str
    asks: str
    asked: str
    answering: str
    answers: str
    answered: str
    evidence: tuple[Evidence, ...]


def cell_row(cell: Cell) -> CellRow:
    return CellRow(
        party=cell.party, issue=cell.issue, stance=cell.stance, contested=cell.contested, since=cell.since,
        last=cell.last, reports=cell.reports, sources=cell.sources, directness=cell.directness, wording=cell.wording,
        evidence=evidence(cell.evidence),
    )  # fmt: skip


def move_row(move: Move) -> MoveRow:
    return MoveRow(
        day=move.day, party=move.party, issue=move.issue, kind=move.kind, stance=move.stance, before=move.before,
        reports=move.reports, sources=move.sources, directness=move.directness, wording=move.wording.proposition,
        evidence=evidence(move.evidence),
    )  # fmt: skip


def meeting_row(meeting: Meeting) -> MeetingRow:
    asks, answers = meeting.asks, meeting.answers
    return MeetingRow(
        issue=meeting.issue, kind=meeting.kind, asking=asks.party, asks=asks.stance, asked=asks.wording.proposition,
        answering=answers.party, answers=answers.stance, answered=answers.wording.proposition,
        evidence=evidence([asks.wording, answers.wording]),
    )  # fmt: skip


Rows = tuple[type[msgspec.Struct], Sequence[msgspec.Struct]]


def _cells(ledger: Ledger) -> Rows:
    return CellRow, [cell_row(one) for one in ledger.cells]


def _moves(ledger: Ledger) -> Rows:
    return MoveRow, [move_row(one) for one in ledger.moves]


def _meetings(ledger: Ledger) -> Rows:
    return MeetingRow, [meeting_row(one) for one in ledger.meetings]


# What each view of a ledger lists; a history is the moves of one party on one issue.
VIEWS: dict[str, Callable[[Ledger], Rows]] = {
    "cells": _cells, "moves": _moves, "history": _moves, "meetings": _meetings,
}  # fmt: skip


def evidence(tellings: Iterable[Held]) -> tuple[Evidence, ...]:
    return tuple(
        Evidence(
            start=one.evidence.start, end=one.evidence.end, exact=one.evidence.exact, page=one.page, outlet=one.outlet,
            published=one.published, speaker=one.speaker_name, directness=one.directness,
        )
        for one in tellings
    )  # fmt: skip
