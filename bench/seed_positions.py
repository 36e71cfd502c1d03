"""How many of the seed page's positions are found, with party, stance group and issue.

    python bench/seed_positions.py [--gold ../shared/bench/positions]

The gold is the row ``seed`` of the positions benchmark. The last line is the headline: ``seed positions 9 of 12``.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path

import gold
from positions import DEFAULT, predict

SEED = "seed"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--gold", type=Path, default=DEFAULT)
    options = parser.parse_args()
    data, scorer = gold.files("positions", options.gold, DEFAULT)
    row = next(line for line in data.read_text("utf-8").split("\n") if line and json.loads(line)["id"] == SEED)
    with tempfile.TemporaryDirectory() as folder:
        one = Path(folder) / "gold.jsonl"
        one.write_text(f"{row}\n", "utf-8")
        recall = float(gold.column(gold.scored(scorer, one, predict), "all", 1))
    number = len(json.loads(row)["positions"])
    print(f"seed positions {round(recall * number)} of {number}")


if __name__ == "__main__":
    main()
