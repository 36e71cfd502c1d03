"""A record: a SQLite file of coded pages, to add to, iterate and query."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from ..nouns import HAPPENED, CodedPage, Skipped
from . import event_filters, exports, filters, ids, ledger, loading, position_filters, storing
from .actors import list_actors
from .adding import add_pages
from .checking import check
from .counting import count
from .ledger import Ledger
from .opening import open_database
from .rows import ActorRow, AddReport, CheckReport, Counts, Found, FoundEvent, FoundPosition, PageRow, Progress
from .seal import digest, seal
from .sources import Sources

_PATIENCE = 10.0  # seconds to wait for a lock: a page is stored in milliseconds, so this is another's long write


class Record:
    """The record at ``path``, made if it is missing and ``create``.

    Opening raises ``NoRecord``, ``NotARecord``, ``RecordTooNew``, ``RecordBusy``, ``RecordReadOnly`` or
    ``RecordDamaged``; so may, but for the first three, anything done with it. A lock of another process is waited for
    ``wait`` seconds. Where the file or its folder cannot be written to, it is opened for reading. A record belongs to
    the thread that opened it; any number of processes may read while one adds.
    """

    def __init__(self, path: Path | str, *, create: bool = True, wait: float = _PATIENCE) -> None:
        self.path = Path(path)
        self._database, self.schema_version = open_database(self.path, create=create, wait=wait)

    def close(self) -> None:
        """Give the file back. Closing twice is closing once."""
        self._database.close()

    def __enter__(self) -> Record:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"Record({str(self.path)!r})"

    def __len__(self) -> int:
        """How many pages are stored."""
        return int(self._database.value("SELECT count(*) FROM pages"))

    def __bool__(self) -> bool:
        """True: a record without pages is still a record."""
        return True

    def __iter__(self) -> Iterator[CodedPage]:
        """The coded pages, by published, then id."""
        return self._load("SELECT page FROM pages ORDER BY published, id")

    def add(
        self,
        sources: Iterable[str | Path],
        *,
        published: str = "",
        language: str = "",
        limit: int | None = None,
        progress: Callable[[Progress], None] | None = None,
        stdin: BinaryIO | None = None,
    ) -> AddReport:
        """Read, code and store the pages of files, folders or ``-`` (``stdin``), one transaction a page.

        Pages stored already are not coded again, so that an interrupted run goes on where it ended. A page that cannot
        be read or coded is listed as skipped, with the reason, until it is added later. ``limit`` ends the run once so
        many pages are added. ``published`` and ``language`` are as in ``pages.read_all``; ``ValueError`` for a
        ``published`` that is no date.
        """
        from .. import coder, pages

        items = pages.read_all(sources, published=published, language=language, stdin=stdin)
        return add_pages(self._database, items, coder.code, limit=limit, progress=progress)

    def add_coded(self, coded: CodedPage) -> bool:
        """Store a coded page; False if it is stored already. ``CodingFailed`` for evidence that does not verify."""
        return storing.store(self._database, coded)

    def pages(
        self,
        *,
        outlet: str = "",
        since: str = "",
        until: str = "",
        words: str = "",
        limit: int | None = None,
        offset: int = 0,
    ) -> Iterator[PageRow]:
        """The pages, by published, then id. Filters as in ``statements``; ``words`` are looked for in the text."""
        query = filters.pages_query(outlet=outlet, since=since, until=until, words=words)
        return map(loading.page_row, self._database.rows(*query.sql(limit, offset)))

    def page(self, id_or_prefix: str) -> CodedPage:
        """One page as it was stored. ``NoSuchId``; ``BadQuery`` where several ids begin so."""
        return loading.load(self._database, ids.row_of(self._database, "page", id_or_prefix))

    def statements(
        self,
        *,
        source: str = "",
        words: str = "",
        since: str = "",
        until: str = "",
        outlet: str = "",
        kind: str = "",
        page: str = "",
        actor: str = "",
        party: str = "",
        place: str = "",
        said_since: str = "",
        said_until: str = "",
        limit: int | None = None,
        offset: int = 0,
    ) -> Iterator[Found]:
        """The statements, by published, page id and place on the page; all filters given must hold.

        ``source``: each of its words is part of the source or of one source of its chain, case and accents aside.
        ``words``: all occur in source, cue and content; ``"a phrase"`` as it stands, ``begin*`` as a beginning.
        ``since``, ``until``: YYYY, YYYY-MM or YYYY-MM-DD, both inclusive, of the day as the page gives it; pages
        without a day are left out. ``outlet``: the whole name, case (of A to Z) aside. ``kind``: direct, indirect or
        mixed. ``page``: an id or its beginning. ``actor``: an actor of the source has this id, or, where the record has
        no such id, each of these words is part of its name. ``party``: the id of whom it speaks for, case aside; given
        with ``actor``, of that same actor. ``place``: the whole name, or wording, of where it was said or of a place
        that its content names. ``said_since``, ``said_until``: when it was said, as for ``since``, where that is known
        and overlaps. Raises ``BadQuery`` or ``NoSuchId`` at once, before the first row.
        """
        number = ids.row_of(self._database, "page", page) if page else None
        query = filters.statements_query(
            source=source, words=words, since=since, until=until, outlet=outlet, kind=kind, page=number,
            actor=actor, party=party, place=place, said_since=said_since, said_until=said_until,
        )  # fmt: skip
        return self._found(query.sql(limit, offset))

    def statement(self, id_or_prefix: str) -> Found:
        """One statement. ``NoSuchId``; ``BadQuery`` where several ids begin so."""
        number = ids.row_of(self._database, "statement", id_or_prefix)
        return next(self._found(filters.statement_query(number).sql(1, 0)))

    def events(
        self,
        *,
        types: Sequence[str] = (),
        certainty: Sequence[str] = HAPPENED,
        source: str = "",
        actor: str = "",
        party: str = "",
        words: str = "",
        place: str = "",
        outlet: str = "",
        page: str = "",
        since: str = "",
        until: str = "",
        happened_since: str = "",
        happened_until: str = "",
        limit: int | None = None,
        offset: int = 0,
    ) -> Iterator[FoundEvent]:
        """The events, by published, page id and place on the page; all filters given must hold.

        ``types``: one of these (PLOVER's). ``certainty``: one of these; by default only what happened (``HAPPENED``).
        ``source``: told in a statement of this source, as in ``statements``. ``actor``, ``party``: of an actor or a
        recipient, as in ``statements``. ``words``: all occur in the sentences that tell it or in the words for who
        takes part. ``place``: the whole name, or wording, of where it happened. ``happened_since``,
        ``happened_until``: when it happened, as for ``said_since`` in ``statements``. ``outlet``, ``page``, ``since``
        and ``until`` as there. Raises ``BadQuery`` or ``NoSuchId`` at once, before the first row.
        """
        query = event_filters.events_query(
            types=types, certainty=certainty, page=ids.row_of(self._database, "page", page) if page else None,
            source=source, actor=actor, party=party, words=words, place=place, outlet=outlet, since=since, until=until,
            happened_since=happened_since, happened_until=happened_until,
        )  # fmt: skip
        return self._found_events(query.sql(limit, offset))

    def event(self, id_or_prefix: str) -> FoundEvent:
        """One event. ``NoSuchId``; ``BadQuery`` where several ids begin so."""
        number = ids.row_of(self._database, "event", id_or_prefix)
        return next(self._found_events(event_filters.event_query(number).sql(1, 0)))

    def positions(
        self,
        *,
        party: str = "",
        issues: Sequence[str] = (),
        stances: Sequence[str] = (),
        certainty: Sequence[str] = ("asserted",),
        directness: str = "",
        speaker: str = "",
        toward: str = "",
        words: str = "",
        outlet: str = "",
        page: str = "",
        since: str = "",
        until: str = "",
        said_since: str = "",
        said_until: str = "",
        limit: int | None = None,
        offset: int = 0,
    ) -> Iterator[FoundPosition]:
        """The positions, by published, page id and place on the page; all filters given must hold.

        ``party`` and ``toward`` are ids, case aside; ``issues``, ``stances``: one of these. ``certainty``: one of
        these; by default only what the party is said to hold. ``directness``: stated or reported. ``speaker``: who
        expressed it, as ``actor`` in ``statements``. ``words``: all occur in the sentence, the proposition or the words
        for who takes part. ``said_since``, ``said_until``: when it was expressed, or else the page's day. The others as
        in ``statements``. Raises ``BadQuery`` or ``NoSuchId`` at once, before the first row.
        """
        query = position_filters.positions_query(
            party=party, issues=issues, stances=stances, certainty=certainty, directness=directness, speaker=speaker,
            toward=toward, words=words, outlet=outlet, since=since, until=until, said_since=said_since,
            said_until=said_until, page=ids.row_of(self._database, "page", page) if page else None,
        )  # fmt: skip
        return self._found_positions(query.sql(limit, offset))

    def position(self, id_or_prefix: str) -> FoundPosition:
        """One position. ``NoSuchId``; ``BadQuery`` where several ids begin so."""
        number = ids.row_of(self._database, "position", id_or_prefix)
        return next(self._found_positions(position_filters.position_query(number).sql(1, 0)))

    def ledger(self, *, party: str = "", issue: str = "", since: str = "", until: str = "", on: str = "") -> Ledger:
        """Where each party stands on each issue on the day ``on``, and what moved from ``since`` to ``until``.

        ``party``: an id, case aside. ``issue``: one of the codebook's. ``on`` is a day, the others days, months or
        years, all inclusive. Raises ``BadQuery``.
        """
        return ledger.read(self._database, party=party, issue=issue, since=since, until=until, on=on)

    def export(self, found: Iterable[FoundEvent], format_: exports.Format, *, coded_date: str = "") -> Iterator[str]:
        """The lines of a file of these events (see ``events``): ``plover``, or ``polecat`` with its header.

        ``coded_date`` is what PLOVER's field of that name gets; no clock is read. ``BadQuery`` for another format.
        """
        return exports.export(self._database, found, format_, coded_date)

    def actors(
        self, *, words: str = "", party: str = "", limit: int | None = None, offset: int = 0
    ) -> Iterator[ActorRow]:
        """The actors with their counts: most statements first, then most mentions, then by id.

        ``words``: as ``actor`` in ``statements``. ``party``: only as speaking for it, counts included. Raises
        ``BadQuery`` at once, before the first row.
        """
        return list_actors(self._database, words=words, party=party, limit=limit, offset=offset)

    def counts(self) -> Counts:
        """What the record holds, in figures."""
        return count(self._database)

    def skipped(self) -> Iterator[Skipped]:
        """The pages that could not be read or coded so far, by origin."""
        rows = self._database.rows("SELECT origin, code, message FROM skipped ORDER BY origin")
        return (Skipped(origin=origin, code=code, message=message) for origin, code, message in rows)

    def check(self, progress: Callable[[int, int], None] | None = None) -> CheckReport:
        """Verify every span against its text, every id against its content, every index, reference and count.

        Finds any change of a page, statement or event since it was coded. ``progress`` is called with the pages
        checked and the pages there are. An ``add`` of another process waits while the full-text indexes are compared.
        """
        return check(self._database, progress)

    def digest(self) -> str:
        """SHA-256, in hex, of all pages with their statements and events: equal for records of the same pages.

        Whatever order they were added in. Computed from what is stored. Leaves out where pages were read from and
        what was skipped.
        """
        return digest(seal(coded) for coded in self._load("SELECT page FROM pages ORDER BY id"))

    def _load(self, sql: str) -> Iterator[CodedPage]:
        return (loading.load(self._database, number) for (number,) in self._database.rows(sql))

    def _found(self, query: tuple[str, list[object]]) -> Iterator[Found]:
        return (loading.found(self._database, row) for row in self._database.rows(*query))

    def _found_positions(self, query: tuple[str, list[object]]) -> Iterator[FoundPosition]:
        return (loading.found_position(self._database, row) for row in self._database.rows(*query))

    def _found_events(self, query: tuple[str, list[object]]) -> Iterator[FoundEvent]:
        standing = Sources(self._database)
        return (loading.found_event(self._database, row, standing) for row in self._database.rows(*query))
