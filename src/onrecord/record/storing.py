"""Coded pages into rows: one page, one transaction, all of it or nothing."""

from __future__ import annotations

from collections.abc import Iterator

from ..errors import CodingFailed
from ..nouns import CodedPage, Page, Skipped, Span, Statement
from .connection import Database, Row
from .evidence import faults
from .folding import fold
from .seal import seal
from .storing_entities import Numbered, insert_entities
from .storing_events import insert_events
from .storing_positions import insert_positions
from .storing_stories import insert_stories

_PAGE = """INSERT INTO pages (id, title, title_start, title_end, outlet, published, dated_by, byline, url, language,
  format, origin, words, statements, seal) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_INDEX_STATEMENTS = """INSERT INTO statement_words (rowid, source, cue, content)
  SELECT statement, source, cue, content FROM statement_texts WHERE statement >= ?"""
_LINK_SOURCE = "INSERT INTO statement_sources SELECT source, ? FROM sources WHERE name = ?"


def store(database: Database, coded: CodedPage) -> bool:
    """Store a coded page; False if it is stored already. ``CodingFailed`` for evidence that does not verify."""
    sealed = _sealed(coded)
    with database.writing():
        forget_skipped(database, coded.page.origin)
        if is_stored(database, coded.page):
            return False
        _insert(database, coded, sealed)
    return True


def is_stored(database: Database, page: Page) -> bool:
    return database.first("SELECT 1 FROM pages WHERE id = ?", (page.id,)) is not None


def count_words(text: str) -> int:
    return len(text.split())


def source_names(statement: Statement) -> set[str]:
    """The folded wordings a statement is found by: its own source in one, and each source of its chain."""
    wordings = (" ".join(piece.exact for piece in statement.source), *(piece.exact for piece in statement.chain))
    return {fold(wording) for wording in wordings} - {""}


def note_skipped(database: Database, skipped: Skipped) -> None:
    row = (storable(skipped.origin), skipped.code, storable(skipped.message))
    if database.first("SELECT origin, code, message FROM skipped WHERE origin = ?", row[:1]) != row:
        with database.writing():
            database.run("INSERT OR REPLACE INTO skipped (origin, code, message) VALUES (?, ?, ?)", row)


def forget_skipped(database: Database, origin: str) -> None:
    """What was skipped from there has been read by now."""
    row = (storable(origin),)
    if database.first("SELECT 1 FROM skipped WHERE origin = ?", row):
        database.run("DELETE FROM skipped WHERE origin = ?", row)


def storable(path: str) -> str:
    """A file's name need not be UTF-8; Python gives the odd bytes as half surrogate pairs, we keep them as \\xff."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _sealed(coded: CodedPage) -> str:
    """The seal of a page whose evidence verifies."""
    for fault in faults(coded):
        raise CodingFailed(fault)
    try:
        return seal(coded)
    except ValueError as error:
        raise CodingFailed(f"page {coded.page.id}: {error}") from error


def _insert(database: Database, coded: CodedPage, sealed: str) -> None:
    page = coded.page
    database.run(_PAGE, _page_row(coded, sealed))
    number = database.value("SELECT last_insert_rowid()")
    database.run("INSERT INTO texts (page, text) VALUES (?, ?)", (number, page.text))
    database.run("INSERT INTO page_words (rowid, text) VALUES (?, ?)", (number, page.text))
    database.run_many(
        "INSERT INTO furniture VALUES (?, ?, ?, ?, ?, ?)",
        [
            (number, position, span.kind, span.start, span.end, span.exact)
            for position, span in enumerate(page.furniture)
        ],
    )
    statements = _numbered(database, coded.statements)
    _insert_statements(database, number, statements)
    entities = insert_entities(database, number, coded, statements)
    insert_events(database, number, coded.events, entities)
    insert_positions(database, number, coded.positions, entities)
    insert_stories(database, number, page)


def _page_row(coded: CodedPage, sealed: str) -> Row:
    page, title = coded.page, coded.page.title
    place = (title.exact, title.start, title.end) if title else (None, None, None)
    told = (page.outlet, page.published, page.dated_by, page.byline, page.url, page.language, page.format)
    return (page.id, *place, *told, storable(page.origin), count_words(page.text), len(coded.statements), sealed)


def _numbered(database: Database, statements: tuple[Statement, ...]) -> Numbered:
    return list(enumerate(statements, 1 + database.value("SELECT coalesce(max(statement), 0) FROM statements")))


def _insert_statements(database: Database, page: int, numbered: Numbered) -> None:
    database.run_many(
        "INSERT INTO statements (statement, id, page, position, kind, score, inside) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [(n, one.id, page, at, one.kind, one.score, one.inside or None) for at, (n, one) in enumerate(numbered)],
    )
    database.run_many(
        "INSERT INTO spans VALUES (?, ?, ?, ?, ?, ?)", [(n, *span) for n, one in numbered for span in _span_rows(one)]
    )
    named = [(n, name) for n, one in numbered for name in sorted(source_names(one))]
    database.run_many("INSERT OR IGNORE INTO sources (name) VALUES (?)", [(name,) for _, name in named])
    database.run_many(_LINK_SOURCE, named)
    if numbered:
        database.run(_INDEX_STATEMENTS, numbered[0][:1])


def _span_rows(statement: Statement) -> Iterator[Row]:
    """role, piece, start, end, exact of every piece."""
    pieces: dict[str, tuple[Span, ...]] = {
        "source": statement.source,
        "cue": statement.cue,
        "content": statement.content,
        "chain": statement.chain,
        "sentence": (statement.sentence,),
    }
    for role, spans in pieces.items():
        for piece, span in enumerate(spans):
            yield role, piece, span.start, span.end, span.exact
