"""Pages of one text in a day of news: what is found, and how much of it is right by pairs read by hand.

    python bench/duplicates.py [--corpus ../shared/corpora/newswire-2025-05-21.jsonl.gz]

The pages are stored without being coded, as ``add`` stores them. bench/duplicates-checked.tsv holds pairs of pages with
the verdict of a reader: ``copy``, ``version`` or ``different``; every pair that is found is there, and the
nearest of those that are not. Precision counts the pairs found that were read, and a pair of the wrong kind as wrong.
Recall is over the pairs that share two identical sentences of twelve words or more, found without any sketch, and
that the file calls a copy or a version. The last line is the headline: ``duplicates precision 1.000``.
"""

from __future__ import annotations

import argparse
import csv
import itertools
import re
import sqlite3
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

from onrecord import pages
from onrecord.nouns import CodedPage, Page
from onrecord.record import Record

ROOT = Path(__file__).resolve().parent.parent
DEFAULT = ROOT.parent / "shared" / "corpora" / "newswire-2025-05-21.jsonl.gz"
CHECKED = Path(__file__).with_name("duplicates-checked.tsv")
SHORT = 16  # digits of an id in the file
LONG_SENTENCE, SENTENCES = 12, 2
# A sentence on more pages than this is a box of the house.
MOST_PAGES = 4
Pair = tuple[str, str]
_FOUND = """SELECT substr(a.id, 1, 16), substr(b.id, 1, 16), kind FROM page_pairs
JOIN pages AS a ON a.page = page_pairs.page JOIN pages AS b ON b.page = other WHERE a.id < b.id"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=DEFAULT)
    given = parser.parse_args()
    if not given.corpus.is_file():
        raise SystemExit(f"duplicates: no file {given.corpus}; name the corpus with --corpus")
    read = [page for page in pages.read_all([given.corpus]) if isinstance(page, Page)]
    found = stored(read)
    report(found, checked(), shared_sentences(read))


def stored(read: Iterable[Page]) -> dict[Pair, str]:
    """The pairs of a new record of these pages, with their kinds."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "news.record"
        with Record(path) as record:
            start = time.perf_counter()
            count = sum(record.add_coded(CodedPage(page=page)) for page in read)
            took = time.perf_counter() - start
        with closing(sqlite3.connect(path)) as connection:
            found = {(a, b): kind for a, b, kind in connection.execute(_FOUND)}
            agencies = connection.execute("SELECT count(*) FROM page_agencies").fetchone()[0]
    print(
        f"{count} pages stored in {took:.1f} s, {1000 * took / (count or 1):.1f} ms a page; {agencies} credit agencies"
    )
    return found


def report(found: dict[Pair, str], verdicts: dict[Pair, str], suspects: set[Pair]) -> None:
    kinds = Counter(found.values())
    print(f"{len(found)} pairs in {groups(found)} groups: {kinds['copy']} copies, {kinds['version']} versions")
    read = [pair for pair in found if pair in verdicts]
    right = sum(found[pair] == verdicts[pair] for pair in read)
    told = {pair for pair in suspects if verdicts.get(pair, "different") != "different"}
    print(f"{len(read)} of them judged by hand, {right} right; {len(verdicts) - len(read)} judged that are not found")
    missed = sorted(pair for pair, verdict in verdicts.items() if verdict != "different" and pair not in found)
    print(f"judged one text and missed: {', '.join('/'.join(pair) for pair in missed) or 'none'}")
    recall = len(told & found.keys()) / (len(told) or 1)
    print(f"recall {recall:.3f} of {len(told)} pairs that share {SENTENCES} sentences")
    print(f"duplicates precision {right / (len(read) or 1):.3f}")


def groups(pairs: Iterable[Pair]) -> int:
    """How many groups of pages hang together."""
    group: dict[str, set[str]] = {}
    for a, b in pairs:
        whole = group.get(a, {a}) | group.get(b, {b})
        group.update(dict.fromkeys(whole, whole))
    return len({id(whole) for whole in group.values()})


def checked() -> dict[Pair, str]:
    """Verdicts by pair, the lesser id first."""
    with CHECKED.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t")
        return {(min(row["a"], row["b"]), max(row["a"], row["b"])): row["verdict"] for row in rows}


def shared_sentences(read: Iterable[Page]) -> set[Pair]:
    """The pairs of pages that have two long sentences in common, word for word."""
    where: defaultdict[str, set[str]] = defaultdict(set)
    for page in read:
        for sentence in sentences(pages.body(page)):
            where[sentence].add(page.id[:SHORT])
    common = Counter(
        pair for ids in where.values() if len(ids) <= MOST_PAGES for pair in itertools.combinations(sorted(ids), 2)
    )
    return {pair for pair, number in common.items() if number >= SENTENCES}


def sentences(text: str) -> Iterator[str]:
    for sentence in re.split(r"(?<=[.!?\"”])\s|\n", text):
        if len(sentence.split()) >= LONG_SENTENCE:
            yield sentence.strip()


if __name__ == "__main__":
    main()
