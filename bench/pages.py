"""Page text against gold: HTML beside plain trafilatura, or plain-text dumps, by the benchmark's own scorer.

    python bench/pages.py [--gold ../shared/bench/pages] [--dump near|full]

``--gold`` names the benchmark's folder (gold.jsonl, html/, dump/) or its gold.jsonl. On the data that the line model
was trained on, each page is read with a model that has seen no page of its site (bench/pages-folds.npz); on any other
data with the shipped one. The last line is the headline: ``body F1 0.951``.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from unittest.mock import patch

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "training" / "furniture"))

from folds import FOLDS, digest, fold_of  # noqa: E402
from onrecord import pages  # noqa: E402
from onrecord.errors import PageError  # noqa: E402
from onrecord.pages import furniture  # noqa: E402

DEFAULT = ROOT.parent / "shared" / "bench" / "pages"
FOLD_MODELS = Path(__file__).resolve().parent / "pages-folds.npz"
Row = dict[str, Any]
Reader = Callable[[bytes, Row], Row]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=DEFAULT)
    parser.add_argument("--dump", choices=("near", "full"))
    given = parser.parse_args()
    folder = given.gold.parent if given.gold.is_file() else given.gold
    if not (folder / "gold.jsonl").is_file():
        raise SystemExit(f"pages: no gold.jsonl in {folder}; name the benchmark's folder with --gold")
    measure_dump(folder, given.dump) if given.dump else measure_html(folder)


def measure_html(folder: Path) -> None:
    plain, plain_speed = predicted(folder, trafilatura_row, "html/{id}.html.gz")
    score("trafilatura alone", folder, plain, plain_speed)
    row, how = reader(folder)
    rows, speed = predicted(folder, row, "html/{id}.html.gz")
    print(f"body F1 {score(f'onrecord, HTML, {how}', folder, rows, speed):.3f}")


def measure_dump(folder: Path, kind: str) -> None:
    row, how = reader(folder)
    rows, speed = predicted(folder, row, f"dump/{{id}}.{kind}.txt.gz")
    print(f"body F1 {score(f'onrecord, {kind} dumps, {how}', folder, rows, speed, '--dump'):.3f}")


def reader(folder: Path) -> tuple[Reader, str]:
    """How to read a page of ``folder`` without its line model having seen the page's site, and that in words."""
    models = fold_models(folder)
    if not models:
        return our_row, "the shipped line model"

    def row(data: bytes, gold: Row) -> Row:
        with patch.object(furniture, "shipped", lambda: models[fold_of(gold["site"])]):
            return our_row(data, gold)

    return row, f"line models that have not seen the page's site ({FOLDS} folds)"


def fold_models(folder: Path) -> list[furniture.LineModel]:
    """The cross-validation's models where ``folder`` holds the data they were trained on, else none."""
    import numpy as np

    with np.load(FOLD_MODELS, allow_pickle=False) as arrays:
        if str(arrays["gold"]) != digest(folder):
            return []
        return [furniture.line_model(arrays, f"{number}.") for number in range(FOLDS)]


def our_row(data: bytes, gold: Row) -> Row:
    # Half of the gold pages are not in English: the language check is not what is measured here.
    page = pages.read_bytes(data, origin=gold["id"], language="en")
    return {
        "text": pages.body(page),
        "title": page.title.exact if page.title else "",
        "date": page.published[:10],
        "authors": list(filter(None, page.byline.split("; "))),
    }


def trafilatura_row(data: bytes, gold: Row) -> Row:
    import trafilatura

    found = trafilatura.bare_extraction(
        data.decode("utf-8"), url=gold["url"], include_comments=False, with_metadata=True
    )
    if found is None:
        return {}
    authors = [name.strip() for name in (found.author or "").split(";") if name.strip()]
    return {"text": found.text, "title": found.title, "date": found.date, "authors": authors}


def predicted(folder: Path, row: Reader, path: str) -> tuple[dict[str, Row], float]:
    """A row for every gold page whose file is there, and pages per CPU second of the reading alone."""
    rows, spent = {}, 0.0
    for gold in gold_rows(folder):
        file = folder / path.format(id=gold["id"])
        if not file.is_file():
            continue
        data = gzip.decompress(file.read_bytes())
        began = time.process_time()
        try:
            rows[gold["id"]] = row(data, gold)
        except PageError as error:
            print(f"skipped: {error}", file=sys.stderr)
        spent += time.process_time() - began
    if not rows:
        raise SystemExit(f"pages: none of the gold's pages could be read in {folder / path}")
    return rows, len(rows) / spent


def gold_rows(folder: Path) -> Iterator[Row]:
    with (folder / "gold.jsonl").open(encoding="utf-8") as lines:
        yield from map(json.loads, filter(str.strip, lines))


def score(name: str, folder: Path, rows: dict[str, Row], speed: float, *options: str) -> float:
    """Print the scorer's table; the body F1."""
    scorer = next(path for path in (folder / "score.py", DEFAULT / "score.py") if path.is_file())
    with tempfile.TemporaryDirectory() as scratch:
        out = Path(scratch) / "rows.json"
        out.write_text(json.dumps(rows), encoding="utf-8")
        command = [sys.executable, str(scorer), str(out), "--gold", str(folder / "gold.jsonl"), *options]
        table = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    print(f"{name}\n  {table.strip()}\n  pages per CPU second {speed:.1f}")
    match = re.search(r"\bf1=([\d.]+)", table)
    if match is None:
        raise SystemExit(f"pages: no f1 in the scorer's table:\n{table}")
    return float(match[1])


if __name__ == "__main__":
    main()
