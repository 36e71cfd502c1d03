import numpy as np
import pytest

from onrecord.pages.trees import Trees


def stump(threshold, low, high):
    """One tree of one question, as nodes: the root, then its leaves, which are their own children."""
    return {
        "feature": np.array([1, 0, 0]),
        "threshold": np.array([threshold, 0.0, 0.0]),
        "left": np.array([1, 1, 2]),
        "right": np.array([2, 1, 2]),
        "value": np.array([0.0, low, high]),
        "roots": np.array([0]),
        "bias": np.array(0.5),
    }


def test_the_leaf_is_found_and_the_bias_added():
    trees = Trees.load(stump(2.0, -1.5, 3.0))
    chances = trees.probabilities(np.array([[9.0, 2.0], [9.0, 2.1]]))
    assert chances == pytest.approx([1 / (1 + np.exp(1.0)), 1 / (1 + np.exp(-3.5))])


def test_many_rows_give_what_each_gives_alone():
    trees = Trees.load({f"0.{name}": value for name, value in stump(0.0, -1.0, 1.0).items()}, "0.")
    rows = np.random.default_rng(1).normal(size=(5_000, 2))
    assert np.array_equal(
        trees.probabilities(rows)[::500],
        np.concatenate([trees.probabilities(rows[i : i + 1]) for i in range(0, 5_000, 500)]),
    )
