"""What a record holds, in figures."""

from __future__ import annotations

from .connection import Database
from .rows import Counts

_KNOWN = """SELECT 'actor', count(DISTINCT statement) FROM statement_actors
UNION ALL SELECT 'date', count(*) FROM statement_dates
UNION ALL SELECT 'place', count(*) FROM statement_places WHERE role = 'said'"""

_CERTAINTIES = "SELECT certainty, count(*) FROM events GROUP BY certainty ORDER BY certainty"


def count(database: Database) -> Counts:
    """All figures are of one state of the record, whoever adds meanwhile."""
    with database.reading():
        kinds = _grouped(database, "SELECT kind, count(*) FROM statements GROUP BY kind ORDER BY kind")
        certainties = _grouped(database, _CERTAINTIES)
        pages, words = database.first("SELECT count(*), coalesce(sum(words), 0) FROM pages") or (0, 0)
        return Counts(
            pages=pages,
            statements=sum(kinds.values()),
            words=words,
            sources=database.value("SELECT count(*) FROM sources"),
            outlets=database.value("SELECT count(DISTINCT outlet COLLATE NOCASE) FROM pages WHERE outlet <> ''"),
            first=database.value("SELECT coalesce(min(published), '') FROM pages WHERE published > ''"),
            last=database.value("SELECT coalesce(max(published), '') FROM pages"),
            kinds=kinds,
            skipped=_grouped(database, "SELECT code, count(*) FROM skipped GROUP BY code ORDER BY code"),
            actors=database.value("SELECT count(DISTINCT id) FROM actors"),
            parties=database.value("SELECT count(DISTINCT party COLLATE NOCASE) FROM actors WHERE party <> ''"),
            mentions=database.value("SELECT count(*) FROM mentions"),
            dates=database.value("SELECT count(*) FROM dates"),
            places=database.value("SELECT count(*) FROM places"),
            known={what: number for what, number in database.rows(_KNOWN) if number},
            events=sum(certainties.values()),
            certainties=certainties,
        )


def _grouped(database: Database, sql: str) -> dict[str, int]:
    return dict(database.rows(sql))
