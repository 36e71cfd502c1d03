"""The learned part at run time: what was read of a window in, labels and participants by word out."""

from __future__ import annotations

from functools import cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..statements import Window

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]


class Told(NamedTuple):
    """Of one window: ``labels`` (words x 1 + types) and ``certainties`` (words x 6) are probabilities; ``actor`` and
    ``recipient`` (words x words) the probability that the word of the column belongs to that side of an event whose
    trigger is the word of the row; ``middle`` (1 x pieces x 384) are the states from which a relation is read."""

    labels: Floats
    certainties: Floats
    actor: Floats
    recipient: Floats
    middle: Floats


class Network:
    """Runs the shipped ONNX models."""

    def __init__(self, triggers: Any, relation: Any) -> None:
        self.triggers, self.relation = triggers, relation

    def told(self, window: Window, lower: Floats, roles: Ints | None = None) -> Told:
        """``lower`` are the tagger's states of ``window``; ``roles`` by piece, where a relation is asked."""
        size = len(window.ids)
        given = np.zeros(size, dtype=np.int64) if roles is None else roles
        feed = {
            "lower": lower,
            "mask": np.ones((1, size), dtype=np.float32),
            "roles": given[None],
            "first": window.first[None],
        }
        labels, certainties, actor, recipient, middle = self.triggers.run(None, feed)
        return Told(softmax(labels[0]), softmax(certainties[0]), sigmoid(actor[0]), sigmoid(recipient[0]), middle)

    def roots(self, middle: Floats, roles: Ints) -> Floats:
        """The probability of each of the fifteen roots between those whom ``roles`` marks."""
        mask = np.ones((1, len(roles)), dtype=np.float32)
        scores = self.relation.run(None, {"middle": middle, "mask": mask, "roles": roles[None]})[0]
        found: Floats = softmax(scores)[0]
        return found


def softmax(scores: Floats) -> Floats:
    raised: Floats = np.exp(scores - scores.max(axis=-1, keepdims=True))
    out: Floats = raised / raised.sum(axis=-1, keepdims=True)
    return out


def sigmoid(scores: Floats) -> Floats:
    out: Floats = (1 / (1 + np.exp(-np.clip(scores, -30, 30)))).astype(np.float32)
    return out


@cache
def shipped() -> Network:
    """The networks in the package, loaded once a process."""
    with as_file(files(__package__) / "model") as folder:
        return Network(load(folder / "triggers.onnx"), load(folder / "relation.onnx"))


def load(model: Path) -> Any:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
