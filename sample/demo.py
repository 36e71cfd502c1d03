"""The main job on the sample dossier, as anybody would type it: add its pages to a record, look, check."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import onrecord

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
RECORD = Path("build") / "october-1962.record"
PAGES = "sample/pages"
STEPS = (
    ("Read every page of the dossier into a record", ["add", str(RECORD), PAGES]),
    ("What is in it", ["info", str(RECORD)]),
    ("Who is in it, and for whom they speak", ["who", str(RECORD), "--limit", "8"]),
    (
        "What Khrushchev is reported to have said, whatever the papers call him",
        ["list", str(RECORD), "--actor", "nikita-khrushchev", "--said-since", "1962-10-26", "--limit", "8"],
    ),
    ("What happened, and on whose word", ["list", str(RECORD), "--events", "--limit", "6"]),
    (
        "What did not happen, or not yet: only possible, planned, conditional, denied or negated",
        [
            "list",
            str(RECORD),
            "--events",
            "--certainty",
            "possible",
            "--certainty",
            "future",
            "--certainty",
            "conditional",
            "--certainty",
            "denied",
            "--certainty",
            "negated",
            "--limit",
            "6",
        ],
    ),
    ("Where each party stood on the last day", ["ledger", str(RECORD)]),
    (
        "What the United States did, move by move",
        ["ledger", str(RECORD), "--moves", "--party", "USA", "--since", "1962-10-26"],
    ),
    ("Every span against the stored text", ["check", str(RECORD)]),
)
NEXT = (
    ("what one side said", f"onrecord list {RECORD} --party USA --said-since 1962-10-27"),
    ("search what was said", f"onrecord list {RECORD} --words missiles --since 1962-10-26"),
    ("see a statement or an event in its page, with the proof", f"onrecord show {RECORD} ID"),
    ("events for the tools of others", f"onrecord export {RECORD} --format plover"),
    ("read one page without keeping anything", "onrecord read PAGE.html"),
    ("read your own pages", "onrecord add my.record FOLDER"),
)


def run(arguments: list[str]) -> None:
    print(f"$ onrecord {' '.join(arguments)}", flush=True)
    done = subprocess.run([sys.executable, "-m", "onrecord", *arguments], cwd=ROOT, check=False)
    if done.returncode:
        raise SystemExit(f"demo: onrecord {arguments[0]} ended with exit status {done.returncode}")


def one_event() -> None:
    """The first event that happened: why it is coded as it is, and as the exports have it."""
    with onrecord.open(ROOT / RECORD, create=False) as record:
        first = next(iter(record.events(limit=1)), None)
    if first is None:
        return
    print("\n== One event, and what each of its cells rests on", flush=True)
    run(["show", str(RECORD), first.event.id, "--why", "--format", "table"])
    for format_ in ("plover", "polecat"):
        print(f"\n== The same event from: onrecord export {RECORD} --format {format_}")
        with onrecord.open(ROOT / RECORD, create=False) as record:
            lines = list(record.export(record.events(limit=1), format_))
        print("".join(lines), end="", flush=True)


def main() -> None:
    (ROOT / RECORD).parent.mkdir(exist_ok=True)
    os.environ.setdefault("COLUMNS", "110")
    for title, arguments in STEPS:
        print(f"\n== {title}", flush=True)
        run([*arguments, "--format", "table"] if arguments[0] in ("list", "who", "ledger") else arguments)
    one_event()
    print("\n== What to type next (after: . .venv/bin/activate)")
    for what, command in NEXT:
        print(f"   {command:64} {what}")


if __name__ == "__main__":
    main()
