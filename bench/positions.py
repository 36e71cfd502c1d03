"""Positions of whole pages against the annotated ones of the newswire, by the benchmark's own scorer.

    python bench/positions.py [--gold ../shared/bench/positions] [--level found|all]

``--gold`` names the folder of the benchmark or one JSONL file of the same shape. Each article is coded as any page is,
from its text and its day, and every position that the party holds or may hold is given to the ``score.py`` beside the
gold. The last line is the headline: ``positions all F1 0.413``.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path
from typing import Any

import gold
from onrecord.coder import code
from onrecord.nouns import Position
from page_events import page_of

ROOT = Path(__file__).resolve().parent.parent
DEFAULT = ROOT.parent / "shared" / "bench" / "positions"
HELD = ("asserted", "possible")


def answer(position: Position) -> dict[str, Any]:
    return {
        "party": position.party, "stance": position.stance, "issue": position.issue,
        "evidence": [position.evidence.start, position.evidence.end],
    }  # fmt: skip


def predict(data: Path, out: Path) -> None:
    """Write the positions of each article, with progress on stderr."""
    rows = [json.loads(line) for line in data.read_text("utf-8").split("\n") if line.strip()]
    began = time.monotonic()
    with out.open("w", encoding="utf-8") as lines:
        for done, row in enumerate(rows, 1):
            found = [answer(one) for one in code(page_of(row)).positions if one.certainty in HELD]
            lines.write(json.dumps({"id": row["id"], "positions": found}) + "\n")
            print(f"\rpositions: {done} of {len(rows)}, {time.monotonic() - began:.0f} s", end="", file=sys.stderr)
    print(file=sys.stderr)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--gold", type=Path, default=DEFAULT)
    parser.add_argument("--level", choices=["found", "all"], default="all", help="of the last line")
    options = parser.parse_args()
    data, scorer = gold.files("positions", options.gold, DEFAULT)
    printed = gold.scored(scorer, data, predict)
    print(f"positions {options.level} F1 {gold.column(printed, options.level, 2)}")


if __name__ == "__main__":
    main()
