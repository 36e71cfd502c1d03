"""Train the events network on annotated pages and written sentences (about fifteen minutes on two cores).

    python -m training.events.train --corpus ../shared/corpora/newswire-2025-05-21.jsonl.gz --out build/events

Writes ``triggers.pt`` and ``relation.pt``, running averages of the weights. ``relate.py`` goes on from them with PLV.
"""

from __future__ import annotations

import argparse
import copy
import random
import time
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from onrecord.events.frames import frames_in
from onrecord.events.labels import LABELS
from onrecord.language import analyse
from onrecord.statements.tagger import SHARED, shipped

from .data import Example, Marked, Told, annotated, examples, written
from .model import Relation, Triggers
from .start import fill, layers_of

HERE = Path(__file__).resolve().parent
TAGGER = HERE.parent.parent / "src" / "onrecord" / "statements" / "model" / "tagger.onnx"
IGNORED = -100
VARIANTS = 2
# The written sentences have these types as PLV has them, which is not as the annotated pages do.
OTHERWISE = frozenset(LABELS.index(kind) for kind in ("AGREE", "SANCTION", "COERCE"))


def padded(rows: list[np.ndarray], length: int) -> Tensor:
    out = np.zeros((len(rows), length, *rows[0].shape[1:]), dtype=rows[0].dtype)
    for at, row in enumerate(rows):
        out[at, : len(row)] = row
    return torch.from_numpy(out)


def states(items: list[Example] | list[Marked], rng: random.Random) -> tuple[Tensor, Tensor]:
    """The lower states of ``items``, one way of hiding words chosen for each, and their mask."""
    chosen = [item.lower[rng.randrange(len(item.lower))] for item in items]
    length = max(len(row) for row in chosen)
    return padded(chosen, length), padded([np.ones(len(row), dtype=np.float32) for row in chosen], length)


def trigger_loss(network: Triggers, items: list[Example], rng: random.Random) -> Tensor:
    lower, mask = states(items, rng)
    words = max(len(item.window.first) for item in items)
    first = padded([item.window.first for item in items], words)
    labels = torch.full(first.shape, IGNORED)
    for at, item in enumerate(items):
        labels[at, : len(item.labels)] = torch.from_numpy(item.labels)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scores, sure, actor, recipient, _ = network(lower, mask, torch.zeros_like(mask, dtype=torch.int64), first)
    loss = functional.cross_entropy(scores.float().flatten(0, 1), labels.flatten(), ignore_index=IGNORED)
    loss = 4 * loss + 0.3 * certainty_loss(sure.float(), items)
    return loss + 0.5 * sum(pointer_loss(out.float(), items, which) for which, out in enumerate((actor, recipient)))


def certainty_loss(scores: Tensor, items: list[Example]) -> Tensor:
    """Over the trigger words of annotated pages."""
    target = torch.full(scores.shape[:2], IGNORED)
    for at, item in enumerate(items):
        target[at, item.rows] = torch.from_numpy(item.certainties)
    if not bool((target != IGNORED).any()):
        return scores.sum() * 0
    return functional.cross_entropy(scores.flatten(0, 1), target.flatten(), ignore_index=IGNORED)


def pointer_loss(scores: Tensor, items: list[Example], which: int) -> Tensor:
    """Mean binary cross-entropy over the words of the windows in the rows of triggers, positives weighing double."""
    total, count = scores.sum() * 0, 0
    for at, item in enumerate(items):
        if len(item.rows):
            size = len(item.labels)
            row = scores[at][torch.from_numpy(item.rows), :size]
            target = torch.from_numpy(item.sides[which])
            weight = 1 + target
            total = total + functional.binary_cross_entropy_with_logits(row, target, weight, reduction="sum")
            count += row.numel()
    return 10 * total / max(count, 1)


def relation_loss(triggers: Triggers, relation: Relation, items: list[Marked], rng: random.Random) -> Tensor:
    lower, mask = states(items, rng)
    roles = padded([item.roles for item in items], mask.shape[1])
    with torch.autocast("cpu", dtype=torch.bfloat16):
        upper = triggers(lower, mask, roles, torch.zeros(len(items), 1, dtype=torch.int64))[-1]
        scores = relation(upper, mask, roles)
    target = torch.tensor([item.root for item in items])
    return functional.cross_entropy(scores.float(), target, label_smoothing=0.1)


def batches(pool: list[Example], size: int, rng: random.Random) -> list[list[Example]]:
    order = sorted(pool, key=lambda item: len(item.window.ids) + rng.random() * 16)
    out: list[list[Example]] = [[]]
    for item in order:
        if out[-1] and (len(out[-1]) + 1) * len(item.window.ids) > size:
            out.append([])
        out[-1].append(item)
    rng.shuffle(out)
    return out


def corpus(options: argparse.Namespace) -> tuple[list[Example], list[Marked]]:
    tagger, found, marked = shipped(), [], []
    for text, told, held in annotated(options.annotations, options.corpus):
        more, relations = examples(tagger, text, told, VARIANTS, held)
        found += more
        marked += relations
    for text, told in written(options.sentences):
        marked += examples(tagger, text, told, VARIANTS)[1]
        alike = [item for item in told if item.label not in OTHERWISE]
        if alike:
            found += examples(tagger, text, alike, VARIANTS, untold(text, alike))[0]
    return found, marked


def untold(text: str, told: list[Told]) -> list[tuple[int, int]]:
    """Where words of the lexicon stand that are no trigger of ``told``: not all a sentence tells was written down."""
    analysis = analyse(text, [(0, len(text))])
    hits = [hit for sentence in range(len(analysis.sentences)) for hit in frames_in(analysis, sentence)]
    spans = [(analysis.tokens[first].start, analysis.tokens[beyond - 1].end) for first, beyond, _ in hits]
    return [(a, b) for a, b in spans if not any(a < item.trigger[1] and item.trigger[0] < b for item in told)]


def follow(average: nn.Module, network: nn.Module) -> None:
    """One step of the running average of the weights."""
    with torch.no_grad():
        for kept, now in zip(average.parameters(), network.parameters(), strict=True):
            kept.lerp_(now, 0.01)


def optimiser(networks: list[nn.Module], rate: float, heads: float = 5) -> torch.optim.Optimizer:
    """``heads`` is how many times the layers' rate the other weights have."""
    named = [pair for network in networks for pair in network.named_parameters() if pair[1].requires_grad]
    layers = [value for name, value in named if name.startswith("layer")]
    others = [value for name, value in named if not name.startswith("layer")]
    groups = [{"params": layers, "lr": rate}, {"params": others, "lr": heads * rate}]
    return torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--annotations", type=Path, default=HERE / "annotations.jsonl")
    parser.add_argument("--sentences", type=Path, default=HERE / "sentences.tsv")
    parser.add_argument("--corpus", type=Path, required=True, help="the newswire pages that were annotated")
    parser.add_argument("--out", type=Path, default=Path("build/events"))
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--pieces", type=int, default=1536, help="pieces a batch")
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    rng = random.Random(options.seed)
    triggers, relation = Triggers(), Relation()
    start = layers_of(TAGGER)[SHARED:]
    for layer, state in zip([*triggers.layers, *relation.layers], [*start, start[-1]], strict=True):
        fill(layer, state)
    run(triggers, relation, *corpus(options), options, rng)


def run(
    triggers: Triggers, relation: Relation, found: list[Example], marked: list[Marked], options: argparse.Namespace,
    rng: random.Random,
) -> None:  # fmt: skip
    print(
        f"{len(found)} windows, {sum(bool(len(x.rows)) for x in found)} with events, {len(marked)} relations",
        flush=True,
    )
    both = nn.ModuleList([triggers, relation])
    average = copy.deepcopy(both)
    optimise = optimiser([triggers, relation], options.rate)
    steps = len(batches(found, options.pieces, random.Random(0))) * options.epochs
    plan = torch.optim.lr_scheduler.OneCycleLR(
        optimise,
        [group["lr"] for group in optimise.param_groups],
        total_steps=steps + options.epochs * 3,
        pct_start=0.1,
    )
    began = time.time()
    for epoch in range(options.epochs):
        total = 0.0
        for items in batches(found, options.pieces, rng):
            loss = trigger_loss(triggers, items, rng) + relation_loss(triggers, relation, rng.sample(marked, 16), rng)
            optimise.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(both.parameters(), 1.0)
            optimise.step()
            plan.step()
            total += float(loss.detach())
            follow(average, both)
        print(f"epoch {epoch + 1}: loss {total / steps * options.epochs:.3f}, {time.time() - began:.0f} s", flush=True)
    options.out.mkdir(parents=True, exist_ok=True)
    for name, network in zip(("triggers", "relation"), average, strict=True):
        torch.save(network.state_dict(), options.out / f"{name}.pt")


if __name__ == "__main__":
    main()
