"""What the words beside a predicate itself tell: its verb group, adverbs, conditions, determiners, its year."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

from ..nouns import Certainty
from .certainty_words import words
from .clause_tree import ClauseTree

Value: TypeAlias = Certainty

# Of several that hold, the last of this order stands: see docs/events.md for why.
ORDER: tuple[Value, ...] = ("asserted", "historical", "future", "possible", "conditional", "negated", "denied")
# What a class of governors gives to what hangs on it.
VALUES: dict[str, Value] = {
    "denied": "denied", "negated": "negated", "future": "future", "possible": "possible", "thought": "possible",
    "conditional": "conditional",
}  # fmt: skip
_QUESTIONS = frozenset(("who", "whom", "whose", "what", "which", "why", "how", "where", "when"))
# A year so long before the page's own is history and no news.
_HISTORY = 10
# Of a page without its year: news on the web, and the corpora of the field, begin with the nineties.
_FIRST_YEAR = 1990
_LONG_AGO = frozenset(("decades", "centuries", "generations"))
_DEEP = 4
_FINITE = ("VBD", "VBZ", "VBP")


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
    found = strongest(ASSERTED, *_adverbs(tree, place), *_determiners(tree, place), *_conditions(tree, place))
    if tree.is_noun(place):  # "attacks" may be a verb that the tagger took for a noun, its subject is no matter then
        return found
    return strongest(found, *_modals(tree, place), *_empty_arguments(tree, place))


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
        if word == "not" and child > tree.first and tree.word(child - 1) == "or":
            continue  # "whether or not"
        if name in ("possible", "negated") and words().mark("adverbs", following) != "adding":
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
    is_past = not tree.auxiliaries(place) or all(tree.token(at).tag in _FINITE for at in tree.auxiliaries(place))
    for child in tree.children(place, "advcl", "ccomp", "prep"):
        # "Will arrest them if"; "arrested them if they spoke" was what happened then.
        if not (is_past and tree.token(place).tag in ("VBD", "VBN")):
            yield from (finding for finding in _opening(tree, child) if finding.value == "conditional")
        is_bare = not tree.auxiliaries(child)  # "provided it stops", but not "let aid be provided"
        if is_bare and words().mark("marks", tree.word(child)) == "conditional":
            yield Finding("conditional", (child,))


def _opening(tree: ClauseTree, place: int) -> Iterator[Finding]:
    for child in tree.children(place, "mark", "advmod", "prep"):
        name = words().mark("marks", tree.word(child))
        if name == "conditional" and tree.token(place).dep == "ccomp" and child > (tree.head(place) or 0):
            yield Finding("possible", (child,))  # "asked if it attacked"
        elif name in ("conditional", "possible"):
            yield Finding(_value(name), (child,))
    yield from _in_case(tree, place)
    yield from _inverted(tree, place)


def _in_case(tree: ClauseTree, place: int) -> Iterator[Finding]:
    """ "In case it attacks", "provided that it withdraws"."""
    for preposition in tree.children(place, "prep"):
        for noun in tree.children(preposition, "pobj"):
            if preposition < noun < place and opens_case(tree, noun):
                yield Finding("conditional", (preposition, noun))
    head = tree.head(place)
    if (
        head is not None
        and tree.token(place).dep == "ccomp"
        and words().mark("marks", tree.word(head)) == "conditional"
    ):
        yield Finding("conditional", (head,))


def opens_case(tree: ClauseTree, noun: int) -> bool:
    """ "In case", "in the event", "on condition", but not "in the case of the kidnapping"."""
    head = tree.head(noun)
    is_opened = head is not None and tree.word(head) in ("in", "on") and head >= noun - 2
    is_known = tree.children(noun, "det") and tree.word(noun) != "event"
    return is_opened and not is_known and words().governor("nouns", tree.word(noun)) == "conditional"


def _inverted(tree: ClauseTree, place: int) -> Iterator[Finding]:
    subject = tree.subject(place)
    if subject is None or tree.token(place).dep not in ("ccomp", "advcl") or "?" in tree.word(tree.beyond - 1):
        return
    for at in (place, *tree.auxiliaries(place)):
        if at < subject and words().mark("inverted", tree.word(at)):
            yield Finding("conditional", (at,))


def is_indefinite(tree: ClauseTree, place: int) -> bool:
    """Whether a noun is new to the page: no "the", "its", "recent" beside it, nor what was done to it."""
    if not tree.is_noun(place) or tree.token(place).tag.startswith("NNP") or tree.children(place, "poss"):
        return False
    if any(tree.token(at).tag == "VBN" for at in tree.children(place, "acl")):
        return False
    return not any(words().mark("known", tree.word(at)) for at in tree.children(place, "det", "predet", "amod"))


def question_of(tree: ClauseTree) -> Finding:
    """Whether the sentence asks if: "why did it attack?" tells that it did."""
    marks = [at for at, word in tree.words() if word == "?"]
    opening = next((word for _, word in tree.words() if word.isalpha()), "")
    return Finding("possible", (marks[-1],)) if marks and opening not in _QUESTIONS else ASSERTED


def history_of(tree: ClauseTree, place: int, year: int | None) -> Finding:
    """Historical where the predicate has a year long before the page's ``year``, or is decades ago."""
    limit = _FIRST_YEAR if year is None else year - _HISTORY
    for at in _beside(tree, place, _DEEP):
        word, head = tree.word(at), tree.head(at)
        if head is not None and tree.word(head) in ("since", "from"):
            continue  # until now
        if len(word) == 4 and word.isdecimal() and word.isascii() and 1000 < int(word) < limit:
            return Finding("historical", (at,))
        if word == "ago" and (long := [child for child in tree.children(at) if tree.word(child) in _LONG_AGO]):
            return Finding("historical", (long[0], at))
    return ASSERTED


def _beside(tree: ClauseTree, place: int, depth: int) -> Iterator[int]:
    """What hangs on a predicate without a clause of its own between."""
    if not depth:
        return
    for child in tree.children(place, "prep", "pobj", "nummod", "npadvmod", "advmod", "amod", "nmod", "compound"):
        yield child
        yield from _beside(tree, child, depth - 1)
