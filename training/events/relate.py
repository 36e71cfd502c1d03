"""Train the relation network on PLV and the written sentences, after ``train.py`` and ``export.py`` (some two minutes).

    python -m training.events.relate --plv ../shared/bench/events/plv_train.jsonl --weights build/events

Writes ``src/onrecord/events/model/relation.onnx``, trained on all rows, and for each of five folds of sentences a
network trained on the other four, for ``bench/events.py``. What it reads are the states that the shipped
``triggers.onnx`` gives out.
"""

from __future__ import annotations

import argparse
import copy
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
from .model import GIVEN_OUT, LAYERS, Relation
from .train import HERE, follow, optimiser, padded

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


def begun(weights: Path) -> Relation:
    """It begins as the triggers' layers after the middle and the relation's own, as ``train.py`` left them."""
    triggers, relation = (torch.load(weights / f"{name}.pt", weights_only=True) for name in ("triggers", "relation"))
    state = {name: value for name, value in relation.items() if not name.startswith("layers.")}
    above = LAYERS - GIVEN_OUT
    for number in range(above):
        state |= _layer(triggers, GIVEN_OUT + number, number)
    state |= _layer(relation, 0, above)
    network = Relation(layers=above + 1, dropout=0.3)
    network.load_state_dict(state)
    return network


def _layer(state: dict[str, Tensor], number: int, new: int) -> dict[str, Tensor]:
    old = f"layers.{number}."
    return {f"layers.{new}.{name.removeprefix(old)}": value for name, value in state.items() if name.startswith(old)}


def batches(items: list[Marked], rng: random.Random) -> list[list[Marked]]:
    """Shuffled, with sentences of like length together."""
    order = sorted(rng.sample(items, len(items)), key=lambda item: len(item.roles) + rng.random() * 14)
    out = [order[at : at + BATCH] for at in range(0, len(order) - BATCH + 1, BATCH)]
    rng.shuffle(out)
    return out


def trained(items: list[Marked], options: argparse.Namespace) -> Relation:
    """The running average of the weights over all epochs."""
    torch.manual_seed(options.seed)
    rng = random.Random(options.seed)
    network = begun(options.weights)
    average = copy.deepcopy(network)
    optimise = optimiser([network], options.rate, heads=3)
    plan = torch.optim.lr_scheduler.OneCycleLR(
        optimise, [group["lr"] for group in optimise.param_groups],
        total_steps=options.epochs * (len(items) // BATCH), pct_start=0.1,
    )  # fmt: skip
    for _ in range(options.epochs):
        for some in batches(items, rng):
            states, mask, roles, target = batch_of(some, rng)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                scores = network(states, mask, roles)
            loss = functional.cross_entropy(scores.float(), target, label_smoothing=0.1)
            optimise.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimise.step()
            plan.step()
            follow(average, network)
    return average.eval()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--plv", type=Path, required=True)
    parser.add_argument("--weights", type=Path, default=Path("build/events"), help="what train.py wrote")
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    ours = list(invented(shipped_tagger(), shipped_network(), HERE / "sentences.tsv", VARIANTS))
    rows = list(plv(shipped_tagger(), shipped_network(), options.plv, VARIANTS))
    FOLDED.mkdir(parents=True, exist_ok=True)
    for fold in range(FOLDS):
        others = [item for sentence, item in rows if fold_of(sentence) != fold]
        export_relation(trained(others + ours, options), FOLDED / f"{fold}.onnx")
    export_relation(trained([item for _, item in rows] + ours, options), MODEL)


if __name__ == "__main__":
    main()
