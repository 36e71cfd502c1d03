"""The issue lexicon: which of the codebook's issues the words of a proposition speak for."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from ..events.inflection import noun_forms, verb_forms
from ..nouns import Issue
from .labels import ISSUES

# What a word that stands for an issue, one that only suggests it, and a named plan or treaty count.
STRONG, WEAK, PLAN = 1.0, 0.4, 1.5
_ARTICLES = ("a", "an", "the")
_PLANS = "plans"
_SOURCE = " | "


class Term(NamedTuple):
    """Words in lower case that speak for ``issue``."""

    words: tuple[str, ...]
    issue: Issue
    vote: float


class Lexicon:
    """Terms by their words; ``labels`` and ``examples`` by issue."""

    def __init__(self, terms: Iterable[Term], labels: dict[Issue, str], examples: dict[Issue, list[str]]) -> None:
        self.labels, self.examples = labels, examples
        self.terms: dict[tuple[str, ...], list[Term]] = {}
        for term in terms:
            self.terms.setdefault(term.words, []).append(term)
        self.longest = max(map(len, self.terms))
        self.firsts = frozenset(words[0] for words in self.terms)


def issues_in(words: Sequence[str]) -> dict[Issue, float]:
    """The votes that ``words``, as they stand in a proposition, give to issues, articles aside.

    Of the terms at one place the longest counts.
    """
    found: dict[Issue, float] = {}
    for _, _, term in terms_in(words):
        found[term.issue] = found.get(term.issue, 0.0) + term.vote
    return found


def terms_in(words: Sequence[str]) -> Iterator[tuple[int, int, Term]]:
    """Every term in ``words``, with the places of its first word and of the one after its last."""
    kept = [place for place, word in enumerate(words) if word.lower() not in _ARTICLES]
    folded = [words[place].lower().replace("’", "'") for place in kept]
    at = 0
    while at < len(folded):
        terms = _at(folded, at)
        size = len(terms[0].words) if terms else 1
        yield from ((kept[at], kept[at + size - 1] + 1, term) for term in terms)
        at += size


def _bare(words: str) -> list[str]:
    return [word for word in words.lower().split() if word not in _ARTICLES]


def _at(words: Sequence[str], at: int) -> list[Term]:
    known = lexicon()
    if words[at] not in known.firsts:
        return []
    sizes = range(min(known.longest, len(words) - at), 0, -1)
    return next((known.terms[key] for size in sizes if (key := tuple(words[at : at + size])) in known.terms), [])


@cache
def issue_words(issue: Issue) -> frozenset[str]:
    """The single words that stand for ``issue``, in all their forms, in lower case."""
    return frozenset(
        words[0] for words, terms in lexicon().terms.items() for term in terms
        if len(words) == 1 and term.issue == issue and term.vote == STRONG
    )  # fmt: skip


@cache
def lexicon() -> Lexicon:
    """Read once. ``KeyError`` or ``ValueError`` for an entry that is wrong: the data are the package's."""
    tables = tomllib.loads((files(__package__) / "issues.toml").read_text(encoding="utf-8"))
    plans = tables.pop(_PLANS)
    if set(tables) != set(ISSUES) or not set(plans) <= set(ISSUES):
        raise ValueError(f"issues.toml: not the codebook's issues: {sorted(set(tables) ^ set(ISSUES))}")
    terms = [term for issue in ISSUES for term in (*_terms(issue, tables[issue]), *_plans(issue, plans.get(issue, ())))]
    return Lexicon(
        {(term.words, term.issue): term for term in terms}.values(),
        {issue: tables[issue]["label"] for issue in ISSUES}, {issue: tables[issue]["examples"] for issue in ISSUES},
    )  # fmt: skip


def _terms(issue: Issue, table: dict[str, str]) -> Iterator[Term]:
    """Later terms take the place of earlier ones with the same words: strong ones come last."""
    for key, vote in (("weak", WEAK), ("verbs", STRONG), ("words", STRONG)):
        for entry in filter(None, table.get(key, "").split(", ")):
            for words in _inflected(_bare(entry), is_verb=key == "verbs"):
                yield Term(words, issue, vote)


def _inflected(words: list[str], *, is_verb: bool) -> Iterator[tuple[str, ...]]:
    """A verb's first word and a noun phrase's last one in all their forms."""
    if is_verb:
        yield from ((form, *words[1:]) for form in verb_forms(words[0]))
    else:
        yield tuple(words)
        if words[-1].isalpha():
            yield from ((*words[:-1], form) for form in noun_forms(words[-1]))


def _plans(issue: Issue, entries: Iterable[str]) -> Iterator[Term]:
    for entry in entries:
        name, bar, source = entry.partition(_SOURCE)
        if not bar or not source:
            raise ValueError(f"issues.toml: plan {entry!r} has no source")
        yield Term(tuple(_bare(name)), issue, PLAN)
