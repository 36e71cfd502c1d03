"""What a cue is about: its propositions, each with its issue. A composite demand has several."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..events.fits import runs
from ..events.network import Floats
from ..language import Analysis
from ..nouns import Issue
from ..statements import Window
from .cues import Cue
from .issues import STRONG, issues_in, terms_in
from .labels import ISSUES, ROLES
from .lists import parts_of
from .network import Heard

CharSpan = tuple[int, int]
Runs = Sequence[tuple[CharSpan, float]]
_PROPOSITION = ROLES.index("proposition")
# What a vote of the issue lexicon weighs against the network, in log-odds; twice that where all words stand for issues.
VOTE = 1.0
# A part of a list has an issue of its own where it is this probable.
OWN = 0.5
# Runs behind a cue count alone where the best of them fits this well, as a share of the best of all.
BEHIND = 0.6
# Runs that are in no list with the best one count where they fit this well, as a share of it.
AS_WELL = 0.9
# Between the parts of a list: "the withdrawal of forces, a halt to arms deliveries and an end to sanctions".
_BETWEEN = re.compile(r"(?:,|;)?\s+(?:and|or|as well as|along with|plus)\s+(?:also\s+)?|[,;]\s+", re.IGNORECASE)
# Between two runs of one list, with a word or two that the network passed over.
_ADJOINING = re.compile(r"\W*(?:\w+\W+){0,2}?(?:(?:and|or|as well as|plus)\b\W*|[,;]\s*)(?:\w+\W+){0,3}", re.IGNORECASE)
_WORDS = re.compile(r"\w+(?:[-'’]\w+)*")


class Matter(NamedTuple):
    """``start`` to ``end`` say what is demanded, offered or refused; ``issue`` is likeliest, by ``score``."""

    start: int
    end: int
    issue: Issue
    score: float


def matters(text: str, analysis: Analysis, window: Window, cue: Cue, heard: Heard) -> list[Matter]:
    """The propositions of ``cue`` in its sentence, in text order; neighbours of one issue are one."""
    told = list(runs(window, cue.words, heard.roles[_PROPOSITION, cue.word]))
    found: list[Matter] = []
    for run in _with_parts(analysis, cue, _listed(text, _behind(cue, told))):
        found += _split(text, window, run, heard)
    return _joined(text, window, found, heard)


def _behind(cue: Cue, told: Runs) -> Runs:
    """The runs behind the cue, where they fit nearly as well: of "a deal must bring peace" it is not the deal."""
    behind = [one for one in told if one[0][0] >= cue.end]
    best = max((score for _, score in told), default=0.0)
    return behind if behind and max(score for _, score in behind) >= BEHIND * best else told


def _with_parts(analysis: Analysis, cue: Cue, listed: Sequence[CharSpan]) -> list[CharSpan]:
    """``listed`` and the parts of the lists that they are in, on their side of the cue."""
    out = list(listed)
    for run in listed:
        bounds = (cue.end, cue.sentence[1]) if run[0] >= cue.end else (cue.sentence[0], cue.start)
        for part in parts_of(analysis, run, bounds):
            if all(part[1] <= start or end <= part[0] for start, end in out):
                out.append(part)
    return sorted(out)


def _listed(text: str, told: Runs) -> list[CharSpan]:
    """The run that fits best, and those that are in a list with it: a cue is about one thing or several of a list."""
    if not told:
        return []
    best = max(range(len(told)), key=lambda number: told[number][1])
    first = last = best
    while first and _ADJOINING.fullmatch(text, told[first - 1][0][1], told[first][0][0]):
        first -= 1
    while last + 1 < len(told) and _ADJOINING.fullmatch(text, told[last][0][1], told[last + 1][0][0]):
        last += 1
    return [
        run for number, (run, score) in enumerate(told) if first <= number <= last or score >= AS_WELL * told[best][1]
    ]


def _split(text: str, window: Window, run: CharSpan, heard: Heard) -> Iterator[Matter]:
    """The parts of ``run``; one without an issue of its own belongs to the part before it."""
    cuts = [run[0], *(edge for match in _BETWEEN.finditer(text, *run) for edge in match.span()), run[1]]
    held: CharSpan | None = None
    for start, end in zip(cuts[::2], cuts[1::2], strict=True):
        one = matter(text, window, (start, end), heard)
        if held is None or one is None or one.score < OWN:
            held = (held[0] if held else start, end)
        elif one.issue == _of(text, window, held, heard).issue:
            held = (held[0], end)
        else:
            yield _of(text, window, held, heard)
            held = (start, end)
    if held:
        yield _of(text, window, held, heard)


def _of(text: str, window: Window, span: CharSpan, heard: Heard) -> Matter:
    return matter(text, window, span, heard) or Matter(*span, "other", 0.0)


def _joined(text: str, window: Window, found: Sequence[Matter], heard: Heard) -> list[Matter]:
    """Runs of one issue with only a few words between them as one."""
    out: list[Matter] = []
    for one in found:
        last = out[-1] if out else None
        if last and last.issue == one.issue:
            out[-1] = _of(text, window, (last.start, one.end), heard)._replace(issue=last.issue)
        else:
            out.append(one)
    return out


def matter(text: str, window: Window, span: CharSpan, heard: Heard) -> Matter | None:
    """``span`` as a matter, from the network's scores of its words and the votes of the lexicon; None without words."""
    inside = (window.words[:, 0] < span[1]) & (window.words[:, 1] > span[0])
    words = [match.group() for match in _WORDS.finditer(text, *span)]
    if not inside.any() or not words:
        return None
    scores = _voted(np.log(heard.issues[inside].mean(axis=0) + 1e-6), words)
    best = int(scores.argmax())
    return Matter(span[0], span[1], ISSUES[best], round(float(scores[best]), 4))


def _voted(scores: Floats, words: Sequence[str]) -> NDArray[np.float32]:
    covered = sum(beyond - first for first, beyond, term in terms_in(words) if term.vote >= STRONG) / len(words)
    for issue, vote in issues_in(words).items():
        scores[ISSUES.index(issue)] += VOTE * (1 + covered) * vote
    raised: NDArray[np.float32] = np.exp(scores - scores.max())
    out: NDArray[np.float32] = raised / raised.sum()
    return out
