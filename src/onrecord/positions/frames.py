"""The frames of the lexicon of stances at a cue, negations taken into account."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..events.frames import after, words_of
from ..language import Analysis
from ..nouns import Stance
from .lexicon import DROPPED, Frame, Lexicon, droppers, lexicon

# Tokens before a cue in which a frame of it may begin, a negation stands, or what says that it was dropped.
_REACH, _NEAR = 6, 4
_NOT = frozenset(["not", "n't", "never", "neither", "nor", "no", "without", "hardly", "cannot"])


class Hit(NamedTuple):
    """``frame`` stands at the tokens first to beyond, ``negated`` or not."""

    frame: Frame
    negated: bool
    first: int
    beyond: int

    @property
    def stance(self) -> str:
        """A stance, "dropped", or nothing."""
        return self.frame.negated if self.negated else self.frame.stance


def frame_at(analysis: Analysis, first: int, beyond: int, stance: Stance) -> Hit | None:
    """The frame with the most words that overlaps the tokens first to beyond and gives ``stance`` there."""
    hits = (hit for hit in hits_at(analysis, first, beyond) if hit.stance == stance)
    return max(hits, key=lambda hit: (hit.beyond - hit.first, not hit.negated), default=None)


def hits_at(analysis: Analysis, first: int, beyond: int) -> Iterator[Hit]:
    """Every frame that overlaps the tokens first to beyond, inside their sentence."""
    low, high = _window(analysis, first, beyond)
    words = words_of(analysis, low, high)
    for at, stop, frame in _matches(lexicon(), words):
        if low + stop > first and low + at < beyond:
            yield Hit(frame, _is_negated(words, at), low + at, low + stop)


def is_dropped(analysis: Analysis, first: int, beyond: int) -> bool:
    """Whether words before the cue say that it is held no more: "no longer insists", "dropped its demand"."""
    low, high = _window(analysis, first, beyond)
    words = words_of(analysis, low, high)
    return any(
        first - _NEAR <= low + stop <= first and (frame.name.endswith("no-longer") or _is_noun(analysis, first, beyond))
        for _, stop, frame in _matches(droppers(), words)
    )


def _is_noun(analysis: Analysis, first: int, beyond: int) -> bool:
    return analysis.tokens[analysis.head(first, beyond)].tag.startswith("NN")


def _window(analysis: Analysis, first: int, beyond: int) -> tuple[int, int]:
    """The tokens around first to beyond, in their sentence."""
    start, end = analysis.sentences[analysis.tokens[first].sentence - analysis.tokens[0].sentence]
    return max(start, first - _REACH), min(end, beyond + 2 * _REACH)


def _matches(patterns: Lexicon, words: list[str]) -> Iterator[tuple[int, int, Frame]]:
    """Where in ``words`` a frame begins and ends."""
    for at, word in enumerate(words):
        for pattern in patterns.patterns(word):
            stop = at + 1
            for piece in pattern.pieces[1:]:
                stop = after(words, stop, piece)
                if not stop:
                    break
            if stop:
                yield at, stop, pattern.frame


def stances_at(analysis: Analysis, low: int, high: int) -> Iterator[tuple[int, int, str]]:
    """The tokens and the stance, or "dropped", of each frame between the tokens ``low`` and ``high``."""
    words = words_of(analysis, low, high)
    for at, stop, frame in _matches(lexicon(), words):
        hit = Hit(frame, _is_negated(words, at), low + at, low + stop)
        if hit.stance:
            yield hit.first, hit.beyond, hit.stance
    for at, stop, _ in _matches(droppers(), words):
        yield low + at, low + stop, DROPPED


def _is_negated(words: list[str], at: int) -> bool:
    return not _NOT.isdisjoint(words[max(0, at - _NEAR) : at])
