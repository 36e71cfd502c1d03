"""Dates against TimeBank, AQUAINT and MEANTIME: temporal expressions and their values, by the benchmark's own scorer.

    python bench/dates.py [--gold ../shared/bench/dates]

``--gold`` names the benchmark's folder or one JSONL file of the same shape. The scorer is the ``score.py`` beside the
gold, called as it is, for all documents and for each source. The last line is the headline, value F1 on TimeBank where
there is any, else on all: ``dates value F1 0.781``.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from pathlib import Path

import gold
from onrecord.when import find_dates

ROOT = Path(__file__).resolve().parent.parent
DEFAULT = ROOT.parent / "shared" / "bench" / "dates"
HEADLINE = "timebank"
COLUMNS = ("docs", "gold", "relaxed_f1", "strict_f1", "type_f1", "value_f1", "day_f1", "day_wrong")


def predict(data: Path, out: Path) -> tuple[list[str], float]:
    """Write predictions; returns each document's source and the documents read per CPU second."""
    documents = [json.loads(line) for line in data.read_text("utf-8").split("\n") if line.strip()]
    find_dates("June")  # loads the grammar: once a process, not once a document
    began = time.process_time()
    found = {document["id"]: find_dates(document["text"], document.get("dct") or "") for document in documents}
    spent = time.process_time() - began
    fields = ("start", "end", "type", "value")
    rows = {name: [{field: getattr(timex, field) for field in fields} for timex in found[name]] for name in found}
    out.write_text(json.dumps(rows), "utf-8")
    return [document.get("source", "") for document in documents], len(documents) / spent


def row(name: str, found: dict[str, float]) -> str:
    cells = (f"{found[c]:>12.3f}" if isinstance(found[c], float) else f"{found[c]:>12}" for c in COLUMNS)
    return f"{name:10}" + "".join(cells)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--gold", type=Path, default=DEFAULT)
    data, scorer = gold.files("dates", parser.parse_args().gold, DEFAULT)
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "predictions.json"
        sources, speed = predict(data, out)
        names = ["", *sorted(set(sources) - {""})]
        table = {name or "all": gold.figures(scorer, data, out, name) for name in names}
    print(" " * 10 + "".join(f"{column:>12}" for column in COLUMNS))
    print("\n".join(row(name, found) for name, found in table.items()))
    print(f"{speed:,.0f} documents per CPU second")
    print(f"dates value F1 {table.get(HEADLINE, table['all'])['value_f1']:.3f}")


if __name__ == "__main__":
    main()
