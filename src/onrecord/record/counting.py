"""What a record holds, in figures."""

from __future__ import annotations

from .connection import Database
from .rows import Counts
from .sources import Sources, told_once

_KNOWN = """SELECT 'actor', count(DISTINCT statement) FROM statement_actors
UNION ALL SELECT 'date', count(*) FROM statement_dates
UNION ALL SELECT 'place', count(*) FROM statement_places WHERE role = 'said'"""

_CERTAINTIES = "SELECT certainty, count(*) FROM events GROUP BY certainty ORDER BY certainty"


def count(database: Database) -> Counts:
    """All figures are of one state of the record, whoever adds meanwhile."""
    with database.reading():
        kinds = _grouped(database, "SELECT kind, count(*) FROM statements GROUP BY kind ORDER BY kind")
        certainties = _grouped(database, _CERTAINTIES)
        stances = _grouped(database, "SELECT stance, count(*) FROM positions GROUP BY stance ORDER BY stance")
        pages, words = database.first("SELECT count(*), coalesce(sum(words), 0) FROM pages") or (0, 0)
        standing = Sources(database)
        once, reports, independent = told_once(database, standing)
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
            positions=sum(stances.values()),
            stances=stances,
            issues=_grouped(database, "SELECT issue, count(*) FROM positions GROUP BY issue ORDER BY issue"),
            once=once,
            reports=reports,
            independent=independent,
            copies=database.value("SELECT count(DISTINCT page) FROM page_pairs WHERE kind = 'copy'"),
            superseded=len(standing.superseded()),
        )


def _grouped(database: Database, sql: str) -> dict[str, int]:
    return dict(database.rows(sql))
