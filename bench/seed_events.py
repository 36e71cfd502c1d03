"""The seed page's events against those of its expected record: type, parties and certainty.

    python bench/seed_events.py [--gold ../shared/corpora/seed]

Reads the table of events in ``expected.md``. A row is right when an event has one of the types it names, its parties on
their sides (either side of what is done with one another) and its kind of certainty: told as a fact, or not. No event
may stand in furniture. Events told as facts that no row has are listed. The last line is ``seed events 3 of 5``.
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

import onrecord
from onrecord import Event
from onrecord.events import HAPPENED, RECIPROCAL
from page_events import parties
from seed import DEFAULT

_TABLE = re.compile(r"^## Events.*?\n(\|.+?)\n\n", re.MULTILINE | re.DOTALL)
_TYPES = re.compile(r"\b[A-Z]{3,}\b")
_NOT_TYPES = frozenset({"PLOVER", "RUS", "UKR", "USA", "DEU"})


def rows(markdown: str) -> list[list[str]]:
    table = _TABLE.search(markdown)
    if table is None:
        raise SystemExit("seed_events: expected.md has no table of events")
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table[1].splitlines()[2:]]


def right(event: Event, row: list[str]) -> bool:
    told, source, target, _, certainty = row
    types = set(_TYPES.findall(told)) - _NOT_TYPES
    actors, recipients = parties(event.actors), parties(event.recipients)
    if event.type in RECIPROCAL:
        actors = recipients = [*actors, *recipients]
    sides = source in actors and (target == "-" or target in recipients)
    return event.type in types and sides and (event.certainty in HAPPENED) == certainty.startswith("asserted")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--gold", type=Path, default=DEFAULT)
    folder = parser.parse_args().gold
    if not (folder / "expected.md").is_file():
        raise SystemExit(f"seed_events: no expected.md at {folder}; name the folder with --gold")
    wanted = rows((folder / "expected.md").read_text("utf-8"))
    coded = onrecord.read(folder / "kremlin-freeze.txt", published="2024-11-20")
    hits = [any(right(event, row) for event in coded.events) for row in wanted]
    for row, hit in zip(wanted, hits, strict=True):
        print("right  " if hit else "MISSING", " | ".join(row))
    for event in coded.events:
        if event.certainty in HAPPENED and not any(right(event, row) for row in wanted):
            print(
                "more   ", event.type, parties(event.actors), parties(event.recipients), event.tellings[0].trigger.exact
            )
    strays = [
        told.trigger.exact for event in coded.events for told in event.tellings for piece in coded.page.furniture
        if told.trigger.start < piece.end and piece.start < told.trigger.end
    ]  # fmt: skip
    if strays:
        print(f"from furniture: {strays}")
    print(f"seed events {0 if strays else sum(hits)} of {len(hits)}")
    return 1 if strays else 0


if __name__ == "__main__":
    sys.exit(main())
