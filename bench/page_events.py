"""Events of whole pages against the annotated ones of the newswire, by the benchmark's own scorer.

    python bench/page_events.py [--gold ../shared/bench/page_events] [--level found|all]

``--gold`` names the folder of the benchmark or one JSONL file of the same shape. Each article is coded as any page is,
from its text and its day, and every telling of an event is given to the ``score.py`` beside the gold, with its event's
parties. Of an event that those on one side have with each other both sides are all of them; what lies long back counts
as asserted, because the gold does not set it apart. The last line is the headline: ``page events all F1 0.413``.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import time
from pathlib import Path
from typing import Any

import gold
from onrecord.coder import code
from onrecord.events import RECIPROCAL
from onrecord.nouns import Event, Page, Participant, Telling

ROOT = Path(__file__).resolve().parent.parent
DEFAULT = ROOT.parent / "shared" / "bench" / "page_events"


def page_of(row: dict[str, str]) -> Page:
    identity = hashlib.sha256(row["text"].encode()).hexdigest()
    return Page(
        id=identity, text=row["text"], published=row.get("published", ""), outlet=row.get("outlet", ""), language="en"
    )


def answers(event: Event) -> list[dict[str, Any]]:
    return [answer(event, telling) for telling in event.tellings]


def answer(event: Event, telling: Telling) -> dict[str, Any]:
    actors, recipients = parties(event.actors), parties(event.recipients)
    if event.type in RECIPROCAL:
        actors = recipients = sorted({*actors, *recipients})
    certainty = "asserted" if telling.certainty == "historical" else telling.certainty
    trigger = [telling.trigger.start, telling.trigger.end]
    return {
        "trigger": trigger, "type": event.type, "actor_party": actors or "", "recipient_party": recipients or "",
        "certainty": certainty,
    }  # fmt: skip


def parties(side: tuple[Participant, ...]) -> list[str]:
    return sorted({one.actor.party or one.actor.id for one in side if one.actor})


def predict(data: Path, out: Path) -> None:
    """Write the events of each article, with progress on stderr."""
    rows = [json.loads(line) for line in data.read_text("utf-8").split("\n") if line.strip()]
    began = time.monotonic()
    with out.open("w", encoding="utf-8") as lines:
        for done, row in enumerate(rows, 1):
            events = [told for event in code(page_of(row)).events for told in answers(event)]
            lines.write(json.dumps({"id": row["id"], "events": events}) + "\n")
            print(f"\rpage events: {done} of {len(rows)}, {time.monotonic() - began:.0f} s", end="", file=sys.stderr)
    print(file=sys.stderr)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--gold", type=Path, default=DEFAULT)
    parser.add_argument("--level", choices=["found", "all"], default="all", help="of the last line")
    options = parser.parse_args()
    data, scorer = gold.files("page_events", options.gold, DEFAULT)
    printed = gold.scored(scorer, data, predict)
    print(f"page events {options.level} F1 {gold.column(printed, options.level, 2)}")


if __name__ == "__main__":
    main()
