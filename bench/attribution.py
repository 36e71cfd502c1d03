"""Attribution against PolNeAR: who said or thought what, by the benchmark's own scorer.

    python bench/attribution.py [--gold ../shared/bench/attribution] [--model FOLDER] [--type indirect] [--all]

``--gold`` names the benchmark's folder (its dev split is measured, else its test split) or one JSONL file of its
shape. The scorer is the ``score.py`` beside the gold, called as it is. The last line is the headline:
``attribution F1 70.3``.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import gold
from onrecord.nouns import Page, Statement
from onrecord.statements import find_statements
from onrecord.statements.tagger import Tagger, load, shipped

ROOT = Path(__file__).resolve().parent.parent
DEFAULT = ROOT.parent / "shared" / "bench" / "attribution"
SPLITS = ("polnear/dev.jsonl", "polnear/test.jsonl", "dev.jsonl", "test.jsonl", "gold.jsonl")


def as_row(statement: Statement) -> dict[str, object]:
    roles = {"source": statement.source, "cue": statement.cue, "content": statement.content}
    return {"id": statement.id, **{role: [[s.start, s.end] for s in spans] for role, spans in roles.items()}}


def predict(data: Path, tagger: Tagger, out: Path, outermost: bool) -> tuple[int, float]:
    """Write predictions; returns the words read and the CPU seconds that coding took."""
    words, spent = 0, 0.0
    with data.open(encoding="utf-8") as lines, out.open("w", encoding="utf-8") as rows:
        for line in lines:
            article = json.loads(line)
            page = Page(id="0" * 64, text=article["text"])
            began = time.process_time()
            statements = find_statements(page, tagger)
            spent += time.process_time() - began
            words += len(page.text.split())
            kept = [as_row(s) for s in statements if not (outermost and s.inside)]
            rows.write(json.dumps({"id": article["id"], "attributions": kept}) + "\n")
    return words, spent


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--gold", type=Path, default=DEFAULT)
    parser.add_argument("--model", type=Path, help="a folder made by training/attribution/export.py")
    parser.add_argument("--type", choices=("direct", "mixed", "indirect"), help="end with this type's figure instead")
    parser.add_argument("--all", action="store_true", help="score statements inside statements, too")
    options = parser.parse_args()
    data, scorer = gold.files("attribution", options.gold, DEFAULT, SPLITS)
    tagger = load(options.model) if options.model else shipped()
    with tempfile.TemporaryDirectory() as folder:
        out, figures = Path(folder) / "predictions.jsonl", Path(folder) / "figures.json"
        words, spent = predict(data, tagger, out, outermost=not options.all)
        subprocess.run([sys.executable, scorer, data, out, "--json", figures], check=True)
        figure = json.loads(figures.read_text("utf-8"))["figures"][
            f"type {options.type}" if options.type else "headline"
        ]
    print(f"{words / spent:,.0f} words per CPU second")
    print(f"attribution F1 {100 * figure['f1']:.1f}{f' ({options.type})' if options.type else ''}")


if __name__ == "__main__":
    main()
