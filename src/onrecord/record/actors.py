"""The actors of a record, with how often each occurs."""

from __future__ import annotations

from collections.abc import Iterator

from .connection import Database, Row, Values
from .filters import one_actor, window
from .rows import ActorRow
from .storing_entities import SECTORS

_RANKED = """WITH wanted AS MATERIALIZED (SELECT actor, id FROM actors WHERE {one_actor}),
  named AS (SELECT wanted.id, count(mention) AS mentions, count(DISTINCT page) AS pages
    FROM wanted LEFT JOIN mentions USING (actor) GROUP BY wanted.id),
  quoted AS (SELECT wanted.id, count(DISTINCT statement) AS statements
    FROM statement_actors JOIN mentions USING (mention) JOIN wanted USING (actor) GROUP BY wanted.id),
  took AS (SELECT wanted.id, count(DISTINCT event) AS events
    FROM event_participants JOIN wanted USING (actor) GROUP BY wanted.id)
SELECT id, coalesce(statements, 0) AS statements, coalesce(events, 0) AS events, mentions, pages
FROM named LEFT JOIN quoted USING (id) LEFT JOIN took USING (id)
ORDER BY statements DESC, mentions DESC, events DESC, id LIMIT ? OFFSET ?"""
_FORMS = """SELECT name, kind, country, sector, party FROM actors WHERE id = ? AND {one_actor}
ORDER BY name, kind, country DESC, sector, party"""


def list_actors(database: Database, *, words: str, party: str, limit: int | None, offset: int) -> Iterator[ActorRow]:
    """The actors by most statements, then mentions, then events, then by id. Raises ``BadQuery`` at once."""
    condition, values = one_actor(words, party)
    ranked = database.rows(_RANKED.format(one_actor=condition), [*values, *window(limit, offset)])
    forms = _FORMS.format(one_actor=condition)
    return (_actor_row(row, database.rows(forms, [row[0], *values])) for row in ranked)


def _actor_row(row: Row, forms: Iterator[Values]) -> ActorRow:
    identity, statements, events, mentions, pages = row
    names, kinds, countries, sectors, parties = zip(*forms, strict=True)
    codes = dict.fromkeys(code for joined in sectors for code in joined.split(SECTORS))
    return ActorRow(
        id=identity,
        name=names[0],
        kind=kinds[0],
        country=next(filter(None, countries), ""),
        sector=tuple(filter(None, codes)),
        parties=tuple(sorted({*parties} - {""})),
        statements=statements,
        events=events,
        mentions=mentions,
        pages=pages,
    )
