"""A text as the tagger sees it: words, word pieces, and windows of whole paragraphs.

Training and inference share this module, because a tagger that is run with another packing than it
was trained with loses ten points.

A window is ``[CLS] paragraph [SEP] paragraph [SEP] ...`` of at most :data:`MAX_PIECES` pieces.
Whole paragraphs are packed in order; one that is too long is cut between sentences, and a sentence
that is too long between words. Labels and links are defined on words, that is on their first pieces.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from ..language.sentences import sentence_spans
from .quotes import quoted_ranges

if TYPE_CHECKING:
    from tokenizers import Tokenizer

MAX_PIECES = 128
CLS, SEP = 101, 102
UNKNOWN = "[UNK]"

# The token type of a piece says what the uncased vocabulary cannot: letter case and quotation.
NO_LETTERS, LOWER, CAPITALISED, UPPER = range(4)
TOKEN_TYPES = 8
_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*")


@dataclass(frozen=True, slots=True)
class Block:
    """Consecutive words of one paragraph, never split over two windows.

    ``ids`` and ``types`` hold one row a piece, ``first`` the piece index at which each word starts, and
    ``words`` the words' half-open character spans in the text. ``paragraph`` numbers the paragraph.
    """

    paragraph: int
    ids: NDArray[np.int64]
    types: NDArray[np.int64]
    first: NDArray[np.int64]
    words: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Window:
    """One input of the tagger: ``ids`` and ``types`` by piece; ``first``, ``words``, ``paragraph`` by word."""

    ids: NDArray[np.int64]
    types: NDArray[np.int64]
    first: NDArray[np.int64]
    words: NDArray[np.int64]
    paragraph: NDArray[np.int64]


def load_tokenizer(vocabulary: Path) -> Tokenizer:
    """The uncased BERT word-piece tokenizer over ``vocabulary`` (one piece a line)."""
    from tokenizers import Tokenizer
    from tokenizers.models import WordPiece
    from tokenizers.normalizers import BertNormalizer
    from tokenizers.pre_tokenizers import BertPreTokenizer

    pieces = vocabulary.read_text("utf-8").splitlines()
    model = WordPiece({piece: i for i, piece in enumerate(pieces)}, unk_token=UNKNOWN)
    tokenizer = Tokenizer(model)
    tokenizer.normalizer = BertNormalizer(lowercase=True)
    tokenizer.pre_tokenizer = BertPreTokenizer()
    return tokenizer


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Half-open spans of the lines of ``text`` that are not blank."""
    return [match.span() for match in _PARAGRAPH.finditer(text)]


def windows(text: str, tokenizer: Tokenizer, spans: Sequence[tuple[int, int]] | None = None) -> list[Window]:
    """The windows of ``text``, or of its given ``spans`` (each taken as a paragraph), in order."""
    return list(pack(blocks(text, tokenizer, paragraphs(text) if spans is None else spans)))


def blocks(text: str, tokenizer: Tokenizer, spans: Sequence[tuple[int, int]]) -> Iterator[Block]:
    """The paragraphs ``spans`` as blocks of at most ``MAX_PIECES - 2`` pieces."""
    encodings = tokenizer.encode_batch([text[a:b] for a, b in spans], add_special_tokens=False)
    for number, ((start, end), encoding) in enumerate(zip(spans, encodings, strict=True)):
        if not encoding.ids:
            continue
        block = _block(text, number, start, end, encoding)
        if len(block.ids) <= MAX_PIECES - 2:
            yield block
        else:
            yield from _cut(block, [b for _, b in sentence_spans(text, start, end)])


def _block(text: str, number: int, start: int, end: int, encoding: object) -> Block:
    ids = np.array(encoding.ids, dtype=np.int64)  # type: ignore[attr-defined]
    word_ids = np.array(encoding.word_ids, dtype=np.int64)  # type: ignore[attr-defined]
    offsets = np.array(encoding.offsets, dtype=np.int64) + start  # type: ignore[attr-defined]
    begins = np.flatnonzero(np.diff(word_ids, prepend=-1))
    stops = np.append(begins[1:], len(ids)) - 1
    words = np.stack([offsets[begins, 0], offsets[stops, 1]], axis=1)
    shapes = np.array([_case(text[a:b]) for a, b in words.tolist()], dtype=np.int64)
    inside = np.zeros(len(words), dtype=np.int64)
    for a, b in quoted_ranges(text[start:end]):
        inside[(words[:, 0] >= start + a) & (words[:, 1] <= start + b)] = 1
    per_piece = np.cumsum(np.isin(np.arange(len(ids)), begins)) - 1
    return Block(number, ids, (shapes * 2 + inside)[per_piece], begins, words)


def _case(word: str) -> int:
    if word.islower():
        return LOWER
    if not word[0].isalpha():
        return NO_LETTERS
    return UPPER if len(word) > 1 and word.isupper() else CAPITALISED


def _cut(block: Block, stops: Sequence[int]) -> Iterator[Block]:
    """``block`` in parts of at most ``MAX_PIECES - 2`` pieces, cut after sentences where possible."""
    room = MAX_PIECES - 2
    edges = np.append(block.first, len(block.ids))
    sentence_ends = set(np.searchsorted(block.words[:, 0], np.array(stops)).tolist())
    begin = 0
    while begin < len(block.first):
        last = int(np.searchsorted(edges, edges[begin] + room, side="right")) - 1
        last = max(last, begin + 1)
        if last < len(block.first):
            last = next((i for i in range(last, begin, -1) if i in sentence_ends), last)
        pieces = slice(int(edges[begin]), int(min(edges[last], edges[begin] + room)))
        yield Block(
            block.paragraph, block.ids[pieces], block.types[pieces],
            block.first[begin:last] - edges[begin], block.words[begin:last],
        )  # fmt: skip
        begin = last


def pack(items: Iterator[Block]) -> Iterator[Window]:
    """Blocks joined into windows of at most :data:`MAX_PIECES` pieces, in order."""
    held: list[Block] = []
    size = 1
    for block in items:
        if held and size + len(block.ids) + 1 > MAX_PIECES:
            yield _window(held)
            held, size = [], 1
        held.append(block)
        size += len(block.ids) + 1
    if held:
        yield _window(held)


def _window(held: Sequence[Block]) -> Window:
    ids, types, first, paragraph = [np.array([CLS])], [np.array([0])], [], []
    at = 1
    for block in held:
        ids += [block.ids, np.array([SEP])]
        types += [block.types, np.array([0])]
        first.append(block.first + at)
        paragraph.append(np.full(len(block.first), block.paragraph, dtype=np.int64))
        at += len(block.ids) + 1
    return Window(
        np.concatenate(ids), np.concatenate(types), np.concatenate(first),
        np.concatenate([block.words for block in held]), np.concatenate(paragraph),
    )  # fmt: skip
