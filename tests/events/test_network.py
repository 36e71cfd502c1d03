from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from onrecord.events.labels import CERTAINTIES, LABELS, ROOTS
from onrecord.events.network import Network, shipped
from onrecord.statements.tagger import Batch
from onrecord.statements.tagger import shipped as tagger
from onrecord.statements.windows import Window, windows

ROOMS = Path(__file__).parents[2] / "src" / "onrecord"
FOLDER = ROOMS / "events" / "model"
MOST, MOST_OF_ALL = 13_500_000, 45_000_000
TEXT = "Rebels shelled the port.\nThe mayor denounced the attack."


def window() -> Window:
    (one,) = windows(TEXT, tagger().tokenizer)
    return one


def lower(one: Window) -> Any:
    return tagger().scores(Batch.of([one])).lower


class Fake:
    """Answers with the same scores whatever it is asked, and keeps the question."""

    def __init__(self, *answers: np.ndarray) -> None:
        self.answers, self.asked = answers, dict[str, np.ndarray]()

    def run(self, _names: None, feed: dict[str, np.ndarray]) -> tuple[np.ndarray, ...]:
        self.asked = feed
        return self.answers


def fake(words: int, level: float) -> Fake:
    pairs = np.full((1, words, words), level, dtype=np.float32)
    labels = np.full((1, words, len(LABELS)), level, dtype=np.float32)
    return Fake(labels, labels[..., : len(CERTAINTIES)], pairs, -pairs, np.zeros((1, 9, 384), dtype=np.float32))


@pytest.mark.parametrize("level", [0.0, 1e4, -1e4, 3e38])
def test_any_scores_become_probabilities(level: float) -> None:
    one = window()
    told = Network(fake(len(one.first), level), None).told(one, np.zeros((1, len(one.ids), 384), dtype=np.float32))
    assert np.allclose(told.labels, 1 / len(LABELS))
    assert np.allclose(told.certainties, 1 / len(CERTAINTIES))
    assert np.allclose(told.actor + told.recipient, 1)
    for part in told[:4]:
        assert np.isfinite(part).all()
        assert ((part >= 0) & (part <= 1)).all()


def test_the_network_is_asked_by_piece_and_without_a_relation_marks_nobody() -> None:
    one = window()
    asked = fake(len(one.first), 0.0)
    Network(asked, None).told(one, np.zeros((1, len(one.ids), 384), dtype=np.float32))
    assert asked.asked["mask"].shape == asked.asked["roles"].shape == (1, len(one.ids))
    assert asked.asked["mask"].all()
    assert not asked.asked["roles"].any()
    assert asked.asked["first"].tolist() == [one.first.tolist()]


def test_the_shipped_networks_have_the_promised_shapes() -> None:
    one = window()
    words, pieces = len(one.first), len(one.ids)
    told = shipped().told(one, lower(one))
    assert told.labels.shape == (words, len(LABELS))
    assert told.certainties.shape == (words, len(CERTAINTIES))
    assert told.actor.shape == told.recipient.shape == (words, words)
    assert told.middle.shape == (1, pieces, 384)
    assert np.allclose(told.labels.sum(axis=1), 1, atol=1e-4)
    roots = shipped().roots(told.middle, np.zeros(pieces, dtype=np.int64))
    assert roots.shape == (len(ROOTS),)
    assert roots.sum() == pytest.approx(1, abs=1e-4)


def test_the_same_window_gives_the_same_scores() -> None:
    one = window()
    first, second = (shipped().told(one, lower(one)) for _ in range(2))
    assert all(np.array_equal(a, b) for a, b in zip(first, second, strict=True))


def test_the_shipped_networks_are_loaded_once() -> None:
    assert shipped() is shipped()


def test_the_shipped_networks_stay_small_and_have_their_card() -> None:
    models = list(FOLDER.glob("*.onnx"))
    assert {path.name for path in models} == {"triggers.onnx", "relation.onnx"}
    assert {path.name for path in FOLDER.iterdir()} == {"triggers.onnx", "relation.onnx", "MODEL.md"}
    assert sum(path.stat().st_size for path in models) <= MOST
    card = (FOLDER / "MODEL.md").read_text("utf-8")
    assert all(f"\n## {part}\n" in card for part in ("Data", "Licence", "Figures", "Limits"))


def test_all_networks_together_stay_small() -> None:
    sizes = [path.stat().st_size for room in ("events", "statements") for path in (ROOMS / room / "model").iterdir()]
    assert sum(sizes) < MOST_OF_ALL
