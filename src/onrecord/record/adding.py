"""An ``add``: many pages, one after the other, of which none can end the run."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ..errors import BadQuery, PageError, contained
from ..nouns import CodedPage, Page, Skipped
from .connection import Database
from .rows import AddReport, Progress
from .storing import forget_skipped, is_stored, note_skipped, store

Code = Callable[[Page], CodedPage]
Report = Callable[[Progress], None]


def add_pages(
    database: Database,
    items: Iterable[Page | Skipped],
    code: Code,
    *,
    limit: int | None = None,
    progress: Report | None = None,
) -> AddReport:
    """Code and store what is not stored yet, until ``limit`` pages are added."""
    if limit is not None and limit < 0:
        raise BadQuery(f"limit {limit}: less than nothing", "Give 0 or more")
    tally = _Tally(database, code)
    unread = iter(items)
    while (limit is None or tally.added < limit) and (item := next(unread, None)) is not None:
        tally.take(item)
        if progress:
            progress(tally.progress(item.origin))
    return tally.report()


class _Tally:
    """Takes pages one at a time and counts what became of them."""

    def __init__(self, database: Database, code: Code) -> None:
        self._database, self._code = database, code
        self.added = self._already = self._statements = self._events = self._positions = 0
        self._skipped: list[Skipped] = []

    def take(self, item: Page | Skipped) -> None:
        skipped = item if isinstance(item, Skipped) else self._add(item)
        if skipped:
            note_skipped(self._database, skipped)
            self._skipped.append(skipped)

    def _add(self, page: Page) -> Skipped | None:
        if is_stored(self._database, page):  # before it is coded: this is what makes going on quick
            forget_skipped(self._database, page.origin)
            self._already += 1
            return None
        try:
            with contained(page.origin):
                coded = self._code(page)
            new = store(self._database, coded)
        except PageError as error:
            return Skipped(origin=page.origin, code=error.code, message=str(error))
        self.added += new
        self._already += not new  # another process has stored it meanwhile
        self._statements += len(coded.statements) if new else 0
        self._events += len(coded.events) if new else 0
        self._positions += len(coded.positions) if new else 0
        return None

    def progress(self, origin: str) -> Progress:
        return Progress(
            done=self.added + self._already + len(self._skipped),
            added=self.added,
            already=self._already,
            skipped=len(self._skipped),
            statements=self._statements,
            events=self._events,
            positions=self._positions,
            origin=origin,
        )

    def report(self) -> AddReport:
        return AddReport(
            seen=self.added + self._already + len(self._skipped),
            added=self.added,
            already=self._already,
            statements=self._statements,
            events=self._events,
            positions=self._positions,
            skipped=tuple(self._skipped),
        )
