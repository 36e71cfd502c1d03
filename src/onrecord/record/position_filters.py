"""The filters of a query for positions as SQL."""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

from ..nouns import Certainty, Directness, Issue, Stance
from .days import bounds
from .filters import PAGE_COLUMNS, Query, cleaned, filter_pages, known, marks, one_actor
from .fulltext import match
from .loading_positions import COLUMNS

_POSITIONS = f"SELECT {COLUMNS}, {PAGE_COLUMNS} FROM positions JOIN pages USING (page)"  # noqa: S608
_ROLE = """positions.position IN (SELECT position FROM position_participants JOIN actors USING (actor)
  WHERE role = '{role}' AND {condition})"""
_WORDS = "positions.position IN (SELECT rowid FROM position_words WHERE position_words MATCH ?)"


def positions_query(
    *, party: str, issues: Sequence[str], stances: Sequence[str], certainty: Sequence[str], directness: str,
    speaker: str, toward: str, words: str, outlet: str, page: int | None, since: str, until: str,
    said_since: str, said_until: str,
) -> Query:  # fmt: skip
    """See ``Record.positions``. Raises ``BadQuery``."""
    query = Query(_POSITIONS, "pages.published, pages.id, positions.ordinal")
    filter_pages(query, outlet=outlet, since=since, until=until)
    if page is not None:
        query.where("pages.page = ?", page)
    if party:
        query.where("positions.party = ? COLLATE NOCASE", cleaned(party))
    for column, values, literal in (
        ("issue", issues, Issue), ("stance", stances, Stance), ("certainty", certainty, Certainty),
        ("directness", [directness] if directness else [], Directness),
    ):  # fmt: skip
        if values:
            wanted = known(column, [one.lower() for one in values], get_args(literal))
            query.where(f"positions.{column} IN ({marks(wanted)})", *wanted)
    _filter_people(query, speaker=speaker, toward=toward)
    if words:
        query.where(_WORDS, match(cleaned(words)))
    first, beyond = bounds(said_since, said_until, "said_")
    if first or beyond:
        query.where("positions.day >= ?", first or "0")
    if beyond:
        query.where("positions.day < ?", beyond)
    return query


def _filter_people(query: Query, *, speaker: str, toward: str) -> None:
    """A speaker by id or name, an addressee by party."""
    if speaker:
        condition, values = one_actor(speaker, "")
        query.where(_ROLE.format(role="speaker", condition=condition), *values)
    if toward:
        query.where(_ROLE.format(role="toward", condition="party = ? COLLATE NOCASE"), cleaned(toward))


def position_query(number: int) -> Query:
    """The one position of that number in the file, in the columns of ``positions_query``."""
    query = Query(_POSITIONS, "positions.position")
    query.where("positions.position = ?", number)
    return query
