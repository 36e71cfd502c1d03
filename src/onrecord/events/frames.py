"""The frames of the lexicon that a sentence holds."""

from __future__ import annotations

from collections.abc import Iterator

from ..language import Analysis
from ..nouns import EventType
from .lexicon import Frame, Part, Pattern, Piece, lexicon

# Words that may stand in a gap of a pattern, and before a trigger's own words in a pattern that holds them.
_GAP, _REACH = 5, 6
_TAGS: dict[Part, str] = {"verb": "VB", "noun": "NN", "phrase": ""}
_STOPS = frozenset('.,;:!?"“”()')
Hit = tuple[int, int, Pattern]


def frames_in(analysis: Analysis, sentence: int) -> list[tuple[int, int, Frame]]:
    """Every frame in sentence number ``sentence``, in text order: of those that overlap the longest pattern."""
    low, high = analysis.sentences[sentence]
    words = words_of(analysis, low, high)
    found = [
        hit for at in range(low, high) for hit in _hits(words, low, at)
        if not hit[2].ambiguous and _fits(analysis, hit)
    ]  # fmt: skip
    kept: list[Hit] = []
    taken: set[int] = set()
    for hit in sorted(found, key=lambda hit: -len(hit[2].pieces)):
        if taken.isdisjoint(range(hit[0], hit[1])):
            taken.update(range(hit[0], hit[1]))
            kept.append(hit)
    return [(first, beyond, pattern.frame) for first, beyond, pattern in sorted(kept, key=lambda hit: hit[:2])]


def frame_of(analysis: Analysis, first: int, beyond: int, kind: EventType) -> Frame | None:
    """The frame of type ``kind`` with the longest pattern that overlaps the tokens first to beyond.

    Patterns whose part of speech is the parse's come before others: a headline's verb is often tagged a noun.
    """
    sentence = analysis.tokens[first].sentence
    low, high = max(first - _REACH, 0), min(beyond + 2 * _REACH, len(analysis.tokens))
    while analysis.tokens[low].sentence != sentence:
        low += 1
    while analysis.tokens[high - 1].sentence != sentence:
        high -= 1
    words = words_of(analysis, low, high)
    found = [
        hit for at in range(low, min(beyond, high)) for hit in _hits(words, low, at)
        if hit[1] > first and hit[2].frame.type == kind
    ]  # fmt: skip
    best = max(found, key=lambda hit: (_fits(analysis, hit), len(hit[2].pieces)), default=None)
    return best[2].frame if best else None


def words_of(analysis: Analysis, low: int, high: int) -> list[str]:
    return [token.word.lower().replace("’", "'") for token in analysis.tokens[low:high]]


def _hits(words: list[str], low: int, at: int) -> Iterator[Hit]:
    """The patterns that begin at token ``at``; ``words`` are those from token ``low`` on."""
    for pattern in lexicon().patterns(words[at - low]):
        beyond = at - low + 1
        for piece in pattern.pieces[1:]:
            beyond = after(words, beyond, piece)
            if not beyond:
                break
        else:
            yield at, low + beyond, pattern


def after(words: list[str], at: int, piece: Piece) -> int:
    """The place after ``piece`` where it stands at ``at`` or behind a gap, else 0."""
    for place in range(at, min(at + (_GAP if piece.gap else 0) + 1, len(words))):
        if words[place] in piece.forms:
            return place + 1
        if words[place] in _STOPS:
            return 0
    return 0


def _fits(analysis: Analysis, hit: Hit) -> bool:
    """Whether the word that decides, a verb's first and a noun's last, is tagged as the pattern has it."""
    first, beyond, pattern = hit
    place = beyond - 1 if pattern.part == "noun" else first
    return analysis.tokens[place].tag.startswith(_TAGS[pattern.part])
