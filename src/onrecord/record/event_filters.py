"""The filters of a query for events as SQL."""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

from ..nouns import Certainty, EventType
from .days import bounds, first_day
from .filters import (
    NO_END,
    PAGE_COLUMNS,
    SOURCED,
    Query,
    all_in,
    cleaned,
    filter_pages,
    known,
    marks,
    one_actor,
    parts_of,
)
from .fulltext import match
from .loading_events import COLUMNS

# What happened, as far as those who tell it say: all other events are planned, possible or did not happen.

_EVENTS = f"""SELECT {COLUMNS}, {PAGE_COLUMNS}
FROM pages {{join}} events USING (page)"""  # noqa: S608
# As in ``filters``: in the order of days where many are wanted, looked up and sorted where few are.
_IN_ORDER, _LOOKED_UP = _EVENTS.format(join="CROSS JOIN"), _EVENTS.format(join="JOIN")
_TAKEN_PART = """events.event IN (SELECT event FROM actors CROSS JOIN event_participants USING (actor)
  WHERE {one_actor})"""
_TOLD_BY = f"""events.event IN (SELECT event FROM statements JOIN tellings ON tellings.statement = statements.id
  WHERE statements.statement IN ({SOURCED}))"""  # noqa: S608
_PLACED = "events.place IN (SELECT place FROM places WHERE folded = ? OR wording = ?)"
_HAPPENED = """events.date IN (SELECT date FROM dates WHERE until > ? AND "begin" > '' AND "begin" < ?)"""
_WORDS = "events.event IN (SELECT rowid FROM event_words WHERE event_words MATCH ?)"


def events_query(
    *, types: Sequence[str], certainty: Sequence[str], page: int | None, source: str, actor: str, party: str,
    words: str, place: str, outlet: str, since: str, until: str, happened_since: str, happened_until: str,
) -> Query:  # fmt: skip
    """See ``Record.events``. Raises ``BadQuery``."""
    few = types or source or actor or party or words or place or happened_since or happened_until
    query = Query(_LOOKED_UP if few else _IN_ORDER, "pages.published, pages.id, events.position")
    filter_pages(query, outlet=outlet, since=since, until=until)
    if page is not None:
        query.where("pages.page = ?", page)
    _filter_kind(query, types, certainty)
    _filter_telling(query, source, words)
    _filter_facts(query, actor=actor, party=party, place=place, since=happened_since, until=happened_until)
    return query


def event_query(number: int) -> Query:
    """The one event of that number in the file, in the columns of ``events_query``."""
    query = Query(_LOOKED_UP, "events.event")
    query.where("events.event = ?", number)
    return query


def _filter_kind(query: Query, types: Sequence[str], certainty: Sequence[str]) -> None:
    if types:
        wanted = known("type", [one.upper() for one in types], get_args(EventType))
        query.where(f"events.type IN ({marks(wanted)})", *wanted)
    wanted = known("certainty", [one.lower() for one in certainty], get_args(Certainty))
    query.where(f"+events.certainty IN ({marks(wanted)})", *wanted)  # the plus: most of them, so no index


def _filter_telling(query: Query, source: str, words: str) -> None:
    if source:
        parts = parts_of("source", source)
        query.where(_TOLD_BY.format(all_parts=all_in("name", parts)), *parts)
    if words:
        query.where(_WORDS, match(cleaned(words)))


def _filter_facts(query: Query, *, actor: str, party: str, place: str, since: str, until: str) -> None:
    if actor or party:
        condition, values = one_actor(actor, party)
        query.where(_TAKEN_PART.format(one_actor=condition), *values)
    if place:
        query.where(_PLACED, *[" ".join(parts_of("place", place))] * 2)
    first, beyond = bounds(since, until, "happened_")
    if first or beyond:
        query.where(_HAPPENED, first_day(first), beyond or NO_END)
