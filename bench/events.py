"""Events of single sentences against PLV, by the benchmark's own scorer: what is between two, who does what to whom.

    python bench/events.py classify [--gold ../shared/bench/events/plv_train.jsonl] [--print]
    python bench/events.py extract [--gold ../shared/bench/events/plv_train.jsonl] [--print]

``classify``: actor and recipient are given and the root between them is asked. On the rows that the shipped network
was trained on it is cross-validated: the networks in ``bench/events-folds`` have each seen four fifths of the sentences
and are asked for the rest. Any other ``--gold`` is answered by the shipped network. The last line is the root macro-F1
in percent.
``extract``: each sentence is coded as a page is. The last line is the lenient F1 in percent, after the strict one.
The scorer is the ``score.py`` beside the gold.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import gold
from onrecord.coder import code
from onrecord.events import RECIPROCAL
from onrecord.events.network import Network, load, shipped
from onrecord.events.relation import root_between
from onrecord.nouns import Event, Page, Participant
from plv import TRAINED_ON, fold_of, sides_of

HERE = Path(__file__).resolve().parent
DEFAULT = HERE.parent.parent / "shared" / "bench" / "events"
FOLDED = HERE / "events-folds"
Row = dict[str, Any]


@cache
def folded(fold: int) -> Network:
    return Network(shipped().triggers, load(FOLDED / f"{fold}.onnx"))


def classified(rows: list[Row], validate: bool) -> Iterator[Row]:
    for row in rows:
        network = folded(fold_of(row["sid"])) if validate else shipped()
        yield {"id": row["id"], "root": root_between(row["text"], sides_of(row), network)[0]}


def extracted(rows: list[Row]) -> Iterator[Row]:
    for sid, text in {row["sid"]: row["text"] for row in rows}.items():
        identity = hashlib.sha256(text.encode()).hexdigest()
        events = code(Page(id=identity, text=text, language="en")).events
        yield {"sid": sid, "events": [answer(event) for event in events]}


def answer(event: Event) -> Row:
    """Of a reciprocal event with all on one side, the first is the source and the others the target."""
    sources, targets = words(event.actors), words(event.recipients)
    if event.type in RECIPROCAL and not targets:
        sources, targets = sources[:1], sources[1:]
    return {"root": event.type, "source": sources, "target": targets}


def words(side: tuple[Participant, ...]) -> list[str]:
    return [one.exact for one in side]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("task", choices=["classify", "extract"])
    parser.add_argument("--gold", type=Path, default=DEFAULT)
    parser.add_argument("--print", action="store_true", help="show the scorer's whole table")
    parser.add_argument("--strict", action="store_true", help="the strict F1 as extract's last line")
    parser.add_argument("--level", choices=["root", "quad", "binary"], default="root", help="of classify's last line")
    options = parser.parse_args()
    data, scorer = gold.files("events", options.gold, DEFAULT, ("plv_train.jsonl",))
    rows = [json.loads(line) for line in data.read_text("utf-8").split("\n") if line.strip()]
    began = time.monotonic()
    validate = hashlib.sha256(data.read_bytes()).hexdigest() == TRAINED_ON
    found = classified(rows, validate) if options.task == "classify" else extracted(rows)
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "predictions.jsonl"
        with out.open("w", encoding="utf-8") as lines:
            for done, row in enumerate(found, 1):
                lines.write(json.dumps(row) + "\n")
                print(f"\revents: {done} of {len(rows)}, {time.monotonic() - began:.0f} s", end="", file=sys.stderr)
        print(file=sys.stderr)
        report(scorer, data, out, options, validate)


def report(scorer: Path, data: Path, out: Path, options: argparse.Namespace, validate: bool) -> None:
    command = [sys.executable, str(scorer), options.task, str(data), str(out), "--json", "--per-class"]
    printed = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout)
    scores = printed["scores"]
    if options.print:
        print(json.dumps(printed, indent=1))
    if options.task == "classify":
        print("cross-validated by sentence" if validate else "the shipped network")
        for level in ("root", "quad", "binary"):
            print(f"{level:7} macro-F1 {scores[level]['macro_f1']:5.1f}  accuracy {scores[level]['accuracy']:5.1f}")
        print(f"classify {options.level} F1 {scores[options.level]['macro_f1']:.1f}")
    else:
        for name in ("event_lenient", "event_strict", "code_only", "pair_only_lenient"):
            print(f"{name:18}", "  ".join(f"{key} {scores[name][key]:5.1f}" for key in ("p", "r", "f1")))
        name = "strict" if options.strict else "lenient"
        print(f"extract {name} F1 {scores[f'event_{name}']['f1']:.1f}")


if __name__ == "__main__":
    main()
