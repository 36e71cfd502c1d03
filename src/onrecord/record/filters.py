"""The filters of a query as SQL. Values are always bound, never part of the SQL."""

from __future__ import annotations

from typing import Any, get_args

from ..errors import BadQuery
from ..nouns import Kind
from .days import bounds
from .folding import fold
from .fulltext import match

_PAGES = """SELECT pages.id, coalesce(pages.title, ''), pages.outlet, pages.published, pages.url, pages.byline,
  pages.language, pages.words, pages.statements
FROM pages"""
_STATEMENTS = """SELECT statements.statement, statements.id, statements.kind, statements.score,
  coalesce(statements.inside, ''), pages.id, coalesce(pages.title, ''), pages.outlet, pages.published, pages.url,
  pages.byline, pages.language, pages.words, pages.statements
FROM pages {join} statements USING (page)"""
# CROSS JOIN binds SQLite to the order written: pages by day, each with its statements, until the limit is reached.
# Where few statements are wanted out of all, a JOIN lets it look these up first and sort them.
_IN_ORDER, _LOOKED_UP = _STATEMENTS.format(join="CROSS JOIN"), _STATEMENTS.format(join="JOIN")
_NAMED = """statements.statement IN (
  SELECT statement FROM statement_sources WHERE source IN (SELECT source FROM sources WHERE {all_parts}))"""
_STATEMENT_WORDS = "statements.statement IN (SELECT rowid FROM statement_words WHERE statement_words MATCH ?)"
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
        if offset < 0 or (limit is not None and limit < 0):
            raise BadQuery(f"limit {limit}, offset {offset}: less than nothing", "Give 0 or more")
        where = f" WHERE {' AND '.join(self._conditions)}" if self._conditions else ""
        values = [*self._values, -1 if limit is None else limit, offset]
        return f"{self._select}{where} ORDER BY {self._order} LIMIT ? OFFSET ?", values


def pages_query(*, outlet: str, since: str, until: str, words: str) -> Query:
    query = Query(_PAGES, "pages.published, pages.id")
    _filter_pages(query, outlet=outlet, since=since, until=until)
    if words:
        query.where(_PAGE_WORDS, match(_unicode(words)))
    return query


def statements_query(
    *, source: str, words: str, since: str, until: str, outlet: str, kind: str, page: int | None
) -> Query:
    select = _LOOKED_UP if source or words else _IN_ORDER
    query = Query(select, "pages.published, pages.id, statements.position")
    _filter_pages(query, outlet=outlet, since=since, until=until)
    if page is not None:
        query.where("pages.page = ?", page)
    if source:
        _filter_source(query, source)
    if words:
        query.where(_STATEMENT_WORDS, match(_unicode(words)))
    if kind:
        _filter_kind(query, kind)
    return query


def statement_query(number: int) -> Query:
    """The one statement of that number in the file, in the columns of ``statements_query``."""
    query = Query(_LOOKED_UP, "statements.statement")
    query.where("statements.statement = ?", number)
    return query


def _filter_pages(query: Query, *, outlet: str, since: str, until: str) -> None:
    first, beyond = bounds(since, until)
    if outlet:
        query.where("pages.outlet = ? COLLATE NOCASE", _unicode(outlet))
    if first or beyond:
        query.where("pages.published >= ?", first or "0")  # a page without a day is on no side of any
    if beyond:
        query.where("pages.published < ?", beyond)


def _filter_source(query: Query, source: str) -> None:
    parts = fold(_unicode(source)).split()
    if not parts:
        raise BadQuery(f"source {source!r} holds no word to look for")
    query.where(_NAMED.format(all_parts=" AND ".join(["instr(name, ?)"] * len(parts))), *parts)


def _filter_kind(query: Query, kind: str) -> None:
    if kind not in get_args(Kind):
        raise BadQuery(f"kind {kind!r} does not exist", f"Give one of {', '.join(get_args(Kind))}")
    query.where("+statements.kind = ?", kind)  # the plus: in order from the day's index beats sorting a third of all


def _unicode(text: str) -> str:
    """``text`` without half surrogate pairs (undecodable arguments), which SQLite cannot hold, nor NUL."""
    return text.encode("utf-8", "replace").decode("utf-8").replace("\0", " ")
