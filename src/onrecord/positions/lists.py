"""The parts of a list, by the parse: "the withdrawal of all troops, new elections and an end to arms deliveries"."""

from __future__ import annotations

from collections.abc import Iterator

from ..language import Analysis

CharSpan = tuple[int, int]
_JOINING = ("conj", "cc", "punct", "preconj")
_SPELLED_ALIKE = {"VBP": "VB", "VBN": "VBD"}
_WIDEST = 120  # tokens of one
_MOST = 12  # parts of a list, and steps up or down one


def parts_of(analysis: Analysis, span: CharSpan, bounds: CharSpan) -> list[CharSpan]:
    """The parts of the list, inside ``bounds``, that the head of ``span`` is one of, in text order.

    None where it is in no list. Offsets of the text; a part is a word with what hangs on it, but for the other parts.
    """
    first, beyond = analysis.at(*span)
    low, high = analysis.at(*bounds)
    if first >= beyond:
        return []
    top = analysis.head(first, beyond)
    for _ in range(_MOST):
        token = analysis.tokens[top]
        if (
            token.dep != "conj"
            or not low <= token.head < high
            or not _alike(token.tag, analysis.tokens[token.head].tag)
        ):
            break
        top = token.head
    heads = [top, *_joined(analysis, top, min(high, top + _WIDEST), _MOST)]
    if len(heads) == 1:
        return []
    return [(analysis.tokens[a].start, analysis.tokens[b - 1].end) for a, b in
            sorted(_whole(analysis, head, low, high) for head in heads)]  # fmt: skip


def _joined(analysis: Analysis, head: int, high: int, depth: int) -> Iterator[int]:
    for place in range(head + 1, high if depth else head + 1):
        token = analysis.tokens[place]
        if token.dep == "conj" and token.head == head and _alike(token.tag, analysis.tokens[head].tag):
            yield place
            yield from _joined(analysis, place, high, depth - 1)


def _alike(one: str, other: str) -> bool:
    """Nouns are listed with nouns, verbs with verbs of the same form."""
    forms = {_SPELLED_ALIKE.get(tag, tag) for tag in (one, other)}
    return len(forms) == 1 or not any(form.startswith("VB") for form in forms)


def _whole(analysis: Analysis, head: int, low: int, high: int) -> tuple[int, int]:
    """First and beyond of the unbroken run of tokens around ``head`` that hang on it."""
    first, beyond = head, head + 1
    while first > low and _hangs(analysis, first - 1, head):
        first -= 1
    while beyond < high and _hangs(analysis, beyond, head):
        beyond += 1
    return first, beyond


def _hangs(analysis: Analysis, place: int, head: int) -> bool:
    """Whether ``place`` hangs on ``head``, step by step and never directly as another part or a mark."""
    for _ in range(2 * _MOST):
        token = analysis.tokens[place]
        if token.head == head:
            return token.dep not in _JOINING
        if token.head == place:
            return False
        place = token.head
    return False
