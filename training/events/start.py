"""Initial weights: the shipped tagger's upper layers, read back from its int8 model."""

from __future__ import annotations

from pathlib import Path

import onnx
import torch
from onnx import numpy_helper
from torch import Tensor, nn

PARTS = ("query", "key", "value", "out", "up", "down")
NORMS = ("norm1.weight", "norm1.bias", "norm2.weight", "norm2.bias")


def tagger_layers(tagger: Path) -> list[dict[str, Tensor]]:
    """The state of each encoder layer of ``tagger`` (an ONNX file written by ``training/attribution/export.py``)."""
    graph = onnx.load(tagger).graph
    stored = {item.name: numpy_helper.to_array(item) for item in graph.initializer}
    made = {output: node for node in graph.node for output in node.output}
    biased = {name: node for node in graph.node if node.op_type == "Add" for name in node.input}
    count = 1 + max(int(name.split(".")[1]) for name in stored if name.startswith("layers."))
    return [_layer(f"layers.{number}.", stored, made, biased) for number in range(count)]


def _layer(
    name: str, stored: dict[str, object], made: dict[str, onnx.NodeProto], biased: dict[str, onnx.NodeProto]
) -> dict[str, Tensor]:
    state = {part: torch.tensor(stored[name + part]) for part in NORMS}
    for part in PARTS:
        bias = f"{name}{part}.bias"
        product = next(item for item in biased[bias].input if item != bias)
        while made[product].op_type != "MatMulInteger":
            product = made[product].input[0]
        weight = made[product].input[1].removesuffix("_quantized")
        scale = torch.tensor(stored[f"{weight}_scale"])
        state[f"{part}.weight"] = (torch.tensor(stored[f"{weight}_quantized"]).float() * scale).T.contiguous()
        state[f"{part}.bias"] = torch.tensor(stored[bias])
    return state


def fill(layer: nn.Module, state: dict[str, Tensor]) -> None:
    layer.load_state_dict(state)
