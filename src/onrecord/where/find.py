"""Which stretches of a text are names of places: runs of capitalised words, looked up longest first, then judged."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from onrecord.folding import fold
from onrecord.where.context import containers
from onrecord.where.gazetteer import CITY, COMMON, DIVISION2, FIRST_NAME, LAST_NAME, gazetteer
from onrecord.where.naming import abbreviated
from onrecord.where.toponym import Toponym
from onrecord.where.words import words

_TOKEN = re.compile(r"(?:[A-Z]\.){2,4}|[^\W_]+(?:-[^\W_]+)*(?:['’](?!(?:s|ve|re|ll|m|d|t)\b)[^\W_]+)?")
# A blank, or a full stop that only shortens: "St. Louis", "Ms. Paris", "J. Houston".
_GAP = re.compile(r"(?:(?:(?<=\b(?:St|Mt|Ft|Mr|Ms|Dr|Lt))|(?<=\b(?:Mrs|Gen|Sen|Rep|Gov|Col|Sgt))|(?<=\b[A-Z]))\.)? ")
_INSIDE = frozenset(["of", "the", "de", "la", "el", "al", "and", "du", "des", "del", "on", "upon", "an", "ar", "es"])
_SHORT_COUNTRIES = frozenset(["us", "uk"])  # written in capitals; all other two-letter words are none
_LONGEST = 6  # words of a name
_LARGE, _VERY_LARGE, _METROPOLIS = 20_000, 400_000, 1_000_000


class Token(NamedTuple):
    start: int
    end: int
    word: str
    capital: bool


class Match(NamedTuple):
    """Tokens ``first`` to ``last`` (inclusive) are a name of the gazetteer."""

    first: int
    last: int
    key: str


def find_places(text: str) -> tuple[Toponym, ...]:
    """Names of places in ``text``, in its order, never overlapping. Adjectives ("Russian") are none."""
    page = _Page(text)
    matches = list(page.matches())
    page.parts = {match.key for match in matches if page.part_of_previous(match.first)}
    judged = [(match, page.judge(match)) for match in matches]
    sure = {match.key for match, verdict in judged if verdict > 0}
    kept = [m for m, verdict in judged if verdict > 0 or (verdict == 0 and m.key in sure)]
    spans = ((page.tokens[m.first].start, page.tokens[m.last].end) for m in kept)
    return tuple(Toponym(start=start, end=end, exact=text[start:end]) for start, end in spans)


class _Page:
    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = [
            Token(m.start(), m.end(), fold(m.group()), m.group()[0].isupper()) for m in _TOKEN.finditer(text)
        ]
        self.lower = {token.word for token in self.tokens if not token.capital}
        self.persons = set(self._surnames())
        self.parts: set[str] = set()  # names that the page also has as the end of a longer name

    def joined(self, left: int) -> bool:
        """Whether token ``left`` and the next stand in one run, a blank between them."""
        if left < 0 or left + 1 >= len(self.tokens):
            return False
        return bool(_GAP.fullmatch(self.text, self.tokens[left].end, self.tokens[left + 1].start))

    def _surnames(self) -> Iterator[str]:
        """Words after a first name or a title: on this page they are persons first."""
        for place, token in enumerate(self.tokens[1:], 1):
            if token.capital and self.joined(place - 1) and self._names_person(place - 1):
                yield token.word

    def _names_person(self, place: int) -> bool:
        token = self.tokens[place]
        if not token.capital or _is_large(token.word):
            return False
        first = token.word in gazetteer().first_names and token.word not in words("openers")
        return first or token.word in words("titles")

    def matches(self) -> Iterator[Match]:
        place = 0
        while place < len(self.tokens):
            match = self._longest(place) if self.tokens[place].capital else None
            if match:
                yield match
            place = match.last + 1 if match else place + 1

    def _longest(self, first: int) -> Match | None:
        for last in reversed(self._ends(first)):
            exact = self.text[self.tokens[first].start : self.tokens[last].end]
            key = fold(exact)
            short = self._after_comma(self.tokens[first].start) and bool(abbreviated(exact))
            if key not in words("never") and (short or self._known(exact, key)):
                return Match(first, last, key)
        return None

    def _known(self, exact: str, key: str) -> bool:
        if len(key) < 3:
            letters = exact.replace(".", "")
            return letters.isupper() and (key in _SHORT_COUNTRIES or ("." in exact and bool(abbreviated(exact))))
        return _is_known(key) or (exact.isupper() and bool(abbreviated(exact)))

    def _ends(self, first: int) -> list[int]:
        ends, last = [first], first
        while last - first < _LONGEST - 1 and self.joined(last):
            last += 1
            if self.tokens[last].capital:
                ends.append(last)
            elif self.tokens[last].word not in _INSIDE:
                break
        return ends

    def judge(self, match: Match) -> int:
        """1 for a place, 0 for one if the page has it elsewhere, -1 for none."""
        if self._in_longer_name(match):
            return -1
        start, end = self.tokens[match.first].start, self.tokens[match.last].end
        if self._after_comma(start) and abbreviated(self.text[start:end]):
            return 1
        if containers(self.text, end).entries:
            return 1
        if self._is_other(match):
            return -1
        return self._weight(match, self.text[start:end])

    def _after_comma(self, start: int) -> bool:
        return self.text[max(0, start - 2) : start] == ", "

    def _is_other(self, match: Match) -> bool:
        """A word that the page also writes small, or a person's name on this page."""
        size = _size(match.key)
        if size is None or match.first != match.last:
            return False
        return match.key in self.lower or match.key in self.persons or (match.key in self.parts and size < _VERY_LARGE)

    def _weight(self, match: Match, exact: str) -> int:
        size = _size(match.key)
        if size is None:
            return 1
        cue = self.tokens[match.first - 1].word if match.first else ""
        marks = gazetteer().marks(match.key)
        if exact.isupper() and len(exact) < 5:
            return 1 if abbreviated(exact) else -1
        if marks & (COMMON | FIRST_NAME | LAST_NAME) and size < _METROPOLIS:
            return 1 if cue in words("clear") and size > _LARGE / 4 else 0
        if size >= _LARGE:
            return 1
        return 1 if cue in words("locative") else 0

    def _in_longer_name(self, match: Match) -> bool:
        return self.part_of_previous(match.first) or self._part_of_next(match)

    def part_of_previous(self, first: int) -> bool:
        if not self.joined(first - 1):
            return False
        before = self.tokens[first - 1]
        if not before.capital or before.word in words("openers"):
            return False
        return before.word in words("titles") or not _is_large(before.word)

    def _part_of_next(self, match: Match) -> bool:
        if not self.joined(match.last):
            return False
        after = self.tokens[match.last + 1]
        return after.capital and after.word not in words("followers") and not _is_large(after.word)


@lru_cache(maxsize=50_000)
def _is_large(key: str) -> bool:
    """Whether a country, a division, a region or a city of note has that name."""
    size = _size(key) if key and gazetteer().find(key) else 0
    return size is None or size >= _VERY_LARGE


@lru_cache(maxsize=50_000)
def _is_known(key: str) -> bool:
    return bool(gazetteer().find(key))


@lru_cache(maxsize=50_000)
def _size(key: str) -> int | None:
    """The population of the largest city of that name; ``None`` where it is more than a city's."""
    known = gazetteer()
    found = known.find(key)
    if any(known.kind(entry) not in (CITY, DIVISION2) for entry in found) or key in _SHORT_COUNTRIES:
        return None
    return max((known.population(entry) for entry in found), default=0)
