"""What the events network learns from: annotated pages, sentences written for it, and the relations of PLV."""

from __future__ import annotations

import dataclasses
import gzip
import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from bench.plv import sides_of
from numpy.typing import NDArray

from onrecord.events.labels import CERTAINTIES, LABELS, ROOT_OF, ROOTS, TYPES
from onrecord.events.network import Network
from onrecord.events.relation import marks_of
from onrecord.statements.tagger import Batch, Tagger
from onrecord.statements.windows import Window, windows

CharSpan = tuple[int, int]
Floats = NDArray[np.float32]
MASK_PIECE, SPECIAL = 103, 999
UNKNOWN = -100


@dataclass(frozen=True, slots=True)
class Told:
    """A trigger with its label, its certainty (-100 where not known) and both sides, as character spans."""

    trigger: CharSpan
    label: int
    certainty: int
    sides: tuple[tuple[CharSpan, ...], tuple[CharSpan, ...]]


@dataclass(frozen=True, slots=True)
class Example:
    """A window, its lower states (one array for each way of hiding words), labels by word and both pointers.

    ``rows`` are the trigger words, ``certainties`` theirs, and ``sides`` 2 x rows x words of 0 and 1.
    """

    window: Window
    lower: tuple[Floats, ...]
    labels: NDArray[np.int64]
    rows: NDArray[np.int64]
    certainties: NDArray[np.int64]
    sides: Floats


@dataclass(frozen=True, slots=True)
class Marked:
    """A window in which an actor (1) and a recipient (2) are marked by piece, and the root of what is between them."""

    lower: tuple[Floats, ...]
    roles: NDArray[np.int64]
    root: int
    name: str = ""


def annotated(annotations: Path, corpus: Path) -> Iterator[tuple[str, list[Told], list[CharSpan]]]:
    """The annotated pages: text (title, blank line, body), tellings, and the sentences that are held out because a page
    that is measured on has them too. ``ValueError`` where a text has changed."""
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        pages = {str(row["id"]): row for row in map(json.loads, lines)}
    for line in annotations.read_text("utf-8").splitlines():
        row = json.loads(line)
        page = pages[row["page"]]
        text = f"{page['title'].strip()}\n\n{page['text']}"[: row["length"]]
        if hashlib.sha256(text.encode()).hexdigest() != row["sha256"]:
            raise ValueError(f"{annotations}: page {row['page']} of {corpus} is not the text that was annotated")
        yield text, [_told(item) for item in row["events"]], [(a, b) for a, b in row["held"]]


def _told(item: dict[str, Any]) -> Told:
    sides = tuple(tuple((a, b) for a, b in item[side]) for side in ("actor", "recipient"))
    certainty = CERTAINTIES.index(item["certainty"])
    return Told(tuple(item["trigger"]), LABELS.index(item["type"]), certainty, sides)  # type: ignore[arg-type]


def written(path: Path) -> Iterator[tuple[str, list[Told]]]:
    """The sentences written for training, each with its tellings."""
    held: dict[str, list[Told]] = {}
    for line in path.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, trigger, actor, recipient, text = line.split("\t")
            sides = tuple(tuple(_all(text, side)) for side in (actor, recipient))
            told = Told(_all(text, trigger)[0], LABELS.index(kind), UNKNOWN, sides)  # type: ignore[arg-type]
            held.setdefault(text, []).append(told)
    yield from held.items()


def _all(text: str, words: str) -> list[CharSpan]:
    at = text.find(words) if words else -1
    return [] if at < 0 else [(at, at + len(words))]


def examples(
    tagger: Tagger, text: str, told: Sequence[Told], variants: int, held: Sequence[CharSpan] = ()
) -> tuple[list[Example], list[Marked]]:
    """The windows of ``text`` with what is told in them, and its relations whose two sides stand in one window.

    The words of ``held`` have the label -100: nothing is learned of them.
    """
    found, marked = [], []
    for window in windows(text, tagger.tokenizer):
        inside = [item for item in told if len(words_in(window, item.trigger))]
        lower = lower_states(tagger, window, variants)
        found.append(_example(window, lower, inside, held))
        for item in inside:
            roles = marks_of(window, item.sides)
            if set(roles.tolist()) == {0, 1, 2}:
                marked.append(Marked(lower, roles, ROOTS.index(ROOT_OF[TYPES[item.label - 1]])))
    return found, marked


def _example(window: Window, lower: tuple[Floats, ...], told: Sequence[Told], held: Sequence[CharSpan]) -> Example:
    labels = np.zeros(len(window.first), dtype=np.int64)
    for span in held:
        labels[words_in(window, span)] = UNKNOWN
    rows: list[int] = []
    certainties: list[int] = []
    sides: list[Floats] = []
    for item in told:
        words = words_in(window, item.trigger)
        labels[words] = item.label
        rows += words.tolist()
        certainties += [item.certainty] * len(words)
        sides += [_chosen(window, item.sides)] * len(words)
    stacked = np.stack(sides, axis=1) if sides else np.zeros((2, 0, len(labels)), dtype=np.float32)
    known = np.array(certainties, dtype=np.int64)
    return Example(window, lower, labels, np.array(rows, dtype=np.int64), known, stacked)


def words_in(window: Window, span: CharSpan) -> NDArray[np.int64]:
    return np.flatnonzero((window.words[:, 0] < span[1]) & (window.words[:, 1] > span[0]))


def _chosen(window: Window, sides: Sequence[Sequence[CharSpan]]) -> Floats:
    out = np.zeros((2, len(window.first)), dtype=np.float32)
    for which, spans in enumerate(sides):
        for span in spans:
            out[which, words_in(window, span)] = 1
    return out


def lower_states(tagger: Tagger, window: Window, variants: int) -> tuple[Floats, ...]:
    """The lower layers' states of ``window``: as it is, and with one piece in twelve hidden, ``variants`` times."""
    out = [tagger.scores(Batch.of([window])).lower[0]]
    for seed in range(variants):
        chance = np.random.default_rng(seed).random(len(window.ids))
        ids = np.where((chance < 1 / 12) & (window.ids > SPECIAL), MASK_PIECE, window.ids)
        out.append(tagger.scores(Batch.of([dataclasses.replace(window, ids=ids)])).lower[0])
    return tuple(out)


def plv(tagger: Tagger, network: Network, path: Path, variants: int) -> Iterator[tuple[str, Marked]]:
    """PLV's rows: the sentence's id and its relation, here with ``network``'s middle states in place of the lower."""
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        window = windows(row["text"], tagger.tokenizer)[0]
        roles = marks_of(window, sides_of(row))
        lower = lower_states(tagger, window, variants)
        yield row["sid"], given_out(network, window, Marked(lower, roles, ROOTS.index(row["root"]), row["id"]))


def given_out(network: Network, window: Window, marked: Marked) -> Marked:
    """``marked`` with ``network``'s middle states in place of the lower."""
    states = (network.told(window, lower[None], marked.roles).middle[0] for lower in marked.lower)
    return dataclasses.replace(marked, lower=tuple(states))


def invented(tagger: Tagger, network: Network, path: Path, variants: int) -> Iterator[Marked]:
    """The relations of the sentences written for training, with middle states."""
    for text, told in written(path):
        window = windows(text, tagger.tokenizer)[0]
        for one in examples(tagger, text, told, variants)[1]:
            yield given_out(network, window, one)
