"""Average trained weights and turn them into the shipped model: ONNX, int8, vocabulary, transition scores.

    python training/attribution/export.py --weights build/attribution/*/best.pt --out src/onrecord/statements/model
"""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path

import onnx
import torch
from model import Tagger as Network
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from train import pretrained

from onrecord.statements.windows import MAX_PIECES, load_tokenizer

INPUTS = ("ids", "types", "mask", "first", "words")
OUTPUTS = ("emissions", "to_cue", "to_source")


def to_onnx(network: Network, path: Path) -> None:
    pieces, words = torch.export.Dim("pieces", max=MAX_PIECES), torch.export.Dim("words", max=MAX_PIECES)
    batch = torch.export.Dim("batch")
    ids = torch.arange(2 * 40).view(2, 40) % 1000 + 1000
    arguments = (ids, ids % 8, torch.ones(2, 40), torch.arange(1, 31).repeat(2, 1), torch.ones(2, 30))
    by_piece, by_word = {0: batch, 1: pieces}, {0: batch, 1: words}
    shapes = (by_piece, by_piece, by_piece, by_word, by_word)
    torch.onnx.export(
        network, arguments, str(path), input_names=INPUTS, output_names=OUTPUTS,
        dynamic_shapes=shapes, opset_version=20, dynamo=True, external_data=False,
    )  # fmt: skip


def averaged(paths: list[Path]) -> dict[str, torch.Tensor]:
    """The mean of several runs' weights ("model soup"); the runs must share their initial weights."""
    states = [torch.load(path, weights_only=True) for path in paths]
    return {name: torch.stack([state[name] for state in states]).mean(0) for name in states[0]}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--weights", type=Path, required=True, nargs="+", help="best.pt of runs that began alike")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    vocabulary = pretrained() / "vocab.txt"
    network = Network(load_tokenizer(vocabulary).get_vocab_size())
    network.load_state_dict(averaged(options.weights))
    network.eval()
    options.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        raw, ready = Path(folder) / "raw.onnx", Path(folder) / "ready.onnx"
        to_onnx(network, raw)
        quant_pre_process(raw, ready)
        quantize_dynamic(
            ready, options.out / "tagger.onnx", per_channel=True, reduce_range=True, weight_type=QuantType.QInt8
        )
    onnx.checker.check_model(options.out / "tagger.onnx")
    (options.out / "vocabulary.txt").write_text(vocabulary.read_text("utf-8"), "utf-8")
    settings = {"transitions": [[round(x, 5) for x in row] for row in network.transitions.tolist()]}
    (options.out / "tagger.json").write_text(json.dumps(settings, indent=1) + "\n", "utf-8")
    for path in sorted(options.out.iterdir()):
        print(f"{path.stat().st_size:>12,} {path.name}")


if __name__ == "__main__":
    main()
