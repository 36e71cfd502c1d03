"""Places against LGL and GeoVirus: names of places and the points that they stand for, by the benchmark's own scorer.

    python bench/places.py [--gold ../shared/bench/places] [--end-to-end]

``--gold`` names the benchmark's folder or one JSONL file of the same shape. The scorer is the ``score.py`` beside the
gold, called as it is, for all documents and for each source. Without ``--end-to-end`` the gold spans are given and only
their points are asked: the last line is the share within 161 km over all, ``places accuracy 0.853``. With it the names
are found too, and the last line is for GeoVirus where there is any, else for all: ``places end-to-end F1 0.760``.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from pathlib import Path

import gold
from onrecord.nouns import Span
from onrecord.where import Place, find_places, resolve

ROOT = Path(__file__).resolve().parent.parent
DEFAULT = ROOT.parent / "shared" / "bench" / "places"
HEADLINE = "geovirus"
COLUMNS = (
    "docs", "gold", "rec_f1", "rec_overlap_f1", "geo_answered", "geo_acc", "geo_acc_answered", "geo_auc",
    "e2e_p", "e2e_r", "e2e_f1",
)  # fmt: skip


def given(document: dict[str, object]) -> list[Span]:
    text, rows = str(document["text"]), document["toponyms"]
    assert isinstance(rows, list)
    return [Span(start=row["start"], end=row["end"], exact=text[row["start"] : row["end"]]) for row in rows]


def predict(data: Path, out: Path, end_to_end: bool) -> tuple[list[str], float]:
    """Write predictions; returns each document's source and the words read per CPU second."""
    documents = [json.loads(line) for line in data.read_text("utf-8").split("\n") if line.strip()]
    resolve("Paris", find_places("Paris"))  # loads the gazetteer: once a process, not once a document
    began, found = time.process_time(), {}
    for document in documents:
        spans = find_places(document["text"]) if end_to_end else given(document)
        found[document["id"]] = zip(spans, resolve(document["text"], spans), strict=True)
    spent = time.process_time() - began
    rows = {name: [point(span, place) for span, place in pairs] for name, pairs in found.items()}
    out.write_text(json.dumps(rows), "utf-8")
    return [document.get("source", "") for document in documents], sum(
        len(d["text"].split()) for d in documents
    ) / spent


def point(span: Span, place: Place | None) -> dict[str, object]:
    row: dict[str, object] = {"start": span.start, "end": span.end}
    if place is not None:
        row |= {"lat": place.latitude, "lon": place.longitude, "name": place.name}
    return row


def row(name: str, found: dict[str, float]) -> str:
    cells = (found.get(column, 0.0) for column in COLUMNS)
    return f"{name:10}" + "".join(f"{c:>17.3f}" if isinstance(c, float) else f"{c:>17}" for c in cells)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--gold", type=Path, default=DEFAULT)
    parser.add_argument("--end-to-end", action="store_true")
    options = parser.parse_args()
    data, scorer = gold.files("places", options.gold, DEFAULT)
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "predictions.json"
        sources, speed = predict(data, out, options.end_to_end)
        names = ["", *sorted(set(sources) - {""})]
        table = {name or "all": gold.figures(scorer, data, out, name) for name in names}
    print(" " * 10 + "".join(f"{column:>17}" for column in COLUMNS))
    print("\n".join(row(name, found) for name, found in table.items()))
    print(f"{speed:,.0f} words per CPU second")
    if options.end_to_end:
        print(f"places end-to-end F1 {table.get(HEADLINE, table['all'])['e2e_f1']:.3f}")
    else:
        print(f"places accuracy {table['all']['geo_acc']:.3f}")


if __name__ == "__main__":
    main()
