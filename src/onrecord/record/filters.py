"""The filters of a query as SQL. Values are always bound, never part of the SQL."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, get_args

from ..errors import BadQuery
from ..nouns import Kind
from .days import bounds, first_day
from .folding import fold
from .fulltext import match

# The columns of a ``PageRow``.
PAGE_COLUMNS = """pages.id, coalesce(pages.title, ''), pages.outlet, pages.published, pages.url, pages.byline,
  pages.language, pages.words, pages.statements"""
_PAGES = f"SELECT {PAGE_COLUMNS} FROM pages"  # noqa: S608
_STATEMENTS = f"""SELECT statements.statement, statements.id, statements.kind, statements.score,
  coalesce(statements.inside, ''), {PAGE_COLUMNS}
FROM pages {{join}} statements USING (page)"""  # noqa: S608
# CROSS JOIN binds SQLite to the order written: pages by day, each with its statements, until the limit is reached.
# Where few statements are wanted out of all, a JOIN lets it look these up first and sort them.
_IN_ORDER, _LOOKED_UP = _STATEMENTS.format(join="CROSS JOIN"), _STATEMENTS.format(join="JOIN")
SOURCED = """SELECT statement FROM statement_sources
  WHERE source IN (SELECT source FROM sources WHERE {all_parts})"""
_NAMED = f"statements.statement IN ({SOURCED})"
_STATEMENT_WORDS = "statements.statement IN (SELECT rowid FROM statement_words WHERE statement_words MATCH ?)"
_SPOKEN_BY = """statements.statement IN (SELECT statement
  FROM actors CROSS JOIN mentions USING (actor) CROSS JOIN statement_actors USING (mention) WHERE {one_actor})"""
_IDENTIFIED = "actors.id = ? COLLATE NOCASE"
# An id that the record has is nothing but that id: RUS does not mean Belarus, too.
_CALLED = f"({_IDENTIFIED} OR {{all_parts}} AND NOT EXISTS (SELECT 1 FROM actors WHERE {_IDENTIFIED}))"  # noqa: S608
_SAID = """statements.statement IN (SELECT statement FROM dates JOIN statement_dates USING (date)
  WHERE dates.until > ? AND dates."begin" > '' AND dates."begin" < ?)"""
_PLACED = """statements.statement IN (SELECT statement FROM places JOIN statement_places USING (place)
  WHERE places.folded = ? OR places.wording = ?)"""
NO_END = "~"  # sorts after every day
_PAGE_WORDS = "pages.page IN (SELECT rowid FROM page_words WHERE page_words MATCH ?)"


class Query:
    """A SELECT in the making: conditions with their values."""

    def __init__(self, select: str, order: str) -> None:
        self._select, self._order = select, order
        self._conditions: list[str] = []
        self._values: list[Any] = []

    def where(self, condition: str, *values: Any) -> None:
        self._conditions.append(condition)
        self._values.extend(values)

    def sql(self, limit: int | None, offset: int) -> tuple[str, list[Any]]:
        """The SQL and its values. Raises ``BadQuery`` for a limit or an offset below 0."""
        where = f" WHERE {' AND '.join(self._conditions)}" if self._conditions else ""
        return f"{self._select}{where} ORDER BY {self._order} LIMIT ? OFFSET ?", [*self._values, *window(limit, offset)]


def known(what: str, given: Sequence[str], values: Sequence[str]) -> Sequence[str]:
    """``given``, if all are among ``values``; else ``BadQuery``."""
    for value in given:
        if value not in values:
            raise BadQuery(f"{what} {value!r} does not exist", f"Give one of {', '.join(values)}")
    return given


def marks(values: Sequence[object]) -> str:
    """A ? for each of ``values``."""
    return ", ".join("?" * len(values))


def window(limit: int | None, offset: int) -> tuple[int, int]:
    """The values of LIMIT and OFFSET. Raises ``BadQuery`` for one below 0."""
    if offset < 0 or (limit is not None and limit < 0):
        raise BadQuery(f"limit {limit}, offset {offset}: less than nothing", "Give 0 or more")
    return -1 if limit is None else limit, offset


def pages_query(*, outlet: str, since: str, until: str, words: str) -> Query:
    query = Query(_PAGES, "pages.published, pages.id")
    filter_pages(query, outlet=outlet, since=since, until=until)
    if words:
        query.where(_PAGE_WORDS, match(cleaned(words)))
    return query


def statements_query(
    *, source: str, words: str, since: str, until: str, outlet: str, kind: str, page: int | None,
    actor: str = "", party: str = "", place: str = "", said_since: str = "", said_until: str = "",
) -> Query:  # fmt: skip
    few = source or words or actor or party or place or said_since or said_until
    query = Query(_LOOKED_UP if few else _IN_ORDER, "pages.published, pages.id, statements.position")
    filter_pages(query, outlet=outlet, since=since, until=until)
    if page is not None:
        query.where("pages.page = ?", page)
    if source:
        _filter_source(query, source)
    if words:
        query.where(_STATEMENT_WORDS, match(cleaned(words)))
    if kind:
        _filter_kind(query, kind)
    _filter_entities(query, actor=actor, party=party, place=place, since=said_since, until=said_until)
    return query


def _filter_entities(query: Query, *, actor: str, party: str, place: str, since: str, until: str) -> None:
    if actor or party:
        condition, values = one_actor(actor, party)
        query.where(_SPOKEN_BY.format(one_actor=condition), *values)
    if place:
        query.where(_PLACED, *[" ".join(parts_of("place", place))] * 2)
    first, beyond = bounds(since, until, "said_")
    if first or beyond:
        query.where(_SAID, first_day(first), beyond or NO_END)


def one_actor(name: str, party: str) -> tuple[str, list[str]]:
    """What a row of ``actors`` must fulfil, with the values: of that id or name, and speaking for that party."""
    conditions, values = ["TRUE"], []
    if name:
        parts = parts_of("actor", name)
        identity = cleaned(name).strip()
        conditions.append(_CALLED.format(all_parts=all_in("actors.folded", parts)))
        values += [identity, *parts, identity]
    if party:
        conditions.append("actors.party = ? COLLATE NOCASE")
        values.append(cleaned(party))
    return " AND ".join(conditions), values


def statement_query(number: int) -> Query:
    """The one statement of that number in the file, in the columns of ``statements_query``."""
    query = Query(_LOOKED_UP, "statements.statement")
    query.where("statements.statement = ?", number)
    return query


def filter_pages(query: Query, *, outlet: str, since: str, until: str) -> None:
    first, beyond = bounds(since, until)
    if outlet:
        query.where("pages.outlet = ? COLLATE NOCASE", cleaned(outlet))
    if first or beyond:
        query.where("pages.published >= ?", first or "0")  # a page without a day is on no side of any
    if beyond:
        query.where("pages.published < ?", beyond)


def _filter_source(query: Query, source: str) -> None:
    parts = parts_of("source", source)
    query.where(_NAMED.format(all_parts=all_in("name", parts)), *parts)


def parts_of(what: str, typed: str) -> list[str]:
    """The folded words of a name that was typed. Raises ``BadQuery`` where there is none."""
    parts = fold(cleaned(typed)).split()
    if not parts:
        raise BadQuery(f"{what} {typed!r} holds no word to look for")
    return parts


def all_in(column: str, parts: Sequence[str]) -> str:
    return " AND ".join([f"instr({column}, ?)"] * len(parts))


def _filter_kind(query: Query, kind: str) -> None:
    known("kind", [kind], get_args(Kind))
    query.where("+statements.kind = ?", kind)  # the plus: in order from the day's index beats sorting a third of all


def cleaned(text: str) -> str:
    """``text`` without half surrogate pairs (undecodable arguments), which SQLite cannot hold, nor NUL."""
    return text.encode("utf-8", "replace").decode("utf-8").replace("\0", " ")
