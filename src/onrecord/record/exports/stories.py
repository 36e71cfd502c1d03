"""Who and what a page names, beside its events."""

from __future__ import annotations

from typing import NamedTuple

from ..connection import Database

_NAMED = """SELECT kind, name FROM pages JOIN mentions USING (page) JOIN actors USING (actor)
WHERE pages.id = ? ORDER BY mentions.position"""
_PLACES = "SELECT name FROM pages JOIN places USING (page) WHERE pages.id = ? ORDER BY places.position"
_ORGANISATIONS = ("body", "organisation", "group", "outlet")


class Story(NamedTuple):
    """The names of a page's people, organisations and places, each once, in the order of the text."""

    people: tuple[str, ...]
    organisations: tuple[str, ...]
    places: tuple[str, ...]


class Stories:
    """The story of each page; that of the last is kept, as the events of a page follow one another."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._page = ""
        self._story = Story((), (), ())

    def of(self, page: str) -> Story:
        if page != self._page:
            self._page, self._story = page, self._read(page)
        return self._story

    def _read(self, page: str) -> Story:
        named = list(self._database.rows(_NAMED, (page,)))
        people = dict.fromkeys(name for kind, name in named if kind == "person")
        organisations = dict.fromkeys(name for kind, name in named if kind in _ORGANISATIONS)
        places = dict.fromkeys(name for (name,) in self._database.rows(_PLACES, (page,)))
        return Story(tuple(people), tuple(organisations), tuple(places))
