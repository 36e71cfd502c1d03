"""Events to be judged by reading: those of some types told as facts on pages chosen by hash.

    python bench/reading.py [--pages ../shared/corpora/newswire-2025-05-21.jsonl.gz] [--count 100]

Prints a line for each event of ``--types`` (ASSAULT, COERCE and PROTEST) that has happened: page, type, who, to whom,
trigger and sentence. There is no gold: whoever reads them counts the wrong ones. Pages are taken in the order of the
SHA-256 of their ids, so that nobody chooses them; those that the events networks were trained on are left out. The last
line is ``events to read 166``.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import sys
from pathlib import Path
from typing import Any

from onrecord.coder import code
from onrecord.events import HAPPENED
from onrecord.nouns import Event, Page, Participant
from page_events import page_of

ROOT = Path(__file__).resolve().parent.parent
DEFAULT = ROOT.parent / "shared" / "corpora" / "newswire-2025-05-21.jsonl.gz"
ANNOTATIONS = ROOT / "training" / "events" / "annotations.jsonl"
TYPES = ("ASSAULT", "COERCE", "PROTEST")
SALT = "sample:"


def chosen(path: Path, count: int) -> list[dict[str, Any]]:
    trained_on = {json.loads(line)["page"] for line in ANNOTATIONS.read_text("utf-8").splitlines()}
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if str(row["id"]) not in trained_on]
    return sorted(rows, key=lambda row: hashlib.sha256(f"{SALT}{row['id']}".encode()).hexdigest())[:count]


def page(row: dict[str, Any]) -> Page:
    return page_of({**row, "text": f"{row['title'].strip()}\n\n{row['text']}"})


def shown(side: tuple[Participant, ...]) -> str:
    named = [f"{one.exact} ({one.actor.party or one.actor.id})" if one.actor else one.exact for one in side]
    return "; ".join(named) or "-"


def line(row: dict[str, Any], event: Event) -> str:
    first = event.tellings[0]
    cells = (str(row["id"]), event.type, event.mode or "-", shown(event.actors), shown(event.recipients))
    return "\t".join((*cells, first.trigger.exact, " ".join(first.sentence.exact.split())))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--pages", type=Path, default=DEFAULT)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--types", nargs="+", default=TYPES)
    options = parser.parse_args()
    if not options.pages.is_file():
        raise SystemExit(f"reading: no pages at {options.pages}; name a file of JSON lines, gzipped, with --pages")
    found = 0
    for done, row in enumerate(chosen(options.pages, options.count), 1):
        events = [one for one in code(page(row)).events if one.type in options.types and one.certainty in HAPPENED]
        print(*(line(row, event) for event in events), sep="\n", end="\n" if events else "")
        found += len(events)
        print(f"\rreading: {done} of {options.count} pages", end="", file=sys.stderr)
    print(file=sys.stderr)
    print(f"events to read {found}")


if __name__ == "__main__":
    main()
