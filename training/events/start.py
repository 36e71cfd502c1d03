"""Initial weights: the layers of a shipped network, read back from its int8 model."""

from __future__ import annotations

from pathlib import Path

import onnx
import torch
from onnx import numpy_helper
from torch import Tensor, nn

PARTS = ("query", "key", "value", "out", "up", "down")
NORMS = ("norm1.weight", "norm1.bias", "norm2.weight", "norm2.bias")


def layers_of(model: Path, prefix: str = "layers.") -> list[dict[str, Tensor]]:
    """The state of each encoder layer of ``model`` (an ONNX file written by an ``export.py`` of training)."""
    graph = onnx.load(model).graph
    stored = {item.name: numpy_helper.to_array(item) for item in graph.initializer}
    made = {output: node for node in graph.node for output in node.output}
    biased = {name: node for node in graph.node if node.op_type == "Add" for name in node.input}
    numbers = {int(name.removeprefix(prefix).split(".")[0]) for name in stored if name.startswith(prefix)}
    return [_layer(f"{prefix}{number}.", stored, made, biased) for number in sorted(numbers)]


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
