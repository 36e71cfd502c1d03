"""What the positions network learns from: annotated pages and sentences written for it."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from training.events.data import UNKNOWN, CharSpan, Floats, lower_states, words_in

from onrecord.language import analyse
from onrecord.nouns import Page
from onrecord.positions.hints import Hinter, Hints
from onrecord.positions.labels import ISSUES, LABELS, ROLES
from onrecord.statements import find_statements
from onrecord.statements.tagger import Tagger
from onrecord.statements.windows import Window, paragraphs, windows


@dataclass(frozen=True, slots=True)
class Held:
    """A position's cue with its label, the issue of its proposition (both as numbers), and the spans of each role."""

    cue: CharSpan
    label: int
    issue: int
    roles: tuple[tuple[CharSpan, ...], ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A window, its lower states (one array for each way of hiding words), stance labels and issues by word, and roles.

    ``hints`` are what the lexicons and the parse say, ``rows`` are the cue words and ``roles`` roles x rows x words of
    0 and 1.
    """

    window: Window
    lower: tuple[Floats, ...]
    hints: Hints
    labels: NDArray[np.int64]
    issues: NDArray[np.int64]
    rows: NDArray[np.int64]
    roles: Floats


def annotated(annotations: Path, corpus: Path) -> Iterator[tuple[str, list[Held], list[CharSpan]]]:
    """The annotated pages: text (title, blank line, body), positions, and the sentences that are held out because a
    page that is measured on has them too. ``ValueError`` where a text has changed."""
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        pages = {str(row["id"]): row for row in map(json.loads, lines)}
    for line in annotations.read_text("utf-8").splitlines():
        row = json.loads(line)
        page = pages[row["page"]]
        text = f"{page['title'].strip()}\n\n{page['text']}"[: row["length"]]
        if hashlib.sha256(text.encode()).hexdigest() != row["sha256"]:
            raise ValueError(f"{annotations}: page {row['page']} of {corpus} is not the text that was annotated")
        yield text, [_held(item) for item in row["positions"]], [(a, b) for a, b in row["held"]]


def _held(item: dict[str, Any]) -> Held:
    roles = tuple(tuple((a, b) for a, b in item.get(role, ())) for role in ROLES)
    return Held(tuple(item["cue"]), LABELS.index(item["stance"]), ISSUES.index(item["issue"]), roles)  # type: ignore[arg-type]


def written(path: Path) -> Iterator[tuple[str, list[Held]]]:
    """The sentences written for training, each with its positions."""
    held: dict[str, list[Held]] = {}
    for line in path.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            text, stance, issue, cue, *roles = line.split("\t")
            one = held.setdefault(text, [])
            if stance:
                found = tuple(tuple(_first(text, words)) for words in roles)
                one.append(Held(_first(text, cue)[0], LABELS.index(stance), ISSUES.index(issue), found))
    yield from held.items()


def _first(text: str, words: str) -> list[CharSpan]:
    at = text.find(words) if words else -1
    if words and at < 0:
        raise ValueError(f"{words!r} is not in {text!r}")
    return [(at, at + len(words))] if words else []


def examples(
    tagger: Tagger, text: str, held: Sequence[Held], variants: int, out: Sequence[CharSpan] = ()
) -> Iterator[Example]:
    """The windows of ``text`` with the positions in them. The words of ``out`` have the label -100."""
    said = find_statements(Page(id="", text=text), tagger)
    hinter = Hinter(analyse(text, paragraphs(text)), said)
    for window in windows(text, tagger.tokenizer):
        inside = [one for one in held if len(words_in(window, one.cue))]
        yield _example(window, lower_states(tagger, window, variants), hinter.hints(window), inside, out)


def _example(
    window: Window, lower: tuple[Floats, ...], hints: Hints, held: Sequence[Held], out: Sequence[CharSpan]
) -> Example:
    words = len(window.first)
    labels, issues = np.zeros(words, dtype=np.int64), np.full(words, UNKNOWN)
    for span in out:
        labels[words_in(window, span)] = UNKNOWN
    targets: dict[int, Floats] = {}
    for one in held:
        for word in words_in(window, one.cue).tolist():
            labels[word] = one.label
            target = targets.setdefault(word, np.zeros((len(ROLES), words), dtype=np.float32))
            for role, spans in enumerate(one.roles):
                for span in spans:
                    target[role, words_in(window, span)] = 1
        for span in one.roles[ROLES.index("proposition")]:
            issues[words_in(window, span)] = one.issue
    rows = sorted(targets)
    roles = np.stack([targets[row] for row in rows], axis=1) if rows else np.zeros((len(ROLES), 0, words), np.float32)
    return Example(window, lower, hints, labels, issues, np.array(rows, dtype=np.int64), roles)
