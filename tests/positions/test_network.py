from __future__ import annotations

import numpy as np
import pytest

from onrecord.positions.labels import ISSUES, LABELS, ROLES
from onrecord.positions.network import Network, shipped

from ..events.test_network import Fake, lower, window
from .building import unknown


@pytest.mark.parametrize("level", [0.0, 1e4, -1e4])
def test_any_scores_become_probabilities(level: float) -> None:
    one = window()
    words = len(one.first)
    shapes = (1, words, len(LABELS)), (1, words, len(ISSUES)), (1, len(ROLES), words, words)
    fake = Fake(*(np.full(shape, level, dtype=np.float32) for shape in shapes))
    heard = Network(fake).heard(one, np.zeros((1, len(one.ids), 384), dtype=np.float32), unknown(one))
    assert np.allclose(heard.stances, 1 / len(LABELS))
    assert np.allclose(heard.issues, 1 / len(ISSUES))
    assert ((heard.roles >= 0) & (heard.roles <= 1)).all()
    assert fake.asked["mask"].shape == (1, len(one.ids))


def test_the_shipped_network_has_the_promised_shapes_and_says_the_same_again() -> None:
    one = window()
    first, second = (shipped().heard(one, lower(one), unknown(one)) for _ in range(2))
    words = len(one.first)
    assert first.stances.shape == (words, len(LABELS))
    assert first.issues.shape == (words, len(ISSUES))
    assert first.roles.shape == (len(ROLES), words, words)
    assert np.allclose(first.stances.sum(axis=1), 1, atol=1e-4)
    assert all(np.array_equal(a, b) for a, b in zip(first, second, strict=True))
