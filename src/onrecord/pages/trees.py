"""Boosted regression trees and linear scores, evaluated with numpy from a file that holds only numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]

# Rows by trees looked at together: bounds memory on pages of many lines.
_ROWS = 2_048


@dataclass(frozen=True, slots=True)
class Trees:
    """A sum of trees, as flat arrays over nodes. A leaf is its own child; ``roots`` are the trees' first nodes."""

    feature: Ints
    threshold: Floats
    left: Ints
    right: Ints
    value: Floats
    roots: Ints
    bias: float

    @classmethod
    def load(cls, arrays: Mapping[str, Floats | Ints], prefix: str = "") -> Trees:
        """From the arrays ``prefix`` + field name."""
        ints = {name: arrays[prefix + name].astype("int64") for name in ("feature", "left", "right", "roots")}
        floats = {name: arrays[prefix + name].astype("float64") for name in ("threshold", "value")}
        return cls(**ints, **floats, bias=float(arrays[prefix + "bias"]))

    def probabilities(self, rows: Floats) -> Floats:
        """The logistic of the summed leaves, one value a row."""
        import numpy as np

        sums = [self._sums(rows[i : i + _ROWS]) for i in range(0, len(rows), _ROWS)]
        chances: Floats = 1.0 / (1.0 + np.exp(-(np.concatenate(sums) + self.bias)))
        return chances

    def _sums(self, rows: Floats) -> Floats:
        import numpy as np

        at = np.broadcast_to(self.roots, (len(rows), len(self.roots)))
        here = np.arange(len(rows))[:, None]
        while True:
            goes_left = rows[here, self.feature[at]] <= self.threshold[at]
            below = np.where(goes_left, self.left[at], self.right[at])
            if (below == at).all():
                return np.asarray(self.value[at].sum(axis=1))
            at = below
