"""Triggers and what a network tells of them, built by hand: these tests know no weights. All text is invented."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from onrecord.actors import Standins
from onrecord.events.labels import CERTAINTIES, LABELS
from onrecord.events.network import Told
from onrecord.events.triggers import Trigger
from onrecord.language.sentences import sentence_spans
from onrecord.nouns import Certainty, EventType
from onrecord.statements.tagger import shipped
from onrecord.statements.windows import Window, windows

from ..actors.making import mentions, page_of, parsed, world

__all__ = ["parsed", "standins", "sure", "told", "trigger", "window_of"]

Scores = Mapping[str, float]


def window_of(text: str) -> Window:
    (one,) = windows(text, shipped().tokenizer)
    return one


def trigger(text: str, words: str, kind: EventType, score: float = 0.9) -> Trigger:
    """The first ``words`` of ``text`` as a trigger; its word is the first of them."""
    one, start = window_of(text), text.index(words)
    sentence = next(span for span in sentence_spans(text, 0, len(text)) if span[0] <= start < span[1])
    first, beyond = np.searchsorted(one.words[:, 0], sentence).tolist()
    word = int(np.searchsorted(one.words[:, 0], start))
    return Trigger(start, start + len(words), kind, score, word, sentence, (first, beyond))


def told(text: str, actor: Scores | None = None, recipient: Scores | None = None) -> Told:
    """As if the network had scored words so, whatever the trigger is."""
    size = len(window_of(text).first)
    labels = np.zeros((size, len(LABELS)), dtype=np.float32)
    return Told(labels, sure("asserted", rows=size), _fit(text, actor or {}), _fit(text, recipient or {}), labels)


def sure(value: Certainty, score: float = 1.0, rows: int = 1) -> np.ndarray:
    """``rows`` x certainties, with ``score`` on ``value`` and the rest on "asserted"."""
    out = np.zeros((rows, len(CERTAINTIES)), dtype=np.float32)
    out[:, 0] = 1 - score
    out[:, CERTAINTIES.index(value)] += score
    return out


def _fit(text: str, scores: Scores) -> np.ndarray:
    words = [text[start:end] for start, end in window_of(text).words.tolist()]
    assert set(scores) <= set(words), scores
    return np.array([[scores.get(word, 0.0) for word in words]] * len(words), dtype=np.float32)


def standins(text: str) -> Standins:
    """In the world of the tests of actors: Norland, Sudria, Ada Voss."""
    return Standins(page_of(text), parsed(text), mentions(text), (), world())
