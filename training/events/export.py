"""Turn trained weights into the shipped model of triggers: ONNX, int8. ``relate.py`` exports the relation's.

python -m training.events.export --weights build/events --out src/onrecord/events/model
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn

from onrecord.statements.windows import MAX_PIECES

from .model import WIDTH, Relation, Triggers

PIECES = torch.export.Dim("pieces", min=4, max=MAX_PIECES)
WORDS = torch.export.Dim("words", min=2, max=MAX_PIECES)
STATES, BY_PIECE, BY_WORD = {1: PIECES}, {1: PIECES}, {1: WORDS}


def quantised(
    network: nn.Module, arguments: tuple[Tensor, ...], names: tuple[list[str], list[str]],
    shapes: tuple[dict[int, object], ...], out: Path,
) -> None:  # fmt: skip
    """Dynamic int8, per channel; ``reduce_range`` for the same sums on every processor, as in the tagger."""
    with tempfile.TemporaryDirectory() as folder:
        raw, ready = Path(folder) / "raw.onnx", Path(folder) / "ready.onnx"
        torch.onnx.export(
            network.eval(), arguments, str(raw), input_names=names[0], output_names=names[1], dynamic_shapes=shapes,
            opset_version=20, dynamo=True, external_data=False,
        )  # fmt: skip
        quant_pre_process(raw, ready)
        quantize_dynamic(
            ready,
            out,
            per_channel=True,
            reduce_range=True,
            weight_type=QuantType.QInt8,
            op_types_to_quantize=["MatMul"],
        )
    onnx.checker.check_model(out)
    print(f"{out.stat().st_size:>12,} {out.name}")


def _pieces() -> tuple[Tensor, Tensor, Tensor]:
    return torch.randn(1, 40, WIDTH), torch.ones(1, 40), torch.zeros(1, 40, dtype=torch.int64)


class WithoutUpper(nn.Module):
    """The triggers without the states that only training needs."""

    def __init__(self, network: Triggers) -> None:
        super().__init__()
        self.network = network

    def forward(self, lower: Tensor, mask: Tensor, roles: Tensor, first: Tensor) -> tuple[Tensor, ...]:
        return tuple(self.network(lower, mask, roles, first)[:-1])


def export_triggers(network: Triggers, out: Path) -> None:
    arguments = (*_pieces(), torch.arange(1, 31)[None])
    names = (["lower", "mask", "roles", "first"], ["labels", "certainties", "actor", "recipient", "middle"])
    quantised(WithoutUpper(network), arguments, names, (STATES, BY_PIECE, BY_PIECE, BY_WORD), out)


def export_relation(network: Relation, out: Path) -> None:
    quantised(network, _pieces(), (["middle", "mask", "roles"], ["roots"]), (STATES, BY_PIECE, BY_PIECE), out)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--weights", type=Path, required=True, help="folder with triggers.pt")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    triggers = Triggers()
    triggers.load_state_dict(torch.load(options.weights / "triggers.pt", weights_only=True))
    export_triggers(triggers, options.out / "triggers.onnx")


if __name__ == "__main__":
    main()
