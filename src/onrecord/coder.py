"""The hall: the whole journey of a page, from text to coded page."""

from __future__ import annotations

from .actors import find_mentions, home_of, names_no_place, shipped
from .events import Found, find_events
from .language import analyse
from .nouns import CodedPage, Page
from .pages import article_spans, masked
from .positions import find_positions
from .statements import complete, find_statements, read
from .when import find_dates
from .where import locate


def code(page: Page) -> CodedPage:
    """``page`` with everything that was found in it. A pure function: the same page, the same bytes."""
    found = found_on(page)
    events = find_events(page, found, shipped())
    return CodedPage(
        page=page, statements=found.statements, mentions=found.mentions, dates=found.dates, places=found.places,
        events=events, positions=find_positions(page, found, events, shipped()),
    )  # fmt: skip


def found_on(page: Page) -> Found:
    """All that is found on ``page`` before its events and positions."""
    article, knowledge = masked(page), shipped()
    home = home_of(page, knowledge)
    reading = read(page)
    said = find_statements(page, reading=reading)
    analysis = analyse(page.text, article_spans(page))
    mentions = find_mentions(page, analysis, said, knowledge)
    dates = find_dates(article, page.published)
    places = locate(article, names_no_place(mentions), outlet_country=home.alpha2 if home else "")
    statements = complete(page.text, analysis, said, mentions, dates, places)
    return Found(reading, analysis, statements, mentions, dates, places)
