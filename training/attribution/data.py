"""PolNeAR articles as training examples: windows with labels and link targets."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from onrecord.statements.decode import ROLES
from onrecord.statements.windows import Window, windows

NONE = 0  # the pointer column that stands for "no source" or "no cue"


@dataclass(frozen=True, slots=True)
class Example:
    """A window; ``labels`` by word; link targets as ``(word, column)`` pairs, columns shifted by one."""

    window: Window
    labels: NDArray[np.int64]
    to_cue: tuple[tuple[int, int], ...]
    to_source: tuple[tuple[int, int], ...]


def articles(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def examples(article: dict[str, Any], tokenizer: Tokenizer, text: str | None = None) -> Iterator[Example]:
    """The examples of one article; ``text`` may replace its text by one of the same length."""
    for window in windows(text or article["text"], tokenizer):
        yield _example(window, article["attributions"])


def _words_of(window: Window, spans: list[list[int]]) -> list[tuple[int, int]]:
    found = []
    for start, end in spans:
        first = int(np.searchsorted(window.words[:, 1], start, side="right"))
        last = int(np.searchsorted(window.words[:, 0], end, side="left"))
        if first < last:
            found.append((first, last))
    return found


def _example(window: Window, attributions: list[dict[str, Any]]) -> Example:
    spans = [{role: _words_of(window, item[role]) for role in ROLES} for item in attributions]
    to_cue: set[tuple[int, int]] = set()
    to_source: set[tuple[int, int]] = set()
    for item, gold in zip(spans, attributions, strict=True):
        if not item["cue"]:
            continue
        head = item["cue"][0][0]
        for role in ROLES:
            to_cue.update((word, head + 1) for first, last in item[role] for word in range(first, last))
        to_source.update((head, first + 1) for first, _ in item["source"])
        if not gold["source"]:
            to_source.add((head, NONE))
    return Example(window, _labels(window, spans), tuple(sorted(to_cue)), tuple(sorted(to_source)))


def _labels(window: Window, spans: list[dict[str, list[tuple[int, int]]]]) -> NDArray[np.int64]:
    """Painted from the least to the most telling role, where the corpus gives a word two (25 characters)."""
    labels = np.zeros(len(window.words), dtype=np.int64)
    for role in ("content", "source", "cue"):
        begin = 1 + 2 * ROLES.index(role)
        for first, last in (piece for item in spans for piece in item[role]):
            labels[first:last] = begin + 1
            labels[first] = begin
    return labels
