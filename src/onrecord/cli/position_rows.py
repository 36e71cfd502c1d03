"""A position as one flat row, the same for every verb: what JSON lines and CSV hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ..nouns import Page, Participant, Position, Span, Timex

if TYPE_CHECKING:
    from ..record import FoundPosition


class PositionRow(msgspec.Struct, frozen=True, kw_only=True):
    """One position with the page that tells of it; ``page`` is the page's id. See ``Position`` for the rest."""

    id: str
    page: str
    outlet: str
    published: str
    url: str
    title: str
    day: str
    party: str
    stance: str
    issue: str
    directness: str
    certainty: str
    proposition: Span
    condition: Span | None
    toward: tuple[Participant, ...]
    holder: Participant
    speaker: Participant | None
    cue: Span
    evidence: Span
    sentence: Span
    date: Timex | None
    statement: str
    chain: tuple[Span, ...]
    rule: str
    score: float


def position_row_of(found: FoundPosition) -> PositionRow:
    page = found.page
    return _row(found.position, page.id, page.outlet, page.published, page.url, page.title)


def position_row_on(page: Page, position: Position) -> PositionRow:
    title = page.title.exact if page.title else ""
    return _row(position, page.id, page.outlet, page.published, page.url, title)


def _row(position: Position, page: str, outlet: str, published: str, url: str, title: str) -> PositionRow:
    return PositionRow(
        page=page, outlet=outlet, published=published, url=url, title=title, **msgspec.structs.asdict(position)
    )
