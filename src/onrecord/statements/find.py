"""The statements of a page: the tagger's attributions, a second look inside their contents, and ids."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import itemgetter

from ..language.sentences import sentence_spans
from ..limits import LIMITS
from ..nouns import Page, Span, Statement
from ..pages import article_spans
from .continuation import join_continuations
from .kind import Quotations
from .tagger import Attribution, Reading, Tagger, shipped
from .tidy import tidy

CharSpan = tuple[int, int]
# A content without its "that" reads like the sentences that the tagger was trained on.
_THAT = re.compile(r"that\b[\s,]*", re.IGNORECASE)
# 64 bits of the page's id: that two of a hundred million pages share them has a chance of one in 3,000.
_ID_DIGITS = 16
# Source, cue and content need at least this many blanks between their words.
_SHORTEST = 4
# Inside a speaker's own words the first person is the speaker again, and these others name nobody.
_NOBODY_NEW = frozenset({"i", "we", "me", "us", "myself", "ourselves", "it", "that", "this", "which", "what"})
# Of inner links below this about half are wrong, above it a quarter (94 read by hand on 50 newswire pages).
_INNER_SCORE = 0.9


@dataclass(slots=True)
class _Found:
    """An attribution on its way to a statement; ``outer`` is the one in whose content it stands."""

    source: tuple[CharSpan, ...]
    cue: tuple[CharSpan, ...]
    content: tuple[CharSpan, ...]
    score: float
    outer: _Found | None = None
    depth: int = field(default=1)

    @property
    def place(self) -> tuple[int, int]:
        return min(a for a, _ in (*self.source, *self.cue, *self.content)), self.depth


def read(page: Page, tagger: Tagger | None = None) -> Reading:
    """The article of ``page`` as the tagger reads it, for this room and for those that read on from it."""
    return (tagger or shipped()).read(page.text, article_spans(page))


def find_statements(page: Page, tagger: Tagger | None = None, reading: Reading | None = None) -> tuple[Statement, ...]:
    """The statements of ``page`` in text order; inner ones follow the one they stand in.

    ``reading`` is the page's as ``read`` returns it, where it is at hand.
    """
    tagger = tagger or shipped()
    spans = article_spans(page)
    found = _look(page.text, tagger, spans, None, reading or read(page, tagger))
    level = found
    while level and level[0].depth < LIMITS.max_chain:
        level = [inner for outer in level for inner in _look_inside(page.text, tagger, outer)]
        found += level
    found.sort(key=lambda item: item.place)
    return _statements(page, found, spans)


def _look(text: str, tagger: Tagger, spans: Sequence[CharSpan], outer: _Found | None, reading: Reading) -> list[_Found]:
    out = []
    for item in join_continuations(text, spans, tagger.tag(reading)):
        content = tidy(text, item.content)
        if content and _is_new(text, item, outer):
            depth = outer.depth + 1 if outer else 1
            out.append(_Found(item.source, item.cue, content, item.score, outer, depth))
    return out


def _look_inside(text: str, tagger: Tagger, outer: _Found) -> list[_Found]:
    clauses = [(_THAT.match(text, a, b), a, b) for a, b in outer.content]
    spans = [(that.end() if that else a, b) for that, a, b in clauses if text.count(" ", a, b) >= _SHORTEST]
    return _look(text, tagger, spans, outer, tagger.read(text, spans)) if spans else []


def _is_new(text: str, item: Attribution, outer: _Found | None) -> bool:
    """An inner attribution counts when it names somebody other than the speaker."""
    if outer is None:
        return True
    named = all(text[a:b].lower() not in _NOBODY_NEW for a, b in item.source)
    return bool(item.source) and named and item.score >= _INNER_SCORE


def _statements(page: Page, found: Sequence[_Found], paragraphs: Sequence[CharSpan]) -> tuple[Statement, ...]:
    text, quotations = page.text, Quotations(page.text)
    sentences = [span for a, b in paragraphs for span in sentence_spans(text, a, b)]
    ids = {id(item): f"{page.id[:_ID_DIGITS]}.{number}" for number, item in enumerate(found, 1)}

    def spans(pieces: Sequence[CharSpan]) -> tuple[Span, ...]:
        return tuple(Span(start=a, end=b, exact=text[a:b]) for a, b in pieces)

    return tuple(
        Statement(
            id=ids[id(item)], source=spans(item.source), cue=spans(item.cue), content=spans(item.content),
            kind=quotations.kind(item.content), chain=spans(_chain(item)),
            sentence=spans([_sentence_of(item.cue, sentences)])[0],
            inside=ids[id(item.outer)] if item.outer else "", score=round(item.score, 4),
        )
        for item in found
    )  # fmt: skip


def _chain(item: _Found) -> tuple[CharSpan, ...]:
    outer = _chain(item.outer) if item.outer else ()
    return (*outer, *item.source[:1])


def _sentence_of(cue: Sequence[CharSpan], sentences: Sequence[CharSpan]) -> CharSpan:
    """The sentence that holds the cue; where a cue runs over a boundary, from the first to the last of its own."""
    first = bisect_right(sentences, cue[0][0], key=itemgetter(0)) - 1
    last = bisect_left(sentences, cue[-1][1], key=itemgetter(0)) - 1
    return sentences[max(first, 0)][0], sentences[max(first, last, 0)][1]
