"""The learned part at run time: what was read of a window in, stances, issues and roles by word out."""

from __future__ import annotations

from functools import cache
from importlib.resources import as_file, files
from typing import Any, NamedTuple

import numpy as np

from ..events.network import Floats, load, sigmoid, softmax
from ..statements import Window
from .hints import Hints


class Heard(NamedTuple):
    """Of one window: ``stances`` (words x 1 + stances) and ``issues`` (words x issues) are probabilities; ``roles``
    (roles x words x words) the probability that the word of the last axis has that role to a cue at the word of the
    one before."""

    stances: Floats
    issues: Floats
    roles: Floats


class Network:
    """Runs the shipped ONNX model."""

    def __init__(self, session: Any) -> None:
        self.session = session

    def heard(self, window: Window, lower: Floats, hints: Hints) -> Heard:
        """``lower`` are the tagger's states of ``window`` (1 x pieces x 384)."""
        mask = np.ones((1, len(window.ids)), dtype=np.float32)
        known = {"known": hints.known[None], "links": hints.links[None]}
        feed = {"lower": lower, "mask": mask, "first": window.first[None], **known}
        stances, issues, roles = self.session.run(None, feed)
        return Heard(softmax(stances[0]), softmax(issues[0]), sigmoid(roles[0]))


@cache
def shipped() -> Network:
    """The network in the package, loaded once a process."""
    with as_file(files(__package__) / "model") as folder:
        return Network(load(folder / "positions.onnx"))
