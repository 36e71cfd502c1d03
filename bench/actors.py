"""Party of the speaker: on whose behalf each mention speaks at the page's date, by the benchmark's own scorer.

    python bench/actors.py [--gold ../shared/bench/actors]

``--gold`` names the folder of the benchmark or one JSONL file of the same shape. Each article is coded as any page is,
from its text and its day alone, and every mention that has a party is given to the ``score.py`` beside the gold, which
prints the accuracy over all mentions and over those answered. The last line is the headline: ``actors accuracy 0.948``.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import gold
from onrecord.coder import code
from onrecord.nouns import Page

ROOT = Path(__file__).resolve().parent.parent
DEFAULT = ROOT.parent / "shared" / "bench" / "actors"


def page_of(row: dict[str, str]) -> Page:
    identity = hashlib.sha256(row["text"].encode()).hexdigest()
    return Page(id=identity, text=row["text"], published=row.get("published", ""), language="en")


def predict(data: Path, out: Path) -> None:
    """Write the mentions of each article, with progress on stderr."""
    rows = [json.loads(line) for line in data.read_text("utf-8").split("\n") if line.strip()]
    began = time.monotonic()
    with out.open("w", encoding="utf-8") as lines:
        for done, row in enumerate(rows, 1):
            mentions = [
                {"start": one.start, "end": one.end, "party": one.actor.party}
                for one in code(page_of(row)).mentions
                if one.actor.party
            ]
            lines.write(json.dumps({"id": row["id"], "mentions": mentions}) + "\n")
            print(f"\ractors: {done} of {len(rows)} pages, {time.monotonic() - began:.0f} s", end="", file=sys.stderr)
    print(file=sys.stderr)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--gold", type=Path, default=DEFAULT)
    data, scorer = gold.files("actors", parser.parse_args().gold, DEFAULT)
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "predictions.jsonl"
        predict(data, out)
        command = [sys.executable, str(scorer), str(data), str(out)]
        printed = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    print(printed, end="")
    accuracy = re.search(r"accuracy ([\d.]+)", printed)
    if accuracy is None:
        raise SystemExit(f"actors: {scorer} printed no accuracy")
    print(f"actors accuracy {accuracy[1]}")


if __name__ == "__main__":
    main()
