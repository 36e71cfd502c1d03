"""What a network hears of invented sentences, built by hand: these tests know no weights."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from onrecord.positions.hints import KNOWN, LINKS, Hints
from onrecord.positions.labels import ISSUES, LABELS, ROLES
from onrecord.positions.network import Heard
from onrecord.statements import Window

from ..events.building import parsed, standins, window_of

__all__ = ["heard", "parsed", "standins", "unknown", "window_of"]

Named = Mapping[str, str]


def heard(text: str, stances: Named | None = None, issues: Named | None = None, **roles: list[str]) -> Heard:
    """As if the network had named these words so; a role is given by its words, of every cue alike."""
    words = _words(text)
    labels = np.full((len(words), len(LABELS)), 0.01, dtype=np.float32)
    about = np.full((len(words), len(ISSUES)), 0.3 / len(ISSUES), dtype=np.float32)
    for at, word in enumerate(words):
        labels[at, LABELS.index((stances or {}).get(word, ""))] = 0.9
        if word in (issues or {}):
            about[at, ISSUES.index((issues or {})[word])] = 0.7
    fits = np.zeros((len(ROLES), len(words), len(words)), dtype=np.float32)
    for role, named in roles.items():
        chosen = [at for at, word in enumerate(words) if word in named]
        assert len(chosen) >= len(named), (role, named)
        fits[ROLES.index(role), :, chosen] = 0.9
    return Heard(labels, about, fits)


def _words(text: str) -> list[str]:
    return [text[start:end] for start, end in window_of(text).words.tolist()]


def unknown(window: Window) -> Hints:
    """As if neither the lexicons nor the parse knew anything of it."""
    words = len(window.first)
    known = np.zeros((len(window.ids), len(KNOWN)), dtype=np.float32)
    return Hints(known, np.zeros((len(LINKS), words, words), dtype=np.float32))
