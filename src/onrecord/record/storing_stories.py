"""Which pages carry a page's text, which agency it is from and which of its events others tell: into rows."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping

from ..folding import fold
from ..nouns import HAPPENED, Page, Span
from ..pages.agency import agency
from ..pages.duplicates import Sketch, estimate, sketch
from ..pages.duplicates_relation import likely, shared
from .connection import Database, Row
from .loading import load_page

_COMMON_MARKS = """SELECT others.page, count(*) FROM json_each(?) AS own JOIN page_marks AS others ON mark = own.value
WHERE others.page <> ? GROUP BY others.page"""
_COMMON_BANDS = """SELECT DISTINCT others.page FROM json_each(?) AS own JOIN page_bands AS others ON band = own.value
WHERE others.page <> ?"""
_HEAD = """SELECT id, title, outlet, url, published, marks, digest FROM pages JOIN page_sketches USING (page)
WHERE page = ?"""
_EVENTS = """SELECT event, events.type, certainty, coalesce(nullif(dates."begin", ''), substr(published, 1, 10)),
  pages.id FROM events JOIN pages USING (page) LEFT JOIN dates ON dates.date = events.date
WHERE events.page = ? ORDER BY events.position"""
_SIDES = (
    """SELECT role, party, id, name, exact FROM event_participants LEFT JOIN actors USING (actor) WHERE event = ?"""
)
_SENTENCE = """SELECT exact FROM tellings JOIN telling_spans USING (telling)
WHERE event = ? AND position = 0 AND role = 'sentence'"""


def insert_stories(database: Database, number: int, page: Page) -> None:
    """Find and store what a page, stored under ``number`` with its events, has to do with those stored before."""
    own = sketch(page)
    database.run("INSERT INTO page_sketches VALUES (?, ?, ?, ?)", (number, *sketch_row(own)))
    database.run_many("INSERT INTO page_bands VALUES (?, ?)", [(band, number) for band in sorted(set(own.bands))])
    database.run_many("INSERT INTO page_marks VALUES (?, ?)", [(mark, number) for mark in sorted(own.marks)])
    for other in list(_likely(database, number, page, own)):
        database.run_many("INSERT INTO page_pairs VALUES (?, ?, ?, ?, ?, ?)", _pair_rows(database, number, page, other))
    if credited := agency(page):
        database.run("INSERT INTO page_agencies VALUES (?, ?)", (number, credited))
    keys = [(event, number, once) for event, once in event_keys(database, number)]
    database.run_many("INSERT INTO event_keys VALUES (?, ?, ?)", keys)


def fill_all(database: Database) -> None:
    """Do so for all pages of a record that is older than these tables; part of the caller's transaction."""
    for (number,) in list(database.rows("SELECT page FROM pages ORDER BY page")):
        insert_stories(database, number, load_page(database, number))


def sketch_row(own: Sketch) -> Row:
    """shingles, marks, digest of a row of page_sketches."""
    return own.shingles, len(own.marks), own.digest


def event_keys(database: Database, page: int) -> Iterator[tuple[int, str]]:
    """The events of a page (numbers) with the keys that tell which are the same.

    Two are where type, happened or not, parties of the actors and of the recipients, and the day are equal: the first
    day of the date, or else that of the page. A participant without a party counts by its id, one whom only the words
    name by those, folded. An event without participants is the same only where one sentence tells it, and one without
    a day only on its page.
    """
    for number, kind, certainty, day, identity in database.rows(_EVENTS, (page,)):
        sides = _sides(database, number)
        if not any(sides):
            sides = ([fold(database.value(_SENTENCE, (number,)) or "")], [])
        whole = json.dumps([kind, certainty in HAPPENED, *sides, day or identity])
        yield number, hashlib.sha256(whole.encode()).hexdigest()[:32]


def _sides(database: Database, event: int) -> tuple[list[str], list[str]]:
    sides: Mapping[str, set[str]] = {"actor": set(), "recipient": set()}
    for role, party, identity, name, exact in database.rows(_SIDES, (event,)):
        # An id with a colon means nothing on another page.
        sides[role].add(party or (identity if identity and ":" not in identity else f"={fold(name or exact)}"))
    return sorted(sides["actor"]), sorted(sides["recipient"])


def _likely(database: Database, number: int, page: Page, own: Sketch) -> Iterator[int]:
    """The numbers of the pages whose sketches are like ``own``."""
    common: dict[int, int] = dict(database.rows(_COMMON_MARKS, (json.dumps(sorted(own.marks)), number)))
    bands = {other for (other,) in database.rows(_COMMON_BANDS, (json.dumps(own.bands), number))}
    for other in sorted(common.keys() | bands):
        head, marks, digest = _head(database, other)
        if likely(
            page, head,
            marks=common.get(other, 0), fewer=min(marks, len(own.marks)), band=other in bands,
            estimated=estimate(own.digest, digest),
        ):  # fmt: skip
            yield other


def _head(database: Database, number: int) -> tuple[Page, int, bytes]:
    """A page without its text, with the number of its marks and its digest."""
    row = database.first(_HEAD, (number,))
    assert row is not None, "a mark without its page"
    identity, title, outlet, url, published, marks, digest = row
    span = Span(start=0, end=len(title), exact=title) if title else None
    return Page(id=identity, text="", title=span, outlet=outlet, url=url, published=published), marks, digest


def _pair_rows(database: Database, number: int, page: Page, other: int) -> list[Row]:
    found = shared(page, load_page(database, other))
    if found is None:
        return []
    measured = (found.kind, found.resemblance, found.containment)
    return [(number, other, *measured, found.newer), (other, number, *measured, -found.newer)]
