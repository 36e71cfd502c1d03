"""A statement as one flat row, the same for every verb: what JSON lines and CSV hold."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import msgspec

from ..nouns import Mention, Page, Place, Span, Statement, Timex

if TYPE_CHECKING:
    from ..record import Found


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One statement with where it stands.

    ``page`` is the page's id. ``source``, ``cue`` and ``content`` are in one or more pieces, ``source`` in none where
    the text names nobody; ``chain`` holds the sources from the outermost in, this statement's own last. ``inside`` is
    the id of the statement in whose content this one stands, or empty. ``score`` is 0 to 1. ``actors`` are whom the
    source stands for, ``date`` when and ``place`` where it was said, ``places`` those that the content names.
    """

    id: str
    page: str
    outlet: str
    published: str
    url: str
    title: str
    kind: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    chain: tuple[Span, ...]
    sentence: Span
    actors: tuple[Mention, ...]
    date: Timex | None
    place: Place | None
    places: tuple[Place, ...]
    inside: str
    score: float


def row_of(found: Found) -> Row:
    page = found.page
    return _row(found.statement, page.id, page.outlet, page.published, page.url, page.title)


def row_on(page: Page, statement: Statement) -> Row:
    title = page.title.exact if page.title else ""
    return _row(statement, page.id, page.outlet, page.published, page.url, title)


def words(pieces: Iterable[Span]) -> str:
    """The words of something that is in several pieces."""
    return " … ".join(piece.exact for piece in pieces)


def _row(statement: Statement, page: str, outlet: str, published: str, url: str, title: str) -> Row:
    return Row(
        id=statement.id,
        page=page,
        outlet=outlet,
        published=published,
        url=url,
        title=title,
        kind=statement.kind,
        source=statement.source,
        cue=statement.cue,
        content=statement.content,
        chain=statement.chain,
        sentence=statement.sentence,
        actors=statement.actors,
        date=statement.date,
        place=statement.place,
        places=statement.places,
        inside=statement.inside,
        score=statement.score,
    )
