"""The tellings of positions that a ledger is laid out from, as the record has them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import get_args

from ...nouns import Issue, Span
from ..connection import Database
from ..days import bounds, one_day
from ..filters import cleaned, known
from ..sources import Sources
from .held import Held
from .ledger import Ledger

# A page of which the record has a later version is told of by that version.
_HELD = """SELECT positions.position, positions.id, positions.party, issue, stance, directness, certainty, day,
  pages.id, pages.outlet, substr(pages.published, 1, 10), positions.page,
  proposition.exact, coalesce(condition.exact, ''), evidence.start, evidence."end", evidence.exact,
  coalesce(actors.id, speaker.exact, ''), coalesce(actors.name, speaker.exact, '')
FROM positions JOIN pages USING (page)
JOIN position_spans AS proposition ON proposition.position = positions.position AND proposition.role = 'proposition'
JOIN position_spans AS evidence ON evidence.position = positions.position AND evidence.role = 'evidence'
LEFT JOIN position_spans AS condition ON condition.position = positions.position AND condition.role = 'condition'
LEFT JOIN position_participants AS speaker ON speaker.position = positions.position AND speaker.role = 'speaker'
LEFT JOIN actors ON actors.actor = speaker.actor
WHERE {conditions}"""
_TOWARD = """SELECT position, actors.party FROM position_participants AS toward JOIN actors USING (actor)
JOIN positions USING (position) WHERE role = 'toward' AND actors.party <> '' AND {conditions}
ORDER BY position, piece"""


def read(database: Database, *, party: str, issue: str, since: str, until: str, on: str) -> Ledger:
    """See ``Record.ledger``."""
    first, beyond = bounds(since, until)
    day = one_day("on", on)
    conditions, values = ["TRUE"], []
    if party:
        conditions.append("positions.party = ? COLLATE NOCASE")
        values.append(cleaned(party))
    if issue:
        conditions.append("positions.issue = ?")
        values += known("issue", [issue.lower()], get_args(Issue))
    with database.reading():
        held = list(_held(database, " AND ".join(conditions), values))
    return Ledger(held, on=day, since=first, until=beyond)


def _held(database: Database, conditions: str, values: list[str]) -> Iterator[Held]:
    standing = Sources(database)
    superseded = standing.superseded()
    toward: defaultdict[int, list[str]] = defaultdict(list)
    for number, party in database.rows(_TOWARD.format(conditions=conditions), values):
        toward[number].append(party)
    for row in database.rows(_HELD.format(conditions=conditions), values):
        number, *told, page, outlet, published, page_number, proposition, condition = row[:14]
        if page_number in superseded:
            continue
        identity, party, issue, stance, directness, certainty, day = told
        start, end, exact, speaker, speaker_name = row[14:]
        yield Held(
            id=identity, party=party, issue=issue, stance=stance, directness=directness, certainty=certainty, day=day,
            speaker=speaker, speaker_name=speaker_name, proposition=proposition, condition=condition,
            toward=tuple(dict.fromkeys(toward[number])), evidence=Span(start=start, end=end, exact=exact), page=page,
            outlet=outlet, published=published, keys=standing.keys(page_number),
        )  # fmt: skip
