"""The seed page against its expected record: statements with the right source, chain and content.

    python bench/seed.py [--gold ../shared/corpora/seed]

Reads the table of ``expected.md``: a statement is right when its content has word Jaccard >= 0.5 with the expected
stretch, it has as many links in its chain, and each link shares a word with the expected source as the text names it
(the table gives such names in brackets; what it gives in one row holds for the same source in every row). Nothing may
lie in furniture or hold the words that must appear nowhere. The last line is ``seed statements 13 of 14``.
"""

from __future__ import annotations

import argparse
import re
import sys
from dataclasses import dataclass
from pathlib import Path

import onrecord
from onrecord import CodedPage, Statement

ROOT = Path(__file__).resolve().parent.parent
DEFAULT = ROOT.parent / "shared" / "corpora" / "seed"
_WORD = re.compile(r"\w+")
_ROW = re.compile(r"^\| \d+ \| (?P<chain>[^|]+) \| (?P<cue>[^|]+) \| (?P<content>[^|]+) \|", re.MULTILINE)
_HEADLINE = re.compile(r"fourteenth: (?P<chain>[^,]+), (?P<cue>\w+), (?P<content>.+? \.\.\.)", re.DOTALL)
_IDLE = frozenset({"a", "an", "for", "of", "the"})
FORBIDDEN = ("Hezbollah", "Tel Aviv")


@dataclass(frozen=True, slots=True)
class Expected:
    """``sources``: the words that each link of the chain may share; ``words``: content word positions in the text."""

    label: str
    sources: tuple[frozenset[str], ...]
    words: frozenset[int]


def words_of(text: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORD.findall(text)) - _IDLE


def named(link: str, links: list[str]) -> frozenset[str]:
    """The words of ``link`` and of every link whose name outside brackets shares a word with its own."""
    name = words_of(link.partition("(")[0])
    same = (words_of(other) for other in links if name & words_of(other.partition("(")[0]))
    return words_of(link).union(*same)


def positions(text: str, start: int, end: int) -> frozenset[int]:
    return frozenset(match.start() for match in _WORD.finditer(text, start, end))


def _loose(phrase: str) -> str:
    """``phrase`` as a pattern that takes any quotation mark for any other."""
    return r"\W+".join(_WORD.findall(phrase))


def stretch(text: str, content: str) -> frozenset[int]:
    """The word positions of ``first words ... last words``, or up to the end of the line where no end is given."""
    first, _, last = (part.strip() for part in content.partition("..."))
    pattern = _loose(first) + (r"(?s:.*?)" + _loose(last) if last else r"[^\n]*" if "..." in content else "")
    match = re.search(pattern, text)
    if match is None:
        raise SystemExit(f"seed: {content!r} of expected.md is not in the page")
    return positions(text, *match.span())


def expected(markdown: str, text: str) -> list[Expected]:
    rows = [*_ROW.finditer(markdown), *_HEADLINE.finditer(markdown)]
    links = [link for row in rows for link in row["chain"].split(">")]
    return [
        Expected(
            f"{row['chain'].strip()} | {row['cue'].strip()}",
            tuple(named(link, links) for link in row["chain"].split(">")),
            stretch(text, row["content"].strip()),
        )
        for row in rows
    ]


def right(text: str, wanted: Expected, statement: Statement) -> bool:
    found = frozenset(at for span in statement.content for at in positions(text, span.start, span.end))
    if len(found & wanted.words) < 0.5 * len(found | wanted.words) or len(statement.chain) != len(wanted.sources):
        return False
    return all(words_of(link.exact) & source for link, source in zip(statement.chain, wanted.sources, strict=True))


def strays(coded: CodedPage) -> list[str]:
    """Statements that touch furniture or speak of what stands only there."""
    furniture = [(item.start, item.end) for item in coded.page.furniture]
    out = []
    for statement in coded.statements:
        spans = (*statement.source, *statement.cue, *statement.content, statement.sentence)
        in_furniture = any(s.start < end and start < s.end for s in spans for start, end in furniture)
        if in_furniture or any(name in s.exact for s in spans for name in FORBIDDEN):
            out.append(statement.sentence.exact)
    return out


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--gold", type=Path, default=DEFAULT)
    options = parser.parse_args()
    page_file = options.gold / "kremlin-freeze.txt"
    if not page_file.is_file():
        raise SystemExit(f"seed: no page at {page_file}; name its folder with --gold")
    coded = onrecord.read(page_file, published="2024-11-20")
    text = coded.page.text
    wanted = expected((options.gold / "expected.md").read_text("utf-8"), text)
    hits = [any(right(text, row, statement) for statement in coded.statements) for row in wanted]
    for row, hit in zip(wanted, hits, strict=True):
        print(f"{'right' if hit else 'LOST ':6} {row.label}")
    outside = strays(coded)
    print(f"{len(coded.statements)} statements, {len(outside)} from furniture; title {coded.page.title is not None}")
    print(f"seed statements {sum(hits) if not outside else 0} of {len(wanted)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
