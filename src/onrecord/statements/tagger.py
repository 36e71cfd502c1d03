"""The learned tagger at run time: texts in, attributions as character spans out."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from .decode import IMPOSSIBLE, INSIDE, LABELS, viterbi
from .link import Linked, WordSpan, link
from .windows import Window, load_tokenizer, windows

if TYPE_CHECKING:
    from tokenizers import Tokenizer

# How many of the tagger's layers are lower ones, whose states are given out for other rooms to read on from.
SHARED = 2
Ints = NDArray[np.int64]
Floats = NDArray[np.float32]
CharSpan = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Attribution:
    """Source, cue and content as half-open character spans; ``score`` is the link's probability."""

    source: tuple[CharSpan, ...]
    cue: tuple[CharSpan, ...]
    content: tuple[CharSpan, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows padded to one length: ``ids``, ``types``, ``mask`` by piece, ``first``, ``words`` (mask) by word."""

    ids: Ints
    types: Ints
    mask: Floats
    first: Ints
    words: Floats

    @classmethod
    def of(cls, items: Sequence[Window]) -> Batch:
        pieces = max(len(item.ids) for item in items)
        words = max(len(item.first) for item in items)
        return cls(
            _padded([item.ids for item in items], pieces), _padded([item.types for item in items], pieces),
            _padded([np.ones(len(item.ids)) for item in items], pieces).astype(np.float32),
            _padded([item.first for item in items], words),
            _padded([np.ones(len(item.first)) for item in items], words).astype(np.float32),
        )  # fmt: skip

    def feed(self) -> dict[str, NDArray[Any]]:
        return {"ids": self.ids, "types": self.types, "mask": self.mask, "first": self.first, "words": self.words}


def _padded(rows: Sequence[NDArray[Any]], length: int) -> Ints:
    out = np.zeros((len(rows), length), dtype=np.int64)
    for at, row in enumerate(rows):
        out[at, : len(row)] = row
    return out


class Scores(NamedTuple):
    """Of one batch: ``emissions`` (windows x words x labels), both pointers (windows x words x 1 + words), and
    ``lower``, the states of the lower layers (windows x pieces x 384)."""

    emissions: Floats
    to_cue: Floats
    to_source: Floats
    lower: Floats


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as it was read, once for all rooms: its windows in order, each with its scores."""

    windows: tuple[Window, ...]
    scores: tuple[Scores, ...]


class Tagger:
    """Runs the shipped ONNX model; a subclass may score with another engine (training does)."""

    def __init__(self, tokenizer: Tokenizer, transitions: Floats, session: Any = None) -> None:
        self.tokenizer, self.transitions, self.session = tokenizer, transitions, session

    def scores(self, batch: Batch) -> Scores:
        return Scores(*self.session.run([*Scores._fields], batch.feed()))

    def read(self, text: str, spans: Sequence[CharSpan] | None = None) -> Reading:
        """``text``, or its ``spans`` (each taken as a paragraph), in windows with their scores.

        Windows are scored one at a time: dynamic quantisation scales by what is in a batch, so a window's
        result must not depend on its neighbours, and nothing is lost to padding.
        """
        items = windows(text, self.tokenizer, spans)
        return Reading(tuple(items), tuple(self.scores(Batch.of([item])) for item in items))

    def tag(self, reading: Reading) -> list[Attribution]:
        """The attributions in what was read, in text order."""
        if not reading.windows:
            return []
        lengths = np.array([len(item.first) for item in reading.windows])
        emissions = np.zeros((len(lengths), int(lengths.max()), len(LABELS)), dtype=np.float32)
        for row, (item, scores) in enumerate(zip(reading.windows, reading.scores, strict=True)):
            emissions[row, : lengths[row]] = scores.emissions[0]
            openings = np.flatnonzero(np.diff(item.paragraph)) + 1
            emissions[row, openings[:, None], INSIDE] = IMPOSSIBLE  # no span runs on into the next paragraph
        labels = viterbi(emissions, lengths, self.transitions)
        return [
            _in_characters(item, linked)
            for item, tags, scores in zip(reading.windows, labels, reading.scores, strict=True)
            for linked in link(tags, scores.to_cue[0], scores.to_source[0], item.paragraph)
        ]


def _in_characters(window: Window, item: Linked) -> Attribution:
    def chars(spans: Sequence[WordSpan]) -> tuple[CharSpan, ...]:
        return tuple((int(window.words[a, 0]), int(window.words[b - 1, 1])) for a, b in spans)

    return Attribution(chars(item.source), chars(item.cue), chars(item.content), item.score)


@cache
def shipped() -> Tagger:
    """The tagger in the package, loaded once a process (about 0.3 s)."""
    with as_file(files(__package__) / "model") as folder:
        return load(folder)


def load(folder: Path, threads: int = 1) -> Tagger:
    """A tagger from a folder with ``tagger.onnx``, ``vocabulary.txt`` and ``tagger.json``."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(folder / "tagger.onnx", options, providers=["CPUExecutionProvider"])
    settings = json.loads((folder / "tagger.json").read_text("utf-8"))
    transitions = np.array(settings["transitions"], dtype=np.float32)
    return Tagger(load_tokenizer(folder / "vocabulary.txt"), transitions, session)
