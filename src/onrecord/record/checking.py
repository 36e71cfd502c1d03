"""Everything the record claims, verified anew from what is stored."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..errors import RecordDamaged
from ..nouns import CodedPage
from .checking_stories import pair_faults, story_faults
from .connection import Database
from .evidence import evidence, faults
from .folding import fold
from .loading import load
from .rows import CheckReport
from .seal import seal
from .storing import count_words, source_names
from .storing_entities import place_words

Report = Callable[[int, int], None]

_STORED_PAGES = "SELECT page, id, words, statements, seal FROM pages ORDER BY published, id"
_SOURCES = """SELECT name FROM statements JOIN statement_sources USING (statement) JOIN sources USING (source)
WHERE statements.id = ?"""
_ACTORS = """SELECT id, name, folded, EXISTS (SELECT 1 FROM mentions WHERE mentions.actor = actors.actor)
  OR EXISTS (SELECT 1 FROM event_participants AS taking_part WHERE taking_part.actor = actors.actor)
  OR EXISTS (SELECT 1 FROM position_participants AS holding WHERE holding.actor = actors.actor) FROM actors"""
_PLACE_WORDS = "SELECT folded, wording FROM places JOIN pages USING (page) WHERE pages.id = ? ORDER BY position"


def check(database: Database, progress: Report | None = None) -> CheckReport:
    """Verify all: see ``Record.check``."""
    problems: list[str] = []
    unchecked: list[str] = []
    # Its own transaction: comparing an index with its texts is a write in SQLite's eyes.
    if database.read_only:
        unchecked.append("the full-text indexes: SQLite compares them only in a record that can be written to")
    else:
        problems.extend(_index_problems(database))
    walk = _Walk(database)
    try:
        with database.reading():
            problems.extend(_file_problems(database))
            problems.extend(walk.problems(progress))
            problems.extend(pair_faults(database))
    except RecordDamaged as error:
        problems.append(str(error))
    return CheckReport(
        pages=walk.pages,
        statements=walk.statements,
        events=walk.events,
        positions=walk.positions,
        spans=walk.spans,
        problems=tuple(problems),
        unchecked=tuple(unchecked),
    )


def _index_problems(database: Database) -> Iterator[str]:
    for index in ("page_words", "statement_words", "event_words", "position_words"):
        try:
            database.run(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")  # noqa: S608
        except RecordDamaged:
            yield f"index {index}: not in step with the words it stands for"


def _file_problems(database: Database) -> Iterator[str]:
    for (message,) in database.rows("PRAGMA integrity_check"):
        if message != "ok":
            yield f"file: {message}"
    for table, row, parent, _ in database.rows("PRAGMA foreign_key_check"):
        yield f"table {table}, row {row}: refers to a row of {parent} that is missing"
    unused = "SELECT name FROM sources WHERE source NOT IN (SELECT source FROM statement_sources)"
    for (name,) in database.rows(unused):
        yield f"source {name!r}: no statement names it"
    for identity, name, folded, named in database.rows(_ACTORS):
        if not named:
            yield f"actor {identity}: no words stand for it"
        if folded != fold(name):
            yield f"actor {identity}: is looked up as {folded!r}, not as its name"


class _Walk:
    """Goes through the pages, one in memory at a time, and counts what it has looked at."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.pages = self.statements = self.events = self.positions = self.spans = 0

    def problems(self, progress: Report | None) -> Iterator[str]:
        total = self._database.value("SELECT count(*) FROM pages")
        for number, identity, words, statements, sealed in self._database.rows(_STORED_PAGES):
            try:
                coded = load(self._database, number)
            except RecordDamaged as error:
                yield str(error)
            else:
                yield from self._page_problems(coded)
                yield from story_faults(self._database, number, coded.page)
                yield from _count_problems(coded, words, statements)
                if seal(coded) != sealed:
                    yield f"page {identity}: not as it was coded; a field or a statement was changed, added or lost"
            self.pages += 1
            if progress:
                progress(self.pages, total)

    def _page_problems(self, coded: CodedPage) -> Iterator[str]:
        self.statements += len(coded.statements)
        self.events += len(coded.events)
        self.positions += len(coded.positions)
        self.spans += sum(1 for _ in evidence(coded))
        yield from faults(coded)
        for statement in coded.statements:
            named = {name for (name,) in self._database.rows(_SOURCES, (statement.id,))}
            if named != source_names(statement):
                yield f"statement {statement.id}: its rows in statement_sources are not those of its sources"
        if list(self._database.rows(_PLACE_WORDS, (coded.page.id,))) != list(map(place_words, coded.places)):
            yield f"page {coded.page.id}: its places are not looked up as their names and words"


def _count_problems(coded: CodedPage, words: int, statements: int) -> Iterator[str]:
    if words != count_words(coded.page.text):
        yield f"page {coded.page.id}: counts {words} words; its text has {count_words(coded.page.text)}"
    if statements != len(coded.statements):
        yield f"page {coded.page.id}: counts {statements} statements; {len(coded.statements)} are stored"
