"""The parse of an article: tokens with tags and heads, sentences. spaCy's, without its objects."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from spacy.tokens import Doc

# The lemmatizer and the entity recogniser cost as much as all the rest and nothing here asks for them.
_UNUSED = ("ner", "lemmatizer", "attribute_ruler")
# Lines a call: above this it is no faster, and what is in a call depends on nothing but the page.
_BATCH = 32


class Token(NamedTuple):
    """``text[start:end]``; ``tag`` is Penn Treebank's, ``dep`` ClearNLP's, ``head`` the place of its head in the page.

    The head of a sentence's root is the root itself. ``sentence`` is the number of its sentence in the page.
    """

    start: int
    end: int
    word: str
    tag: str
    dep: str
    head: int
    sentence: int


class Analysis:
    """The tokens of a page's article in text order, without white space. Token places count from 0 over the page."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tuple(tokens)
        self._starts = [token.start for token in self.tokens]

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """First token of each sentence and the one after its last."""
        firsts = [
            place for place, token in enumerate(self.tokens)
            if place == 0 or token.sentence != self.tokens[place - 1].sentence
        ]  # fmt: skip
        return tuple(zip(firsts, [*firsts, len(self.tokens)][1:], strict=True))

    def at(self, start: int, end: int) -> tuple[int, int]:
        """The tokens that begin in ``text[start:end]``: the first and the one after the last."""
        return bisect_left(self._starts, start), bisect_left(self._starts, end)

    def head(self, first: int, beyond: int) -> int:
        """The token of ``first`` to ``beyond`` on which the others hang: the first whose head lies outside."""
        inside = range(first, beyond)
        return next((place for place in inside if self.tokens[place].head not in inside or
                     self.tokens[place].head == place), first)  # fmt: skip


def analyse(text: str, spans: Sequence[tuple[int, int]]) -> Analysis:
    """Parse the stretches ``spans`` of ``text``, each by itself: a line of a page is never joined to the next.

    ``ImportError`` where no pipeline is installed.
    """
    from .pipeline import pipeline

    nlp = pipeline()
    tokens: list[Token] = []
    sentence = 0
    with nlp.memory_zone():  # else spaCy keeps every word it has ever seen
        docs = nlp.pipe((text[start:end] for start, end in spans), disable=_UNUSED, batch_size=_BATCH)
        for (start, _), doc in zip(spans, docs, strict=True):
            tokens += _tokens(doc, start, len(tokens), sentence)
            sentence = tokens[-1].sentence + 1 if tokens else 0
    return Analysis(tokens)


def _tokens(doc: Doc, offset: int, place: int, sentence: int) -> Iterator[Token]:
    kept = {token.i: place + number for number, token in enumerate(token for token in doc if not token.is_space)}
    for number, span in enumerate(doc.sents):
        for token in span:
            if token.i in kept:
                start = offset + token.idx
                head = kept.get(token.head.i, kept[token.i])
                yield Token(start, start + len(token), token.text, token.tag_, token.dep_, head, sentence + number)
