"""How many people a sentence tells were killed, injured and arrested."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import Literal, get_args

from ..language import Analysis
from ..nouns import Count
from .clause_tree import ClauseTree
from .inflection import noun_forms, verb_forms
from .number_words import number_of

Kind = Literal["dead", "injured", "arrested"]
_NUMBER_PARTS = frozenset(("hundred", "thousand", "million", "dozen"))


def counts_of(text: str, analysis: Analysis, sentence: int) -> dict[str, Count]:
    """The first number of each ``Kind`` that sentence number ``sentence`` gives; "dozens" is no number."""
    low, high = analysis.sentences[sentence]
    found: dict[str, Count] = {}
    tree: ClauseTree | None = None
    for place in range(low, high):
        word = analysis.tokens[place].word.lower()
        for kind, how in _words().get(word, ()):
            tree = tree or ClauseTree(analysis, low)
            if kind not in found and (span := _counted(tree, place, how)):
                number, first, last = span
                start, end = tree.token(first).start, tree.token(last).end
                found[kind] = Count(start=start, end=end, exact=text[start:end], number=number)
    return found


def _counted(tree: ClauseTree, place: int, how: str) -> tuple[int, int, int] | None:
    """The number of those whom the word at ``place`` has befallen, and the first and last token of its words."""
    if any(tree.token(aux).tag == "MD" for aux in tree.auxiliaries(place)):
        return None  # "40 people could die"
    for noun in _befallen(tree, place, how):
        if span := _with_conjuncts(tree, noun):
            return span
    return None


def _befallen(tree: ClauseTree, place: int, how: str) -> Iterator[int]:
    """Heads of the phrases that may name them, the likeliest first."""
    token = tree.token(place)
    if place > tree.first and tree.token(place - 1).tag == "CD" and how == "states":
        yield place - 1  # "11 wounded"
    if how == "affected" and tree.is_verb(place):
        yield from tree.children(place, "dobj", "nsubjpass") or tree.children(place, "nsubj")
    if how == "undergone":
        yield from tree.children(place, "nsubj")
    if how == "tolls" and tree.is_noun(place):
        yield place
        yield from _of_toll(tree, place)
    if how == "states" and not tree.is_verb(place):
        yield from _in_state(tree, place)
    if token.dep in ("acl", "relcl") and token.tag == "VBN":
        yield token.head


def _in_state(tree: ClauseTree, place: int) -> Iterator[int]:
    """ "Left 30 wounded", "three people were shot dead", "12 are dead", "three dead"."""
    head = tree.head(place)
    if head is not None and tree.is_verb(head) and not tree.is_noun(place):
        yield from tree.children(head, "dobj", "nsubjpass")
        yield from tree.children(head, "nsubj") if tree.token(place).dep == "acomp" else ()
    if tree.token(place).dep != "amod":
        yield place


def _of_toll(tree: ClauseTree, place: int) -> Iterator[int]:
    """ "A death toll of 40", "the toll rose to 40"."""
    verb = tree.head(place) if tree.token(place).dep == "nsubj" else None
    if tree.word(place) != "toll":
        return
    for at in (place, *([verb] if verb is not None else [])):
        yield from (goal for prep in tree.children(at, "prep") if tree.word(prep) in ("of", "to", "at")
                    for goal in tree.children(prep, "pobj"))  # fmt: skip


def _with_conjuncts(tree: ClauseTree, noun: int) -> tuple[int, int, int] | None:
    """ "Two adults and three children" are five."""
    span = _number_at(tree, noun)
    if span is None:
        return None
    number, first, last = span
    for other in tree.children(noun, "conj"):
        if any(_is_told_of(tree, at) for at in range(other, min(other + 2, tree.beyond))):
            break  # "two dead and three wounded", "two deaths and three injuries"
        if more := _with_conjuncts(tree, other):
            number, last = number + more[0], more[2]
    return number, first, last


def _is_told_of(tree: ClauseTree, place: int) -> bool:
    return any(how in ("states", "tolls") for _, how in _words().get(tree.word(place), ()))


def _number_at(tree: ClauseTree, noun: int) -> tuple[int, int, int] | None:
    """The number of people that the phrase of ``noun`` gives."""
    word = tree.word(noun)
    if tree.token(noun).tag == "CD" or word in _NUMBER_PARTS:
        return _read(tree, noun, noun)
    if word in _people()["none"]:
        return None
    for child in tree.children(noun, "nummod"):
        return _read(tree, child, noun)
    if word in _people()["one"] and any(tree.word(at) in ("a", "an", "another") for at in tree.children(noun, "det")):
        return 1, tree.children(noun, "det")[0], noun
    return None


def _read(tree: ClauseTree, number: int, last: int) -> tuple[int, int, int] | None:
    """The number of which ``number`` is the last word."""
    first = number
    while first > tree.first and (tree.token(first - 1).tag == "CD" or _joins(tree, first - 1)):
        first -= 1
    value = number_of([tree.word(at) for at in range(first, number + 1)])
    unit = tree.word(number + 1) if number + 1 < tree.beyond else ""
    is_share = unit in ("%", "percent", "per") or (first > tree.first and tree.word(first - 1) in "$€£")
    return None if value is None or is_share else (value, first, max(number, last))


def _joins(tree: ClauseTree, place: int) -> bool:
    """Whether the hyphen or "and" at ``place`` stands inside a number."""
    return (
        place > tree.first
        and tree.word(place) == "-"
        and tree.token(place - 1).tag == "CD"
        and tree.token(place + 1).tag == "CD"
    )


@cache
def _words() -> dict[str, list[tuple[Kind, str]]]:
    """By form the kinds of which a word tells, and how."""
    found: dict[str, list[tuple[Kind, str]]] = {}
    for kind in get_args(Kind):
        for how, lemmas in _table()[kind].items():
            for lemma in lemmas.split():
                for form in _forms(lemma, how):
                    found.setdefault(form, []).append((kind, how))
    return {form: sorted(told, key=lambda one: one[1] != "states") for form, told in found.items()}


def _forms(lemma: str, how: str) -> Iterable[str]:
    if how == "states":
        return (lemma,)
    return noun_forms(lemma) if how == "tolls" else verb_forms(lemma)


@cache
def _people() -> dict[str, frozenset[str]]:
    return {
        "one": frozenset(_table()["people"]["one"].split()),
        "none": frozenset(form for lemma in _table()["people"]["none"].split() for form in noun_forms(lemma)),
    }


@cache
def _table() -> dict[str, dict[str, str]]:
    return tomllib.loads((files(__package__) / "counts.toml").read_text(encoding="utf-8"))
