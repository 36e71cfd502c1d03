"""What the words beside a predicate itself tell: its verb group, adverbs, conditions, determiners, its year."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from .certainty_words import words
from .clause_tree import ClauseTree

Value = Literal["asserted", "historical", "future", "possible", "conditional", "negated", "denied"]

# Of several that hold, the last of this order stands: see docs/events.md for why.
ORDER: tuple[Value, ...] = ("asserted", "historical", "future", "possible", "conditional", "negated", "denied")
# A year so long before the page's own is history and no news.
_HISTORY = 10
# Of a page without its year: news on the web, and the corpora of the field, begin with the nineties.
_FIRST_YEAR = 1990
_LONG_AGO = frozenset(("decades", "centuries", "generations"))
_DEEP = 4


class Finding(NamedTuple):
    """A value and the tokens that gave it."""

    value: Value
    places: tuple[int, ...]


ASSERTED = Finding("asserted", ())


def strongest(*findings: Finding) -> Finding:
    """The last in ``ORDER``, of equal ones the first."""
    return max(findings, key=lambda finding: ORDER.index(finding.value))


def marks_of(tree: ClauseTree, place: int) -> Finding:
    """What stands beside a predicate or beside what governs it."""
    found = strongest(ASSERTED, *_adverbs(tree, place), *_determiners(tree, place))
    if not tree.is_noun(place):
        found = strongest(found, *_modals(tree, place), *_conditions(tree, place), *_empty_arguments(tree, place))
    return found


def shared_marks(tree: ClauseTree, place: int) -> Finding:
    """What a verb shares with the one coordinated after it: "did not fire or [shoot]"."""
    return strongest(ASSERTED, *_modals(tree, place), *_adverbs(tree, place), *_conditions(tree, place),
                     *_empty_arguments(tree, place))  # fmt: skip


def conditions_of(tree: ClauseTree, place: int) -> Finding:
    return strongest(ASSERTED, *_conditions(tree, place))


def _value(name: str) -> Value:
    return next(value for value in ORDER if value == name)


def _modals(tree: ClauseTree, place: int) -> Iterator[Finding]:
    for aux in tree.auxiliaries(place):
        word = tree.word(aux)
        if tree.token(aux).tag != "MD":
            continue
        if words().mark("modals", word) == "would":
            yield Finding("conditional", (aux,))
        elif name := words().mark("modals", word):
            yield Finding(_value(name), (aux,))


def _adverbs(tree: ClauseTree, place: int) -> Iterator[Finding]:
    for child in tree.children(place, "neg", "advmod", "preconj", "cc", "npadvmod"):
        word = tree.word(child)
        following = tree.word(child + 1) if child + 1 < tree.beyond else ""
        name = words().mark("adverbs", word)
        if name in ("possible", "negated") and not words().mark("adverbs", following) == "adding":
            yield Finding(_value(name), (child,))


def _determiners(tree: ClauseTree, place: int) -> Iterator[Finding]:
    for child in tree.children(place, "det", "amod", "nmod", "compound"):
        if name := words().mark("beside", tree.word(child)):
            yield Finding(_value(name), (child,))


def _empty_arguments(tree: ClauseTree, place: int) -> Iterator[Finding]:
    """ "Nobody attacked", "no soldier attacked", "attacked nobody"."""
    for child in tree.children(place, "nsubj", "nsubjpass", "dobj"):
        for at in (child, *tree.children(child, "det", "neg")):
            if words().mark("subjects", tree.word(at)):
                yield Finding("negated", (at,))


def _conditions(tree: ClauseTree, place: int) -> Iterator[Finding]:
    """ "If it attacks", "will attack if", "should it attack", "would attack should it"."""
    yield from _opening(tree, place)
    for child in tree.children(place, "advcl", "ccomp", "prep", "conj"):
        if tree.token(child).dep != "conj":
            yield from (finding for finding in _opening(tree, child) if finding.value == "conditional")
        if words().mark("marks", tree.word(child)) == "conditional":
            yield Finding("conditional", (child,))


def _opening(tree: ClauseTree, place: int) -> Iterator[Finding]:
    for child in tree.children(place, "mark", "advmod", "prep"):
        name = words().mark("marks", tree.word(child))
        if name == "conditional" and tree.token(place).dep == "ccomp" and child > (tree.head(place) or 0):
            yield Finding("possible", (child,))  # "asked if it attacked"
        elif name in ("conditional", "possible"):
            yield Finding(_value(name), (child,))
    yield from _inverted(tree, place)


def _inverted(tree: ClauseTree, place: int) -> Iterator[Finding]:
    subject = tree.subject(place)
    if subject is None or tree.token(place).dep not in ("ccomp", "advcl") or "?" in tree.word(tree.beyond - 1):
        return
    for at in (place, *tree.auxiliaries(place)):
        if at < subject and words().mark("inverted", tree.word(at)):
            yield Finding("conditional", (at,))


def history_of(tree: ClauseTree, place: int, year: int | None) -> Finding:
    """Historical where the predicate has a year long before the page's ``year``, or is decades ago."""
    limit = _FIRST_YEAR if year is None else year - _HISTORY
    for at in _beside(tree, place, _DEEP):
        word = tree.word(at)
        if len(word) == 4 and word.isdecimal() and word.isascii() and 1000 < int(word) < limit:
            return Finding("historical", (at,))
        if word == "ago" and any(tree.word(child) in _LONG_AGO for child in tree.children(at)):
            return Finding("historical", (at - 1, at))
    return ASSERTED


def _beside(tree: ClauseTree, place: int, depth: int) -> Iterator[int]:
    """What hangs on a predicate without a clause of its own between."""
    if not depth:
        return
    for child in tree.children(place, "prep", "pobj", "nummod", "npadvmod", "advmod", "amod", "nmod", "compound"):
        yield child
        yield from _beside(tree, child, depth - 1)
