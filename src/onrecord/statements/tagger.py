"""The learned tagger at run time: texts in, attributions as character spans out."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from .decode import IMPOSSIBLE, INSIDE, LABELS, viterbi
from .link import Linked, WordSpan, link
from .windows import Window, load_tokenizer, windows

if TYPE_CHECKING:
    from tokenizers import Tokenizer

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


class Tagger:
    """Runs the shipped ONNX model; a subclass may score with another engine (training does)."""

    def __init__(self, tokenizer: Tokenizer, transitions: Floats, session: Any = None) -> None:
        self.tokenizer, self.transitions, self.session = tokenizer, transitions, session

    def scores(self, batch: Batch) -> tuple[Floats, Floats, Floats]:
        """Emissions (windows x words x labels) and both pointers (windows x words x 1 + words)."""
        emissions, to_cue, to_source = self.session.run(["emissions", "to_cue", "to_source"], batch.feed())
        return emissions, to_cue, to_source

    def tag(self, text: str, spans: Sequence[CharSpan] | None = None) -> list[Attribution]:
        """The attributions of ``text``, or of its ``spans`` (each taken as a paragraph), in text order.

        Windows are scored one at a time: dynamic quantisation scales by what is in a batch, so a window's
        result must not depend on its neighbours, and nothing is lost to padding.
        """
        items = windows(text, self.tokenizer, spans)
        if not items:
            return []
        scored = [self.scores(Batch.of([item])) for item in items]
        lengths = np.array([len(item.first) for item in items])
        emissions = np.zeros((len(items), int(lengths.max()), len(LABELS)), dtype=np.float32)
        for row, (scores, _, _) in enumerate(scored):
            emissions[row, : lengths[row]] = scores[0]
            openings = np.flatnonzero(np.diff(items[row].paragraph)) + 1
            emissions[row, openings[:, None], INSIDE] = IMPOSSIBLE  # no span runs on into the next paragraph
        labels = viterbi(emissions, lengths, self.transitions)
        return [
            _in_characters(item, linked)
            for item, tags, (_, to_cue, to_source) in zip(items, labels, scored, strict=True)
            for linked in link(tags, to_cue[0], to_source[0], item.paragraph)
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
