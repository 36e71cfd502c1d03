"""Turn trained weights, averaged over several runs, into the shipped model: ONNX, int8.

python -m training.positions.export --weights build/positions-1 build/positions-2 --out src/onrecord/positions/model
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch
from training.events.export import BY_PIECE, BY_WORD, STATES, WORDS, quantised

from onrecord.positions.hints import KNOWN, LINKS

from .model import WIDTH, Positions


def export(network: Positions, out: Path) -> None:
    arguments = (torch.randn(1, 40, WIDTH), torch.ones(1, 40), torch.arange(1, 31)[None])
    arguments += (torch.zeros(1, 40, len(KNOWN)), torch.zeros(1, len(LINKS), 30, 30))
    names = (["lower", "mask", "first", "known", "links"], ["stances", "issues", "roles"])
    quantised(network, arguments, names, (STATES, BY_PIECE, BY_WORD, STATES, {2: WORDS, 3: WORDS}), out)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--weights", type=Path, required=True, nargs="+", help="folders with positions.pt")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    network = Positions()
    runs = [torch.load(folder / "positions.pt", weights_only=True) for folder in options.weights]
    network.load_state_dict({name: torch.stack([run[name] for run in runs]).mean(0) for name in runs[0]})
    export(network, options.out / "positions.onnx")


if __name__ == "__main__":
    main()
