"""What the record claims about pages of one text, agencies and events told twice, verified anew."""

from __future__ import annotations

from collections.abc import Iterator

from ..errors import RecordDamaged
from ..nouns import Page
from ..pages.agency import agency
from ..pages.duplicates import sketch
from ..pages.duplicates_relation import shared
from .connection import Database, Row
from .loading import load_page
from .storing_stories import event_keys, sketch_row

_SKETCH = "SELECT shingles, marks, digest FROM page_sketches WHERE page = ?"
_AGENCY = "SELECT agency FROM page_agencies WHERE page = ?"
_KEYS = "SELECT event, once FROM event_keys WHERE page = ? ORDER BY event"
# One way of each pair, with what the row of the other way has; NULLs where that is missing.
_PAIRS = """SELECT one.page, one.other, one.kind, one.resemblance, one.containment, one.newer,
  back.kind, back.resemblance, back.containment, -back.newer
FROM page_pairs AS one LEFT JOIN page_pairs AS back ON back.page = one.other AND back.other = one.page
WHERE one.page < one.other OR back.page IS NULL ORDER BY one.page, one.other"""


def story_faults(database: Database, number: int, page: Page) -> Iterator[str]:
    """What is stored of a page's sketch, its agency and its events' keys, against the page."""
    own = sketch(page)
    if database.first(_SKETCH, (number,)) != sketch_row(own):
        yield f"page {page.id}: its sketch is not that of its text"
    for what, stored in (("band", set(own.bands)), ("mark", own.marks)):
        # By their keys: the tables are ordered by hash, not by page.
        found = f"SELECT count(*) FROM page_{what}s WHERE {what} = ? AND page = ?"  # noqa: S608
        if not all(database.value(found, (one, number)) for one in stored):
            yield f"page {page.id}: is not found by each {what} of its sketch"
    if database.value(_AGENCY, (number,)) != (agency(page) or None):
        yield f"page {page.id}: the agency stored is not the one that it credits"
    if list(database.rows(_KEYS, (number,))) != sorted(event_keys(database, number)):
        yield f"page {page.id}: the keys of its events are not theirs"


def pair_faults(database: Database) -> Iterator[str]:
    """Each pair against the texts of its pages, in both directions. Not whether one is missing."""
    for first, second, *stored in database.rows(_PAIRS):
        try:
            a, b = load_page(database, first), load_page(database, second)
        except RecordDamaged as error:
            yield str(error)
            continue
        if stored != [*_measured(a, b), *_measured(a, b)]:
            yield f"pages {a.id} and {b.id}: what is stored of their texts in common is not so"


def _measured(a: Page, b: Page) -> Row:
    found = shared(a, b)
    return (found.kind, found.resemblance, found.containment, found.newer) if found else (None,) * 4
