"""Speed and memory of one core against bare spaCy on the same pages in the same run: statements alone, and whole pages.

    python bench/speed.py [--pages ../shared/corpora/newswire-2025-05-21.jsonl.gz] [--limit 200]

Each contestant runs in a process of its own, one thread; they take turns three times and the best turn counts.
``spacy`` is its tokenizer, tagger, parser and entity recogniser and nothing on top; ``page`` is a page's whole coding:
its statements, and who made them, when and where, and its events. The lines before the last say what the events cost
by themselves, in milliseconds a sentence, and what all but the statements costs, as a part of their time. The last is
the headline: ``words per second 4900 (0.9 x spaCy), peak 310 MB``.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from onrecord.nouns import Page, Skipped

ROOT = Path(__file__).resolve().parent.parent
DEFAULT = ROOT.parent / "shared" / "corpora" / "newswire-2025-05-21.jsonl.gz"
TURNS = 3


def pages(path: Path, limit: int) -> list[Page]:
    from onrecord.pages import read_all

    found: list[Page] = []
    for item in read_all([path]):
        if not isinstance(item, Skipped):
            found.append(item)
        if len(found) == limit:
            break
    return found


def statements() -> Callable[[Page], object]:
    from onrecord.statements import find_statements

    return find_statements


def spacy() -> Callable[[Page], object]:
    from onrecord.language.pipeline import pipeline

    nlp = pipeline()
    return lambda page: nlp(page.text)


def page() -> Callable[[Page], object]:
    from onrecord.coder import code

    return code


def events_cost(path: Path, limit: int) -> float:
    """Milliseconds a sentence that the events of pages cost, when all that the rooms before found is at hand."""
    from onrecord.actors import shipped
    from onrecord.coder import found_on
    from onrecord.events import find_events

    corpus = [(page, found_on(page)) for page in pages(path, limit)]
    find_events(*corpus[0], shipped())
    began = time.process_time()
    for page, found in corpus:
        find_events(page, found, shipped())
    spent = time.process_time() - began
    return 1000 * spent / sum(len(found.analysis.sentences) for _, found in corpus)


CONTESTANTS: dict[str, Callable[[], Callable[[Page], object]]] = {
    "statements": statements,
    "page": page,
    "spacy": spacy,
}
EVENTS = "events"


def turn(name: str, path: Path, limit: int) -> dict[str, float]:
    """One contestant's turn: words and pages per CPU second (loading left out) and peak memory in MB."""
    if name == EVENTS:
        return {"cost": events_cost(path, limit)}
    corpus = pages(path, limit)
    code = CONTESTANTS[name]()
    code(corpus[0])
    began = time.process_time()
    for page in corpus:
        code(page)
    spent = time.process_time() - began
    words = sum(len(page.text.split()) for page in corpus)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)
    return {"words": words / spent, "pages": len(corpus) / spent, "peak": peak}


def in_own_process(name: str, options: argparse.Namespace) -> dict[str, float]:
    command = [sys.executable, __file__, "--turn", name, "--pages", options.pages, "--limit", str(options.limit)]
    one_core = {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    out = subprocess.run(command, env=one_core, check=True, stdout=subprocess.PIPE, text=True).stdout
    figures: dict[str, float] = json.loads(out)
    return figures


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--pages", type=Path, default=DEFAULT, help="anything onrecord add reads")
    parser.add_argument("--limit", type=int, default=200)
    parser.add_argument("--turn", choices=[*CONTESTANTS, EVENTS], help=argparse.SUPPRESS)
    options = parser.parse_args()
    if not options.pages.exists():
        raise SystemExit(f"speed: no pages at {options.pages}; name some with --pages")
    if options.turn:
        print(json.dumps(turn(options.turn, options.pages, options.limit)))
        return
    best: dict[str, dict[str, float]] = {}
    for _ in range(TURNS):
        for name in CONTESTANTS:
            figures = in_own_process(name, options)
            if name not in best or figures["words"] > best[name]["words"]:
                best[name] = figures
    print(f"{'':12}{'words/s':>10}{'pages/s':>10}{'peak MB':>10}")
    for name, figures in best.items():
        print(f"{name:12}{figures['words']:>10,.0f}{figures['pages']:>10.1f}{figures['peak']:>10.0f}")
    cost = min(in_own_process(EVENTS, options)["cost"] for _ in range(TURNS))
    print(f"events cost {cost:.2f} ms a sentence, once the page has been read and parsed")
    more = best["statements"]["words"] / best["page"]["words"] - 1
    print(f"actors, dates, places and events cost {more:.2f} x the statements' own time")
    ours, ratio = best["statements"], best["statements"]["words"] / best["spacy"]["words"]
    print(f"words per second {ours['words']:.0f} ({ratio:.2f} x spaCy), peak {ours['peak']:.0f} MB")


if __name__ == "__main__":
    main()
