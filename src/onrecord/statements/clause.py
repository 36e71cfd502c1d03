"""The words around a cue that stand outside every content: where a text says when and where something was said."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from operator import attrgetter, itemgetter
from typing import NamedTuple, TypeVar

from ..nouns import Span, Statement
from .lexicon import words

CharSpan = tuple[int, int]
S = TypeVar("S", bound=Span)
_WORD = re.compile(r"['’]s\b|[^\W_]+(?:['’.-](?!s\b)[^\W_]+)*|\S")
# A full stop inside a sentence shortens a word.
_BREAKS = frozenset(',;:()[]–—“”"«»„!?…-')
# How far from its cue a clause is looked at, in characters; it also bounds the work on a page of one sentence.
_REACH = 400
# Contents before a cue that are looked at for one that reaches over it: they nest a few levels deep.
_NESTED = 8


class Word(NamedTuple):
    """``text[start:end]`` in lower case, quotation marks made plain."""

    start: int
    end: int
    word: str
    capital: bool


@dataclass(frozen=True, slots=True)
class Clause:
    """``words`` of the stretch of a statement's sentence that holds its cue and no content of its level.

    ``cue`` and ``source`` are half-open ranges of words; ``source`` is empty where it stands elsewhere. ``others`` are
    the words that open the cues of other statements. ``opens`` where the stretch begins its sentence.
    """

    words: tuple[Word, ...]
    cue: tuple[int, int]
    source: tuple[int, int]
    others: frozenset[int]
    opens: bool

    def range_of(self, start: int, end: int) -> tuple[int, int]:
        """The words that lie in characters ``start`` to ``end``."""
        return _range(self.words, start, end)

    def in_source(self, at: int) -> bool:
        return self.source[0] <= at < self.source[1]

    def phrase(self, at: int) -> int:
        """The first word of the phrase that holds word ``at``: phrases end at punctuation."""
        while at and not is_break(self.words[at - 1]) and not self._restarts(at):
            at -= 1
        return at

    def _restarts(self, at: int) -> bool:
        """Whether a sentence begins that an abbreviation before it has hidden: "Dulles, Va. On Monday"."""
        word = self.words[at]
        return word.capital and word.word in words("openers") and self.words[at - 1].word == "."

    def is_break(self, at: int) -> bool:
        """Whether a phrase ends at word ``at``: at punctuation, or where the stretch ends."""
        return not 0 <= at < len(self.words) or is_break(self.words[at])


def is_break(word: Word) -> bool:
    return word.word in _BREAKS


def cut(text: str, start: int, end: int) -> Iterator[Word]:
    for match in _WORD.finditer(text, start, end):
        found = match.group()
        yield Word(match.start(), match.end(), found.lower().replace("’", "'"), found[0].isupper())


def _range(words: Sequence[Word], start: int, end: int) -> tuple[int, int]:
    first = bisect_left(words, start, key=attrgetter("start"))
    return first, max(first, bisect_left(words, end, key=attrgetter("start")))


class Clauses:
    """The clauses of a page's statements."""

    def __init__(self, text: str, statements: Sequence[Statement]) -> None:
        self._text = text
        self._by_id = {statement.id: statement for statement in statements}
        self._contents: defaultdict[int, list[CharSpan]] = defaultdict(list)
        self._cues: defaultdict[int, list[int]] = defaultdict(list)
        for statement in statements:
            level = self._level(statement)
            self._contents[level] += [(piece.start, piece.end) for piece in statement.content]
            self._cues[level].append(statement.cue[0].start)
        for spans in self._contents.values():
            spans.sort()
        for starts in self._cues.values():
            starts.sort()

    def outer(self, statement: Statement) -> Iterator[Statement]:
        """The statements in whose content this one stands, from the inside out."""
        seen = {statement.id}
        while (above := self._by_id.get(statement.inside)) and above.id not in seen:
            seen.add(above.id)
            yield above
            statement = above

    def _level(self, statement: Statement) -> int:
        return sum(1 for _ in self.outer(statement))

    def of(self, statement: Statement) -> Clause:
        cue, level = statement.cue[0], self._level(statement)
        start, end = self._bounds(statement, level)
        words = tuple(cut(self._text, start, end))
        opened = _range(words, cue.start, cue.end)
        source = _range(words, statement.source[0].start, statement.source[-1].end) if statement.source else (0, 0)
        first, last = bisect_left(self._cues[level], start), bisect_left(self._cues[level], end)
        others = {_range(words, at, at + 1)[0] for at in self._cues[level][first:last] if at != cue.start}
        return Clause(words, opened, source, frozenset(others), start == self._limits(statement)[0])

    def tail(self, statement: Statement) -> tuple[Word, ...]:
        """The words after a content in one piece, up to the next punctuation, where the cue stands before it."""
        if len(statement.content) != 1 or statement.content[0].start < statement.cue[0].start:
            return ()
        after = statement.content[0].end
        _, high = self._limits(statement)
        contents = self._contents[self._level(statement)]
        following = bisect_left(contents, (after, after))
        high = min(high, after + _REACH, contents[following][0] if following < len(contents) else high)
        return tuple(takewhile(lambda word: not is_break(word), cut(self._text, after, high)))

    def _bounds(self, statement: Statement, level: int) -> CharSpan:
        """The sentence, cut at the contents before and after the cue."""
        cue, (low, high) = statement.cue[0], self._limits(statement)
        low, high = max(low, cue.start - _REACH), min(high, cue.end + _REACH)
        contents = self._contents[level]
        first = max(0, bisect_left(contents, (low, low)) - _NESTED)
        for start, end in contents[first : bisect_right(contents, high, key=itemgetter(0))]:
            if end <= cue.start:
                low = max(low, end)
            elif start >= cue.end:
                high = min(high, start)
        return low, max(high, cue.end)

    def _limits(self, statement: Statement) -> CharSpan:
        """The sentence; of a statement inside another, what lies of it in the other's content."""
        low, high = statement.sentence.start, statement.sentence.end
        above = next(self.outer(statement), None)
        return _within(above.content, statement.cue[0], low, high) if above else (low, high)


def _within(content: Sequence[Span], cue: Span, low: int, high: int) -> CharSpan:
    for piece in content:
        if piece.start <= cue.start < piece.end:
            return max(low, piece.start), min(high, piece.end)
    return low, high


def between(spans: Sequence[S], start: int, end: int) -> Sequence[S]:
    """Those of ``spans``, which are in order and apart, that lie in characters ``start`` to ``end``."""
    first, last = bisect_left(spans, start, key=attrgetter("start")), bisect_right(spans, end, key=attrgetter("end"))
    return spans[first:last]


def within(spans: Sequence[S], found: Sequence[Word]) -> Sequence[S]:
    """Those of ``spans`` that lie in a run of words."""
    return between(spans, found[0].start, found[-1].end) if found else ()
