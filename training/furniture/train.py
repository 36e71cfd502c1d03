"""Train the line model and the headline weights; write the shipped model and the models of the cross-validation.

usage: python train.py GOLD_FOLDER [--folds]

Writes src/onrecord/pages/furniture.npz; with --folds also bench/pages-folds.npz, one model per fold of sites, so that
the bench can report figures on pages that the model in use has not seen. Seeds are fixed.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression

from folds import FOLDS, digest, fold_of
from gold import RENDERINGS, Rendering, renderings
from onrecord.pages.furniture import article_lines
from onrecord.pages.headline import candidates, headline_rows
from onrecord.pages.trees import Trees

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = ROOT / "src" / "onrecord" / "pages" / "furniture.npz"
FOLD_MODELS = ROOT / "bench" / "pages-folds.npz"
# Chosen by cross-validation by site among 8, 12 and 16 leaves and shares of 0.15 and 0.3 of the features.
SETTINGS = {
    "max_iter": 150,
    "max_leaf_nodes": 16,
    "learning_rate": 0.08,
    "min_samples_leaf": 40,
    "l2_regularization": 5.0,
    "max_features": 0.15,
    "early_stopping": False,
    "random_state": 0,
}
# A paragraph of more words than this weighs no more, or essays would outweigh briefs.
_HEAVIEST = 60.0

Arrays = dict[str, NDArray[np.generic]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--folds", action="store_true")
    given = parser.parse_args()
    pages = list(renderings(given.gold))
    about = {"gold": np.array(digest(given.gold))}
    np.savez_compressed(SHIPPED, **about, **trained(pages))
    if given.folds:
        np.savez_compressed(FOLD_MODELS, **about, **fold_models(pages))


def fold_models(pages: list[Rendering]) -> Arrays:
    """For each fold the arrays of a model trained on the others, its number before their names."""
    out: Arrays = {}
    for number in range(FOLDS):
        arrays = trained([page for page in pages if fold_of(page.site) != number])
        out.update({f"{number}.{name}": value for name, value in arrays.items()})
        print(f"fold {number} done", flush=True)
    return out


def trained(pages: list[Rendering]) -> Arrays:
    """The arrays of a model trained on ``pages``."""
    rows, marks = np.vstack([page.rows for page in pages]), np.concatenate([page.labels for page in pages])
    weights = np.concatenate([_weights(page) for page in pages])
    forest = HistGradientBoostingClassifier(**SETTINGS).fit(rows, marks, sample_weight=weights / weights.mean())
    arrays = _flat(forest)
    return {**arrays, "headline": _headline_weights(pages, Trees.load(arrays)).astype("float32")}


def _weights(page: Rendering) -> NDArray[np.float64]:
    """Every page counts alike, each line by its words: what the score counts."""
    words = 2.0 ** page.rows[:, 0]
    return (np.minimum(words, _HEAVIEST) + 2) / max(30.0, float(words @ page.labels)) * RENDERINGS[page.kind]


def _headline_weights(pages: list[Rendering], trees: Trees) -> NDArray[np.float64]:
    rows, marks = [], []
    for page in pages:
        chances = trees.probabilities(page.rows)
        keep = article_lines(page.rows, chances)
        # In the clean rendering it is the first line always, which teaches that no line stands above it.
        known = page.headline is not None or page.kind == "short"
        if page.kind not in ("clean", "html") and known and any(keep) and candidates(page.rows, keep):
            rows.append(headline_rows(page.lines, page.rows, keep, chances))
            marks.extend(i == page.headline for i in candidates(page.rows, keep))
    table = np.vstack(rows)
    mean, spread = table.mean(axis=0), table.std(axis=0) + 1e-6
    model = LogisticRegression(C=0.3, max_iter=2000).fit((table - mean) / spread, marks)
    weights = model.coef_[0] / spread
    return np.append(weights, model.intercept_[0] - weights @ mean)


def _flat(forest: HistGradientBoostingClassifier) -> Arrays:
    """The forest as the arrays that ``onrecord.pages.trees`` evaluates."""
    parts: dict[str, list[NDArray[np.generic]]] = {
        name: [] for name in ("feature", "threshold", "left", "right", "value")
    }
    roots, start = [], 0
    for (tree,) in forest._predictors:
        nodes = tree.nodes
        leaf, here = nodes["is_leaf"].astype(bool), np.arange(len(nodes)) + start
        parts["feature"].append(np.where(leaf, 0, nodes["feature_idx"]).astype("uint8"))
        parts["threshold"].append(np.where(leaf, 0.0, nodes["num_threshold"]).astype("float32"))
        parts["left"].append(np.where(leaf, here, nodes["left"] + start).astype("uint16"))
        parts["right"].append(np.where(leaf, here, nodes["right"] + start).astype("uint16"))
        parts["value"].append(np.where(leaf, nodes["value"], 0.0).astype("float32"))
        roots.append(start)
        start += len(nodes)
    if start > np.iinfo("uint16").max:
        raise ValueError(f"{start} nodes: more than the file format holds")
    return {
        **{name: np.concatenate(values) for name, values in parts.items()},
        "roots": np.array(roots, dtype="uint16"),
        "bias": np.array(float(forest._baseline_prediction.item())),
    }


if __name__ == "__main__":
    main()
