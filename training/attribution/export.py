"""Average trained weights and turn them into the shipped model: ONNX, int8, vocabulary, transition scores.

python training/attribution/export.py --weights build/attribution/*/best.pt --out src/onrecord/statements/model
"""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process

from model import WIDTH
from model import Tagger as Network
from onrecord.statements.tagger import SHARED
from onrecord.statements.windows import MAX_PIECES, load_tokenizer
from train import pretrained

INPUTS = ("ids", "types", "mask", "first", "words")
OUTPUTS = ("emissions", "to_cue", "to_source")
TABLE = "pieces.weight"


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


def with_int8_rows(model: onnx.ModelProto) -> onnx.ModelProto:
    """Store the word-piece table as int8 with a scale a row: half the loss of one scale for the whole table."""
    graph = model.graph
    stored = next(item for item in graph.initializer if item.name == TABLE)
    table = numpy_helper.to_array(stored)
    scale = np.maximum(np.abs(table).max(axis=1, keepdims=True), 1e-8).astype(np.float32) / 127
    rows = np.clip(np.round(table / scale), -127, 127).astype(np.int8)
    graph.initializer.remove(stored)
    graph.initializer.extend([numpy_helper.from_array(rows, "table"), numpy_helper.from_array(scale, "table_scale")])
    at, gather = next((i, node) for i, node in enumerate(graph.node) if TABLE in node.input)
    graph.node.remove(gather)
    steps = [
        helper.make_node("Gather", ["table", "ids"], ["row"], name="row"),
        helper.make_node("Cast", ["row"], ["row_float"], name="row_float", to=TensorProto.FLOAT),
        helper.make_node("Gather", ["table_scale", "ids"], ["row_scale"], name="row_scale"),
        helper.make_node("Mul", ["row_float", "row_scale"], list(gather.output), name="row_scaled"),
    ]
    for offset, node in enumerate(steps):
        graph.node.insert(at + offset, node)
    return model


def with_lower_states(model: onnx.ModelProto) -> onnx.ModelProto:
    """Give out what the lower layers make of each piece, too: other rooms read on from there (``SHARED`` layers)."""
    norms = [node.output[0] for node in model.graph.node if node.op_type == "LayerNormalization"]
    model.graph.node.append(helper.make_node("Identity", [norms[2 * SHARED]], ["lower"], name="lower"))
    model.graph.output.append(helper.make_tensor_value_info("lower", TensorProto.FLOAT, ["batch", "pieces", WIDTH]))
    return model


def quantised(network: Network, out: Path) -> None:
    """Dynamic int8, per channel. ``reduce_range`` keeps sums exact on processors without VNNI, so that every
    machine gives the same record; it costs 0.4 points of F1."""
    with tempfile.TemporaryDirectory() as folder:
        raw, ready = Path(folder) / "raw.onnx", Path(folder) / "ready.onnx"
        to_onnx(network, raw)
        quant_pre_process(raw, ready)
        onnx.save(with_int8_rows(onnx.load(ready)), ready)
        quantize_dynamic(
            ready,
            out,
            per_channel=True,
            reduce_range=True,
            weight_type=QuantType.QInt8,
            op_types_to_quantize=["MatMul"],
        )
    onnx.save(with_lower_states(onnx.load(out)), out)
    onnx.checker.check_model(out)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--weights", type=Path, required=True, nargs="+", help="best.pt of runs that began alike")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    vocabulary = pretrained() / "vocab.txt"
    network = Network(load_tokenizer(vocabulary).get_vocab_size())
    network.load_state_dict(averaged(options.weights))
    network.places.weight = torch.nn.Parameter(network.places.weight[:MAX_PIECES].clone())
    network.eval()
    options.out.mkdir(parents=True, exist_ok=True)
    quantised(network, options.out / "tagger.onnx")
    (options.out / "vocabulary.txt").write_text(vocabulary.read_text("utf-8"), "utf-8")
    settings = {"transitions": [[round(x, 5) for x in row] for row in network.transitions.tolist()]}
    (options.out / "tagger.json").write_text(json.dumps(settings, indent=1) + "\n", "utf-8")
    for path in sorted(options.out.iterdir()):
        print(f"{path.stat().st_size:>12,} {path.name}")


if __name__ == "__main__":
    main()
