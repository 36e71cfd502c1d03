"""Rows back into coded pages, exactly as they were stored."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from ..errors import RecordDamaged
from ..nouns import CodedPage, Furniture, Page, Span, Statement
from . import loading_entities as entities
from . import loading_events, loading_positions
from .connection import Database, Row
from .rows import Found, FoundEvent, FoundPosition, PageRow
from .sources import Sources, told_by

_PAGE = """SELECT id, text, title, title_start, title_end, byline, outlet, url, published,
  dated_by, language, format, origin
FROM pages LEFT JOIN texts USING (page) WHERE page = ?"""
_FURNITURE = 'SELECT start, "end", exact, kind FROM furniture WHERE page = ? ORDER BY position'
_STATEMENTS = (
    """SELECT statement, id, kind, score, coalesce(inside, '') FROM statements WHERE page = ? ORDER BY position"""
)
_SPANS = 'SELECT role, start, "end", exact FROM spans WHERE statement = ? ORDER BY role, piece'


def load(database: Database, page: int) -> CodedPage:
    """The coded page of that number in the file. Raises ``RecordDamaged`` where parts of it are missing."""
    return CodedPage(
        page=load_page(database, page),
        statements=tuple(statement(database, row) for row in database.rows(_STATEMENTS, (page,))),
        mentions=entities.mentions(database, page),
        dates=entities.dates(database, page),
        places=entities.places(database, page),
        events=loading_events.events(database, page),
        positions=loading_positions.positions(database, page),
    )


def load_page(database: Database, page: int) -> Page:
    """The page alone, of that number in the file. Raises ``RecordDamaged`` where its text is missing."""
    row = database.first(_PAGE, (page,))
    if row is None or row[1] is None:
        raise RecordDamaged(f"page {row[0] if row else page}: its text is missing")
    identity, text, title, start, end, byline, outlet, url, published, dated_by, language, form, origin = row
    return Page(
        id=identity,
        text=text,
        title=None if title is None else Span(start=start, end=end, exact=title),
        furniture=tuple(
            Furniture(start=start, end=end, exact=exact, kind=kind)
            for start, end, exact, kind in database.rows(_FURNITURE, (page,))
        ),
        byline=byline,
        outlet=outlet,
        url=url,
        published=published,
        dated_by=dated_by,
        language=language,
        format=form,
        origin=origin,
    )


def statement(database: Database, row: Row) -> Statement:
    """The statement of a row (number, id, kind, score, inside) with its evidence."""
    number, identity, kind, score, inside = row
    spans: defaultdict[str, list[Span]] = defaultdict(list)
    for role, start, end, exact in database.rows(_SPANS, (number,)):
        spans[role].append(Span(start=start, end=end, exact=exact))
    if len(spans["sentence"]) != 1:
        raise RecordDamaged(f"statement {identity}: {len(spans['sentence'])} sentences instead of one")
    place, places = entities.places_of(database, number)
    return Statement(
        id=identity,
        source=tuple(spans["source"]),
        cue=tuple(spans["cue"]),
        content=tuple(spans["content"]),
        kind=kind,
        chain=tuple(spans["chain"]),
        sentence=spans["sentence"][0],
        inside=inside,
        score=score,
        actors=entities.actors_of(database, number),
        date=entities.date_of(database, number),
        place=place,
        places=places,
    )


def found(database: Database, row: Row) -> Found:
    """A row of ``filters.statements_query``."""
    return Found(statement=statement(database, row[:5]), page=page_row(row[5:]))


def found_event(database: Database, row: Row, standing: Sources) -> FoundEvent:
    """A row of ``event_filters.events_query``."""
    reports, sources = told_by(database, row[0], standing)
    event = loading_events.event(database, row[:9])
    return FoundEvent(event=event, page=page_row(row[9:]), reports=reports, sources=sources)


def found_position(database: Database, row: Row) -> FoundPosition:
    """A row of ``position_filters.positions_query``."""
    return FoundPosition(position=loading_positions.position(database, row[:12]), page=page_row(row[12:]))


def page_row(row: Iterable[Any]) -> PageRow:
    """A row of ``filters.pages_query``."""
    return PageRow(**dict(zip(PageRow.__struct_fields__, row, strict=True)))
