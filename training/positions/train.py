"""Train the positions network on annotated pages and written sentences (about ten minutes on two cores).

    python -m training.positions.train --corpus ../shared/corpora/newswire-2025-05-21.jsonl.gz --out build/positions

Writes ``positions.pt``, a running average of the weights.
"""

from __future__ import annotations

import argparse
import copy
import random
import time
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional
from training.events.start import fill, layers_of
from training.events.train import IGNORED, batches, follow, optimiser, padded, states

from onrecord.positions.hints import LINKS
from onrecord.statements.tagger import shipped

from .data import Example, annotated, examples, written
from .model import Positions

HERE = Path(__file__).resolve().parent
EVENTS = HERE.parent.parent / "src" / "onrecord" / "events" / "model" / "triggers.onnx"
VARIANTS = 2
FIRST = 1
STANCE, ISSUE, ROLE = 4.0, 1.0, 0.5  # what each loss weighs
# Of the windows without a position so many are read in each epoch, as a share.
EMPTY = 1 / 3


def loss_of(network: Positions, items: list[Example], rng: random.Random) -> Tensor:
    lower, mask = states(items, rng)
    words = max(len(item.window.first) for item in items)
    first = padded([item.window.first for item in items], words)
    known = padded([item.hints.known for item in items], lower.shape[1])
    stances, issues, roles = network(lower, mask, first, known, _links(items, words))
    stance = functional.cross_entropy(
        stances.flatten(0, 1), _target(items, "labels", words).flatten(), ignore_index=IGNORED
    )
    issue = _target(items, "issues", words).flatten()
    told = functional.cross_entropy(issues.flatten(0, 1), issue, ignore_index=IGNORED, label_smoothing=0.1)
    told = told if bool((issue != IGNORED).any()) else issues.sum() * 0
    return STANCE * stance + ISSUE * told + ROLE * role_loss(roles, items)


def _links(items: list[Example], words: int) -> Tensor:
    out = torch.zeros(len(items), len(LINKS), words, words)
    for at, item in enumerate(items):
        count = item.hints.links.shape[-1]
        out[at, :, :count, :count] = torch.from_numpy(item.hints.links)
    return out


def _target(items: list[Example], name: str, words: int) -> Tensor:
    out = torch.full((len(items), words), IGNORED)
    for at, item in enumerate(items):
        row = torch.from_numpy(getattr(item, name))
        out[at, : len(row)] = row
    return out


def role_loss(scores: Tensor, items: list[Example]) -> Tensor:
    """Mean binary cross-entropy over the words of the windows in the rows of cues, positives weighing double."""
    total, count = scores.sum() * 0, 0
    for at, item in enumerate(items):
        if len(item.rows):
            row = scores[at][:, torch.from_numpy(item.rows), : len(item.labels)]
            target = torch.from_numpy(item.roles)
            weight = torch.where(target < 0, 0, 1 + target)
            total = total + functional.binary_cross_entropy_with_logits(row, target.clamp(0), weight, reduction="sum")
            count += int((weight > 0).sum())
    return 20 * total / max(count, 1)


def corpus(options: argparse.Namespace) -> list[Example]:
    tagger, found = shipped(), []
    for text, held, out in annotated(options.annotations, options.corpus):
        found += examples(tagger, text, held, VARIANTS, out)
    for text, held in written(options.sentences):
        found += examples(tagger, text, held, VARIANTS)
    return found


def _some(found: list[Example], rng: random.Random) -> list[Example]:
    """All windows with a position, and some of the others."""
    return [one for one in found if len(one.rows) or rng.random() < EMPTY]


def train(network: Positions, found: list[Example], options: argparse.Namespace) -> Positions:
    """The running average of ``network``'s weights, after ``options.epochs`` over ``found``."""
    rng = random.Random(options.seed)
    average = copy.deepcopy(network)
    optimise = optimiser([network], options.rate)
    steps = len(batches(_some(found, random.Random(0)), options.pieces, random.Random(0))) * options.epochs
    rates = [group["lr"] for group in optimise.param_groups]
    plan = torch.optim.lr_scheduler.OneCycleLR(optimise, rates, total_steps=steps + options.epochs * 20, pct_start=0.1)
    began = time.time()
    for epoch in range(options.epochs):
        total = 0.0
        for items in batches(_some(found, rng), options.pieces, rng):
            loss = loss_of(network, items, rng)
            optimise.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimise.step()
            plan.step()
            total += float(loss.detach())
            follow(average, network)
        print(f"epoch {epoch + 1}: loss {total / steps * options.epochs:.3f}, {time.time() - began:.0f} s", flush=True)
    return average


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--annotations", type=Path, default=HERE / "annotations.jsonl")
    parser.add_argument("--sentences", type=Path, default=HERE / "sentences.tsv")
    parser.add_argument("--corpus", type=Path, required=True, help="the newswire pages that were annotated")
    parser.add_argument("--out", type=Path, default=Path("build/positions"))
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--pieces", type=int, default=1536, help="pieces a batch")
    parser.add_argument("--rate", type=float, default=4e-4)
    parser.add_argument("--seed", type=int, default=1, help="of the order of the windows")
    options = parser.parse_args()
    torch.manual_seed(FIRST)  # runs that differ in their order alone start alike, so that their weights can be averaged
    network = Positions()
    for layer, state in zip(network.layers, layers_of(EVENTS, "network.layers."), strict=True):
        fill(layer, state)
    found = corpus(options)
    print(f"{len(found)} windows, {sum(bool(len(one.rows)) for one in found)} with positions", flush=True)
    options.out.mkdir(parents=True, exist_ok=True)
    torch.save(train(network, found, options).state_dict(), options.out / "positions.pt")


if __name__ == "__main__":
    main()
