"""What the benchmarks share: where gold data and its scorer lie, and the scorer's figures."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path


def files(bench: str, gold: Path, default: Path, names: Sequence[str] = ("gold.jsonl",)) -> tuple[Path, Path]:
    """The gold file (``gold`` or the first of ``names`` in it) and its scorer; exits with a message where one is not.

    The scorer is the ``score.py`` beside the gold or a folder above it, else the one in ``default``.
    """
    inside = (gold / name for name in names if (gold / name).is_file())
    data = next(inside, gold / names[0]) if gold.is_dir() else gold
    scorers = (folder / "score.py" for folder in (*data.parents[:2], default))
    scorer = next((path for path in scorers if path.is_file()), None)
    if not data.is_file() or scorer is None:
        raise SystemExit(f"{bench}: no gold data at {data}, or no score.py beside it; name it with --gold")
    return data, scorer


def scored(scorer: Path, data: Path, predict: Callable[[Path, Path], None]) -> str:
    """What the scorer prints of the predictions that ``predict`` writes for the rows of ``data``; printed as well."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "predictions.jsonl"
        predict(data, out)
        command = [sys.executable, str(scorer), str(data), str(out)]
        printed = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    print(printed, end="")
    return printed


def column(printed: str, row: str, number: int) -> str:
    """The ``number``-th figure, from 0 (precision, recall, F1), of a row of the table that a scorer printed."""
    lines = [line.removeprefix(row).split() for line in printed.splitlines() if line.startswith(f"{row} ")]
    return lines[0][number]


def figures(scorer: Path, data: Path, out: Path, source: str) -> dict[str, float]:
    """The scorer's figures, over one source's documents where ``source`` names one."""
    where = ["--where", f"source={source}"] if source else []
    command = [sys.executable, str(scorer), str(out), "--gold", str(data), "--json", *where]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found
