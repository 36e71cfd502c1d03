"""An event as one flat row, the same for every verb: what JSON lines and CSV hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ..nouns import Count, Event, Page, Participant, Place, Telling, Timex

if TYPE_CHECKING:
    from ..record import FoundEvent


class EventRow(msgspec.Struct, frozen=True, kw_only=True):
    """One event with the page that tells of it, how many ``reports`` tell the same, and from how many ``sources``.

    ``page`` is the page's id. ``certainty`` is that of the surest telling, which is the first of ``tellings``;
    ``intensity`` is PLOVER's score, None where it has none. ``date`` is when and ``place`` where it happened, None
    where the words do not say.
    """

    id: str
    page: str
    outlet: str
    published: str
    url: str
    title: str
    certainty: str
    type: str
    mode: str
    quad: str
    intensity: float | None
    contexts: tuple[str, ...]
    actors: tuple[Participant, ...]
    recipients: tuple[Participant, ...]
    date: Timex | None
    place: Place | None
    dead: Count | None
    injured: Count | None
    arrested: Count | None
    tellings: tuple[Telling, ...]
    reports: int = 1
    sources: int = 1


def event_row_of(found: FoundEvent) -> EventRow:
    page = found.page
    row = _row(found.event, page.id, page.outlet, page.published, page.url, page.title)
    return msgspec.structs.replace(row, reports=found.reports, sources=found.sources)


def event_row_on(page: Page, event: Event) -> EventRow:
    title = page.title.exact if page.title else ""
    return _row(event, page.id, page.outlet, page.published, page.url, title)


def _row(event: Event, page: str, outlet: str, published: str, url: str, title: str) -> EventRow:
    return EventRow(
        page=page, outlet=outlet, published=published, url=url, title=title, **msgspec.structs.asdict(event)
    )
