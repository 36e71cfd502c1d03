"""Whether what a clause says has happened: from the words beside its predicate and those on which it hangs."""

from __future__ import annotations

from typing import NamedTuple

from ..language import Analysis
from .certainty_words import words
from .clause_tree import ClauseTree
from .governors import Class, Link, class_of, is_be, link_of
from .marks import ASSERTED, Finding, Value, conditions_of, history_of, marks_of, shared_marks, strongest

# Deeper than any sentence that is read; it also ends a walk through heads that go in a circle.
_DEEPEST = 40
_QUESTIONS = frozenset(("who", "whom", "whose", "what", "which", "why", "how", "where", "when"))
_PAST = ("VBD", "VBN")
# Under a negated governor: "has no plans to", "did not want to" and "does not believe that" deny what hangs on them.
_UNDER_NEGATION: dict[str, Value] = {
    "denied": "possible", "negated": "possible", "ended": "asserted",
    "future": "negated", "possible": "negated", "topic": "negated",
}  # fmt: skip
# Of these a negation leaves what was done: "did not fail to".
_DONE_ALL_THE_SAME = frozenset(("fail", "fails", "failed", "failing", "neglect", "neglected", "forget", "forgot"))


class Certainty(NamedTuple):
    """``value`` and, for all but ``asserted``, the tokens first to beyond that hold the words which decided."""

    value: Value
    because: tuple[int, int] | None


def certainty(analysis: Analysis, predicate: int, *, headline: bool = False, year: int | None = None) -> Certainty:
    """What the page tells of the event at token ``predicate``, the main verb or the noun that names it.

    ``year`` is the page's; an event of ten years before is historical. What a speaker asserts is asserted here: on whose
    word is the statement's matter. ``IndexError`` where there is no such token.
    """
    if not 0 <= predicate < len(analysis.tokens):
        raise IndexError(f"token {predicate} of an analysis of {len(analysis.tokens)}")
    tree = ClauseTree(analysis, predicate)
    found = _Climb(tree, headline).value(predicate, 0)
    if found.value == "asserted":
        found = history_of(tree, predicate, year)
    if found.value == "asserted":
        return Certainty("asserted", None)
    return Certainty(found.value, (min(found.places), max(found.places) + 1))


class _Climb:
    """The way from a predicate up the tree, as far as what stands above bears on it."""

    def __init__(self, tree: ClauseTree, headline: bool) -> None:
        self._tree = tree
        self._headline = headline

    def value(self, place: int, depth: int) -> Finding:
        if depth > _DEEPEST:
            return ASSERTED
        own = marks_of(self._tree, place)
        if own.value == "conditional" and self._is_announced(place, own):
            own = own._replace(value="future")
        return strongest(own, self._told_after(place), self._above(place, depth + 1))

    def _is_announced(self, place: int, own: Finding) -> bool:
        """ "Said that it would withdraw": the future, told later."""
        tree, head = self._tree, self._tree.head(place)
        if words().mark("modals", tree.word(own.places[0])) != "would" or tree.token(place).dep != "ccomp":
            return False
        if head is None or any(tree.word(aux) == "have" for aux in tree.auxiliaries(place)):
            return False
        # Other conditions are looked for apart from the verb group: "would withdraw if".
        if conditions_of(tree, place).value == "conditional":
            return False
        return tree.token(head).tag in _PAST and words().governor("verbs", tree.word(head)) not in ("supposing",)

    def _told_after(self, place: int) -> Finding:
        """What a noun's own clause tells of it: "the attack, which Tehran denied", "a meeting expected on Monday"."""
        tree = self._tree
        if not tree.is_noun(place):
            return ASSERTED
        for clause in tree.children(place, "relcl", "acl"):
            if tree.token(clause).tag in _PAST and self._is_about_head(clause):
                found = self._by_class(class_of(tree, Link(clause, "object", None), place), marks_of(tree, clause))
                return found or ASSERTED
        return ASSERTED

    def _is_about_head(self, clause: int) -> bool:
        tree = self._tree
        if tree.children(clause, "xcomp", "ccomp"):
            return False
        if tree.token(clause).dep == "acl":
            return tree.token(clause).tag == "VBN"
        return any(tree.token(at).tag in ("WDT", "WP") for at in tree.children(clause, "dobj", "nsubjpass"))

    def _above(self, place: int, depth: int) -> Finding:
        tree = self._tree
        if tree.token(place).dep == "conj":
            return self._coordinated(place, depth)
        link = link_of(tree, place)
        if link is None:
            return self._at_root(place) if tree.head(place) is None else ASSERTED
        if link.through is not None and self._prepositions(link.through):
            return Finding("negated", (link.through,))
        if link.how == "part":
            return self.value(link.governor, depth)
        return self._governed(place, link, depth)

    def _prepositions(self, preposition: int) -> bool:
        tree = self._tree
        beside = (preposition, *tree.children(preposition, "advmod", "pcomp"))
        return any(words().mark("prepositions", tree.word(at)) for at in beside)

    def _governed(self, place: int, link: Link, depth: int) -> Finding:
        found = class_of(self._tree, link, place)
        if found.name in ("", "light", "done", "supposing"):
            return self._without_class(place, link, found.name, depth)
        return self._by_class(found, self._outer(link, depth)) or self._topic(place, link, found, depth)

    def _outer(self, link: Link, depth: int) -> Finding:
        return self.value(link.governor, depth)

    def _by_class(self, found: Class, outer: Finding) -> Finding | None:
        """What a governor of a class makes of what hangs on it, itself being ``outer``. None where it tells nothing."""
        name, places = found
        if name in ("told", ""):
            return outer._replace(value="denied") if name and outer.value == "negated" else outer if name else None
        if name == "historical":
            return Finding("historical", places)
        if outer.value == "negated":
            return Finding(self._under_negation(found), (*places, *outer.places))
        if name == "ended":
            return ASSERTED if outer.value not in ("asserted", "denied") else Finding("negated", places)
        if name == "topic":
            return None
        return strongest(Finding(_class_value(name), places), outer)

    def _under_negation(self, found: Class) -> Value:
        if any(self._tree.word(at) in _DONE_ALL_THE_SAME for at in found.places):
            return "asserted"
        return _UNDER_NEGATION.get(found.name, "negated")

    def _topic(self, place: int, link: Link, found: Class, depth: int) -> Finding:
        """ "Discussed a withdrawal" speaks of none yet, "discussed the attack" of one that was."""
        tree = self._tree
        known = tree.is_noun(place) and any(
            tree.word(at) in ("the", "this", "that", "these", "those") for at in tree.children(place, "det")
        )
        return ASSERTED if known else strongest(Finding("possible", found.places), self._outer(link, depth))

    def _without_class(self, place: int, link: Link, name: str, depth: int) -> Finding:
        if link.how == "clause":
            return self._clause(place, link, name, depth)
        if link.how == "subject":
            return self._subject(link, name, depth)
        return self._outer(link, depth) if name == "light" else ASSERTED

    def _subject(self, link: Link, name: str, depth: int) -> Finding:
        """A noun happens as its verb does where that says no more than that: "talks will be held", "will begin"."""
        tree = self._tree
        verb = link.governor
        inner = tree.child(verb, "xcomp")
        if inner is not None and tree.is_verb(inner):
            return self._outer(link._replace(governor=inner), depth) if self._is_light(inner) else ASSERTED
        return self._outer(link, depth) if name == "light" or self._is_light(verb) else ASSERTED

    def _is_light(self, verb: int) -> bool:
        return words().governor("verbs", self._tree.word(verb)) == "light"

    def _clause(self, place: int, link: Link, name: str, depth: int) -> Finding:
        tree, dep = self._tree, self._tree.token(place).dep
        if dep == "xcomp":
            outer = self._outer(link, depth)
            if is_be(tree, link.governor) and tree.is_infinitive(place):
                return strongest(Finding("future", (link.governor,)), outer)
            return outer
        if dep == "ccomp":
            return self._reported(link)
        if dep in ("acl", "relcl", "advcl"):
            return self._loose(place, link, name, depth)
        return ASSERTED

    def _reported(self, link: Link) -> Finding:
        """ "Did not say that it attacked", "could not confirm": neither told nor denied."""
        marks = marks_of(self._tree, link.governor)
        return Finding("possible", marks.places) if marks.value == "negated" else ASSERTED

    def _loose(self, place: int, link: Link, name: str, depth: int) -> Finding:
        """Purposes and clauses of time."""
        tree = self._tree
        if tree.is_infinitive(place):
            to = tree.auxiliaries(place)[0]
            if self._headline and tree.head(link.governor) is None and not tree.auxiliaries(link.governor):
                return Finding("future", (to,))
            return self._outer(link, depth) if name == "done" else Finding("possible", (to,))
        if tree.token(place).tag in ("VBZ", "VBP") and any(
            words().mark("marks", tree.word(at)) == "time" for at in tree.children(place, "mark", "advmod")
        ):
            return self._outer(link, depth)
        return ASSERTED

    def _coordinated(self, place: int, depth: int) -> Finding:
        tree, head = self._tree, self._tree.head(place)
        if head is None:
            return ASSERTED
        if not tree.is_verb(place):
            return self.value(head, depth)
        if tree.subject(place) is not None:
            return self._above(head, depth + 1) if tree.token(head).dep in ("ccomp", "conj") else ASSERTED
        shared = conditions_of(tree, head) if self._is_finite(place) else shared_marks(tree, head)
        return strongest(shared, self._above(head, depth + 1)) if depth < _DEEPEST else ASSERTED

    def _is_finite(self, place: int) -> bool:
        """Whether it has a verb group of its own."""
        return self._tree.token(place).tag in ("VBD", "VBZ", "VBP") or bool(self._tree.auxiliaries(place))

    def _at_root(self, place: int) -> Finding:
        tree = self._tree
        if self._tree.is_infinitive(place):
            return Finding("future", (tree.auxiliaries(place)[0],))
        marks = [at for at, word in tree.words() if word == "?"]
        opening = next((word for _, word in tree.words() if word.isalpha()), "")
        return Finding("possible", (marks[-1],)) if marks and opening not in _QUESTIONS else ASSERTED


def _class_value(name: str) -> Value:
    values: dict[str, Value] = {
        "denied": "denied", "negated": "negated", "future": "future", "possible": "possible",
        "conditional": "conditional",
    }  # fmt: skip
    return values[name]
