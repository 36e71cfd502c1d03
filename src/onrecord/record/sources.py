"""How many independent sources stand behind pages, and which pages a later version supersedes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TypeVar

from ..nouns import HAPPENED
from ..pages.agency import agency_id
from ..pages.duplicates_relation import host, name
from .connection import Database

T = TypeVar("T")

_TOLD = "SELECT page FROM event_keys WHERE once = (SELECT once FROM event_keys WHERE event = ?)"
_HAPPENED = f"""SELECT group_concat(event_keys.page) FROM event_keys JOIN events USING (event)
WHERE certainty IN ({", ".join(f"'{one}'" for one in HAPPENED)}) GROUP BY once"""  # noqa: S608
_PAGE = "SELECT outlet, url, agency FROM pages LEFT JOIN page_agencies USING (page) WHERE page = ?"


class Sources:
    """What hangs together in a record, as it is now; pages are numbers of the file.

    Two pages are of one source where they have the same outlet, case and accents aside, or the same host in their
    addresses; where they carry one text, be it through pages that are not asked about; or where they credit the same
    agency, or one is of the agency that the other credits; and so on from page to page.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._stories: dict[int, int] = {}
        self._newer: defaultdict[int, set[int]] = defaultdict(set)
        self._keys: dict[int, frozenset[str]] = {}
        for page, other, newer in database.rows("SELECT page, other, newer FROM page_pairs"):
            _join(self._stories, page, other)
            if newer > 0:
                self._newer[page].add(other)

    def keys(self, page: int) -> frozenset[str]:
        """Names of what ``page`` hangs on: pages that share one are of one source. They mean nothing outside."""
        if page not in self._keys:
            self._keys[page] = frozenset(self._names(page))
        return self._keys[page]

    def count(self, pages: Iterable[int]) -> int:
        """How many independent sources ``pages`` come from."""
        parents: dict[str, str] = {}
        for page in pages:
            first, *others = self.keys(page)
            _join(parents, first, first)
            for key in others:
                _join(parents, first, key)
        return sum(key == parent for key, parent in parents.items())

    def reports(self, pages: Iterable[int]) -> int:
        """How many of ``pages`` report: all but those of which a later version is among them."""
        given = set(pages)
        return sum(not self._newer.get(page, set()) & given for page in given)

    def superseded(self) -> frozenset[int]:
        """The pages of which the record has a later version."""
        return frozenset(self._newer)

    def _names(self, page: int) -> Iterator[str]:
        outlet, url, agency = self._database.first(_PAGE, (page,)) or ("", "", None)
        yield f"#{_root(self._stories, page)}"
        if name(outlet):
            yield agency_id(outlet)
        if host(url):
            yield f"@{host(url)}"
        if agency:
            yield agency


def sources_of(database: Database, pages: Iterable[int]) -> int:
    """How many independent sources ``pages`` (numbers of the file) come from; see ``Sources``."""
    return Sources(database).count(pages)


def told_by(database: Database, event: int, standing: Sources) -> tuple[int, int]:
    """In how many reports, and by how many independent sources, the event of that number is told."""
    pages = {page for (page,) in database.rows(_TOLD, (event,))}
    return standing.reports(pages), standing.count(pages)


def told_once(database: Database, standing: Sources) -> tuple[int, int, int]:
    """The events that happened: how many different ones, their reports and their independent sources, added up."""
    told = [set(map(int, pages.split(","))) for (pages,) in database.rows(_HAPPENED)]
    return len(told), sum(map(standing.reports, told)), sum(map(standing.count, told))


def superseded_pages(database: Database) -> frozenset[int]:
    """The pages (numbers of the file) of which the record has a later version."""
    rows = database.rows("SELECT DISTINCT page FROM page_pairs WHERE newer > 0")
    return frozenset(page for (page,) in rows)


def _root(parents: dict[T, T], one: T) -> T:
    while (parent := parents.get(one, one)) != one:
        parents[one] = one = parents.get(parent, parent)
    return one


def _join(parents: dict[T, T], one: T, other: T) -> None:
    a, b = _root(parents, one), _root(parents, other)
    parents.setdefault(a, a)
    parents[b] = a
