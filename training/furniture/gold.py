"""The gold pages as the line model sees them: each in six renderings, with a label for every line."""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from align import labels, words
from onrecord.pages.features import matrix
from onrecord.pages.html import extracted
from onrecord.pages.lines import line_spans
from onrecord.pages.normalise import normalise, one_line
from onrecord.pages.unwrap import unwrap

# What a page is worth in training, by rendering. "html" is what trafilatura leaves of the page, "clean" the gold text
# itself, as somebody would paste it, and "short" its first paragraphs: without them the model looks for furniture
# where there is none. "captioned" is the clean text under one of the page's own captions, as blogs show their lead
# picture: the pages of the gold have theirs below the headline.
RENDERINGS = {"near": 1.0, "full": 1.0, "html": 0.7, "clean": 0.7, "short": 0.3, "captioned": 0.3}
_CAPTION_WORDS = range(3, 16)


@dataclass(frozen=True, slots=True)
class Rendering:
    """One page in one rendering: lines, features, labels, and the line that is its headline, if that is known."""

    id: str
    site: str
    kind: str
    lines: list[str]
    rows: NDArray[np.float64]
    labels: NDArray[np.bool_]
    headline: int | None


def renderings(folder: Path) -> Iterator[Rendering]:
    """Every page whose dump holds its article, in every rendering."""
    with (folder / "gold.jsonl").open(encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    for row in rows:
        row["text"] = normalise(row["text"])
        row["title"] = one_line(row["title"] or "")
        for kind in RENDERINGS:
            if (row["dump_ok"] or kind not in ("near", "full")) and (text := _text(folder, row, kind)):
                yield _rendering(row, kind, text)


def _text(folder: Path, row: dict[str, str], kind: str) -> str:
    if kind in ("near", "full"):
        return gzip.decompress((folder / "dump" / f"{row['id']}.{kind}.txt.gz").read_bytes()).decode("utf-8")
    if kind == "html":
        return extracted(gzip.decompress((folder / "html" / f"{row['id']}.html.gz").read_bytes()).decode("utf-8"))
    title, article = row["title"], row["text"]
    if kind == "captioned":
        caption = _caption(_text(folder, row, "near"), row) if title and row["dump_ok"] else ""
        return f"{caption}\n\n{title}\n\n{article}" if caption else ""
    if kind == "short":
        chance = random.Random(row["id"])
        article = "\n".join(list(filter(str.strip, article.split("\n")))[: chance.randint(2, 7)])
        title = chance.choice((title, ""))
    return f"{title}\n\n{article}" if title else article


def _caption(dump: str, row: dict[str, str]) -> str:
    """The line of the page that looks most like a caption: short, no sentence of the article, and about its subject."""
    about, best, most = set(words(row["text"])), "", 2
    for line in map(one_line, normalise(dump).split("\n")):
        shared = sum(len(word) > 3 and word in about for word in set(words(line)))
        if shared > most and len(words(line)) in _CAPTION_WORDS and line not in row["text"] and line != row["title"]:
            best, most = line, shared
    return best


def _rendering(row: dict[str, str], kind: str, text: str) -> Rendering:
    text = unwrap(normalise(text))
    spans, blanks = line_spans(text)
    lines = [text[start:end] for start, end in spans]
    title = words(row["title"])
    same = [i for i, line in enumerate(lines) if title and words(line) == title]
    if kind in ("near", "full", "html"):
        marked = np.array(labels(lines, row["text"]))
    else:
        marked = np.array([i not in same and not (kind == "captioned" and i == 0) for i in range(len(lines))])
    headline = _nearest(same, marked) if title else None
    return Rendering(row["id"], row["site"], kind, lines, matrix(lines, blanks), marked, headline)


def _nearest(same: list[int], marked: NDArray[np.bool_]) -> int | None:
    """Of the lines that say the title, the last one above the article's end of beginning."""
    if not same or not marked.any():
        return None
    first = int(np.argmax(marked))
    above = [i for i in same if i <= first]
    return above[-1] if above else None
