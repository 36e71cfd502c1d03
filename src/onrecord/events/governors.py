"""The word on which a predicate hangs, and the class that it gives to what hangs on it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from .certainty_words import Kind, words
from .clause_tree import ClauseTree
from .marks import opens_case

How = Literal["clause", "object", "subject", "part"]

_HOW: dict[str, How] = {
    "xcomp": "clause", "ccomp": "clause", "advcl": "clause", "acl": "clause", "relcl": "clause", "csubjpass": "clause",
    "dobj": "object", "attr": "object", "oprd": "object", "dative": "object", "nsubjpass": "object",
    "nsubj": "subject", "csubj": "subject", "compound": "object", "nmod": "object",
    "acomp": "part", "advmod": "part", "aux": "part", "auxpass": "part", "prt": "part",
}  # fmt: skip
# Prepositions by which a noun names its content: "plan for", but not "plan after the attack".
_CONTENT = frozenset(("of", "for", "to", "on"))
_SUBJECT_MATTER = frozenset(("about", "in", "over"))
_BE = frozenset(("be", "is", "was", "are", "were", "been", "am", "being", "'s", "'re", "become", "became"))


class Link(NamedTuple):
    """``governor`` of a predicate; ``through`` the preposition between them, if any."""

    governor: int
    how: How
    through: int | None


class Class(NamedTuple):
    """The name of a class of ``certainty.toml``, empty for none, and the tokens that give it."""

    name: str
    places: tuple[int, ...]


_NONE = Class("", ())


def link_of(tree: ClauseTree, place: int) -> Link | None:
    """None where nothing governs: at a root, in a relative clause, beside a noun."""
    token, head = tree.token(place), tree.head(place)
    if head is None:
        return None
    if token.dep in ("pobj", "pcomp"):
        governor = tree.head(head)
        how: How = "clause" if tree.is_verb(place) else "object"
        return None if governor is None else Link(governor, how, head)
    if token.dep == "relcl" and not tree.is_infinitive(place):
        return None
    found = _HOW.get(token.dep)
    return Link(head, found, None) if found else None


def class_of(tree: ClauseTree, link: Link, place: int) -> Class:
    """The class of the governor for what hangs on it in this way."""
    if tree.word(link.governor) in _BE and link.through is None:
        return _class_of_copula(tree, link)
    if link.how == "subject":
        return _NONE
    for kind in _kinds(tree, link):
        for form, places in _forms(tree, link, place, kind):
            name = words().governor(kind, form)
            if name and (kind != "nouns" or _names_content(tree, link, name)):
                return Class(name, places)
    return _NONE


def _names_content(tree: ClauseTree, link: Link, name: str) -> bool:
    """Whether a noun's preposition opens what it is about: "involvement in", but not "a call about"."""
    if tree.token(link.governor).tag.startswith("NNP") or (
        name == "conditional" and not opens_case(tree, link.governor)
    ):
        return False
    word = "of" if link.through is None else tree.word(link.through)
    return word in _CONTENT or (name in ("topic", "told") and word in _SUBJECT_MATTER)


def is_be(tree: ClauseTree, place: int) -> bool:
    return tree.word(place) in _BE


def _kinds(tree: ClauseTree, link: Link) -> tuple[Kind, ...]:
    if tree.is_noun(link.governor):
        return ("nouns",)
    if tree.is_verb(link.governor):
        return ("clauses", "verbs") if link.how == "clause" else ("verbs",)
    return ("adjectives",)


def _forms(tree: ClauseTree, link: Link, place: int, kind: Kind) -> Iterator[tuple[str, tuple[int, ...]]]:
    governor, through = link.governor, link.through
    word = tree.word(governor)
    if kind != "nouns":
        for at in _particles(tree, link, place):
            yield f"{word} {tree.word(at)}", (governor, at)
    if through is None:
        yield word, (governor,)
    elif kind == "nouns":
        yield word, (governor, through)


def _particles(tree: ClauseTree, link: Link, place: int) -> Iterator[int]:
    """Prepositions and particles that may belong to a verb: "rule out", "call on them to", "call for them to"."""
    if link.through is not None:
        yield link.through
    yield from tree.children(link.governor, "prt", "advmod")
    if link.how == "clause":
        yield from tree.children(link.governor, "prep")
        yield from (at for at in tree.children(place, "mark") if tree.word(at) == "for")


def _class_of_copula(tree: ClauseTree, link: Link) -> Class:
    """ "A withdrawal is possible", "it is likely that", "the plan is to attack", "the army is to attack"."""
    if link.how == "object":
        return _NONE
    complements = [] if _has_clause(tree, link) else tree.children(link.governor, "acomp", "attr", "oprd", "advmod")
    subject = tree.subject(link.governor)
    for at in (*complements, *([subject] if subject is not None and link.how == "clause" else ())):
        kind: Kind = "nouns" if tree.is_noun(at) else "adjectives"
        if kind == "nouns" and link.how == "subject":
            continue  # "the accord is the first deal"
        if name := words().governor(kind, tree.word(at)):
            return Class(name, (link.governor, at))
    return _NONE


def _has_clause(tree: ClauseTree, link: Link) -> bool:
    """ "The attack is likely to fail": not the attack is likely."""
    return link.how == "subject" and any(
        tree.children(at, "xcomp") for at in tree.children(link.governor, "acomp", "oprd")
    )
