"""Train the relation network on PLV and the written sentences, after ``train.py`` and ``export.py`` (some two minutes).

    python -m training.events.relate --plv ../shared/bench/events/plv_train.jsonl --start build/events/relation.pt

Writes ``src/onrecord/events/model/relation.onnx``, trained on all rows, and for each of five folds of sentences a
network trained on the other four, for ``bench/events.py``. What it reads are the states that the shipped
``triggers.onnx`` gives out.
"""

from __future__ import annotations

import argparse
import random
from pathlib import Path

import torch
from bench.plv import FOLDS, fold_of
from torch import Tensor
from torch.nn import functional

from onrecord.events.network import shipped as shipped_network
from onrecord.statements.tagger import shipped as shipped_tagger

from .data import Marked, invented, plv
from .export import export_relation
from .model import Relation
from .train import HERE, padded

ROOT = Path(__file__).resolve().parent.parent.parent
MODEL, FOLDED = ROOT / "src" / "onrecord" / "events" / "model" / "relation.onnx", ROOT / "bench" / "events-folds"
VARIANTS = 3
BATCH = 16


def batch_of(items: list[Marked], rng: random.Random) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    chosen = [item.lower[rng.randrange(len(item.lower))] for item in items]
    length = max(len(row) for row in chosen)
    mask = torch.zeros(len(items), length)
    for at, row in enumerate(chosen):
        mask[at, : len(row)] = 1
    roles, roots = padded([item.roles for item in items], length), torch.tensor([item.root for item in items])
    return padded(chosen, length), mask, roles, roots


def trained(start: Path, items: list[Marked], options: argparse.Namespace) -> Relation:
    torch.manual_seed(options.seed)
    rng = random.Random(options.seed)
    network = Relation(dropout=0.3)
    network.load_state_dict(torch.load(start, weights_only=True))
    optimise = torch.optim.AdamW(network.parameters(), lr=options.rate, weight_decay=0.02)
    steps = options.epochs * (len(items) // BATCH)
    plan = torch.optim.lr_scheduler.OneCycleLR(optimise, options.rate, total_steps=steps, pct_start=0.1)
    for _ in range(options.epochs):
        order = rng.sample(items, len(items))
        for at in range(0, len(order) - BATCH + 1, BATCH):
            upper, mask, roles, target = batch_of(order[at : at + BATCH], rng)
            loss = functional.cross_entropy(network(upper, mask, roles), target, label_smoothing=0.1)
            optimise.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimise.step()
            plan.step()
    return network.eval()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--plv", type=Path, required=True)
    parser.add_argument("--start", type=Path, default=Path("build/events/relation.pt"))
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    ours = list(invented(shipped_tagger(), shipped_network(), HERE / "sentences.tsv", VARIANTS))
    rows = list(plv(shipped_tagger(), shipped_network(), options.plv, VARIANTS))
    FOLDED.mkdir(parents=True, exist_ok=True)
    for fold in range(FOLDS):
        others = [item for sentence, item in rows if fold_of(sentence) != fold]
        export_relation(trained(options.start, others + ours, options), FOLDED / f"{fold}.onnx")
    export_relation(trained(options.start, [item for _, item in rows] + ours, options), MODEL)


if __name__ == "__main__":
    main()
