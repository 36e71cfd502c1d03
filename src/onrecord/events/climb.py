"""From a predicate up the dependency tree, as far as what stands above tells whether it has happened."""

from __future__ import annotations

from .certainty_words import words
from .clause_tree import ClauseTree
from .governors import Class, Link, class_of, is_be, link_of
from .marks import (
    ASSERTED,
    VALUES,
    Finding,
    Value,
    conditions_of,
    is_indefinite,
    marks_of,
    question_of,
    shared_marks,
    strongest,
)

# Deeper than any sentence that is read; it also ends a walk through heads that go in a circle.
_DEEPEST = 40
_PAST = ("VBD", "VBN")
# Under a negated governor: "has no plans to", "did not want to" and "does not believe that" deny what hangs on them.
_UNDER_NEGATION: dict[str, Value] = {
    "denied": "possible", "negated": "possible", "ended": "asserted",
    "future": "negated", "possible": "negated", "thought": "negated", "topic": "negated",
}  # fmt: skip
# Of these a negation leaves what was done: "did not fail to".
_DONE_ALL_THE_SAME = frozenset(("fail", "fails", "failed", "failing", "neglect", "neglected", "forget", "forgot"))


class Climb:
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
        return tree.token(head).tag in _PAST and not words().mark("speech", tree.word(head))

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
        if depth > _DEEPEST:
            return ASSERTED
        if tree.token(place).dep == "conj":
            return self._coordinated(place, depth)
        link = link_of(tree, place)
        if link is None:
            return self._at_root(place) if tree.head(place) is None else ASSERTED
        if link.how == "part":
            return self.value(link.governor, depth)
        return self._governed(place, link, depth)

    def _excludes(self, preposition: int, how: str) -> bool:
        """ "Without talks", "without attacking", "against attacking", but not "a law against attacks"."""
        tree = self._tree
        if words().mark("prepositions", tree.word(preposition)) == "averse":
            return how == "clause"
        beside = (preposition, *tree.children(preposition, "advmod", "pcomp"))
        return any(words().mark("prepositions", tree.word(at)) == "negated" for at in beside)

    def _governed(self, place: int, link: Link, depth: int) -> Finding:
        found = self._class(place, link)
        if found.name in ("future", "possible") and self._is_report(place, link):
            return self._reported(link)
        if found.name in ("", "light", "done"):
            return self._without_class(place, link, found.name, depth)
        if depth == 1 and found.name in ("denied", "negated") and self._is_words(place):
            return ASSERTED
        outer = self._outer(link, depth)
        return self._by_class(found, outer) or self._topic(place, found, outer)

    def _is_words(self, place: int) -> bool:
        """ "Rejected the accusations": they were made."""
        tree = self._tree
        return tree.is_noun(place) and words().governor("nouns", tree.word(place)) in ("told", "possible")

    def _class(self, place: int, link: Link) -> Class:
        tree = self._tree
        if link.through is None and not tree.is_infinitive(place) and self._is_aside(place):
            return Class("", ())
        found = class_of(tree, link, place)
        if words().mark("announcing", tree.word(link.governor)) and words().mark("announced", tree.word(place)):
            return Class("light", ())
        return found

    def _is_aside(self, place: int) -> bool:
        """Of time, of reason, or about its noun: "it seemed far when it came", "the report issued on Monday"."""
        tree, token = self._tree, self._tree.token(place)
        opened = [at for at in tree.children(place, "mark", "advmod") if at < place and tree.word(at) != "for"]
        if token.dep == "advcl" and tree.is_verb(token.head):
            return bool(opened) or token.tag != "VBG"
        if token.dep == "advcl":
            return token.tag == "VBD"
        return token.dep == "acl" and token.tag in ("VBN", "VBG") and not opened and not tree.auxiliaries(place)

    def _is_report(self, place: int, link: Link) -> bool:
        """A clause with a tense of its own after a verb: "warned that it had left", but not "demands it withdraw"."""
        tree = self._tree
        if not tree.is_verb(link.governor) or is_be(tree, link.governor) or tree.token(place).dep != "ccomp":
            return False
        return self._has_tense(place)

    def _has_tense(self, place: int) -> bool:
        group = (place, *self._tree.auxiliaries(place))
        return any(self._tree.token(at).tag in ("VBD", "VBZ", "VBP", "MD") for at in group)

    def _outer(self, link: Link, depth: int) -> Finding:
        return self.value(link.governor, depth)

    def _by_class(self, found: Class, outer: Finding) -> Finding | None:
        """What a governor of a class makes of what hangs on it, itself being ``outer``. None where it tells nothing."""
        name, places = found
        if name == "historical":
            return Finding("historical", places)
        if name == "told":
            return outer._replace(value="denied") if self._is_rejected(outer) else ASSERTED
        if outer.value == "negated":
            return Finding(self._under_negation(found), (*places, *outer.places))
        if name == "ended":
            return ASSERTED if outer.value not in ("asserted", "denied") else Finding("negated", places)
        if name not in VALUES:
            return None
        return strongest(Finding(VALUES[name], places), outer)

    def _is_rejected(self, outer: Finding) -> bool:
        """ "Rejected claims that", but not "nobody claimed responsibility for"."""
        by_verb = any(words().governor("verbs", self._tree.word(at)) == "negated" for at in outer.places)
        return outer.value == "denied" or (outer.value == "negated" and by_verb)

    def _under_negation(self, found: Class) -> Value:
        if any(self._tree.word(at) in _DONE_ALL_THE_SAME for at in found.places):
            return "asserted"
        return _UNDER_NEGATION.get(found.name, "negated")

    def _topic(self, place: int, found: Class, outer: Finding) -> Finding:
        """ "Discussed a withdrawal" speaks of none yet, "discussed the attack" of one that was."""
        tree = self._tree
        known = tree.is_noun(place) and not is_indefinite(tree, place)
        return ASSERTED if known else strongest(Finding("possible", found.places), outer)

    def _without_class(self, place: int, link: Link, name: str, depth: int) -> Finding:
        if link.through is not None and self._excludes(link.through, link.how):
            return Finding("negated", (link.through,))
        if link.how == "clause" and link.through is None:
            return self._clause(place, link, name, depth)
        if link.how == "subject":
            return self._subject(place, link, name, depth)
        is_part = name == "light" or (link.through is None and is_be(self._tree, link.governor))
        return self._outer(link, depth) if is_part or self._is_carried(place, link) else ASSERTED

    def _is_carried(self, place: int, link: Link) -> bool:
        """What is new is as far off as its verb: "hopes to get a deal", "will answer with strikes", "by striking"."""
        tree, through = self._tree, link.through
        if not tree.is_verb(link.governor) or not (through is None or self._carries(through)):
            return False
        is_gerund = tree.token(place).tag == "VBG" and not tree.auxiliaries(place)
        return is_gerund or is_indefinite(tree, place)

    def _carries(self, preposition: int) -> bool:
        return words().mark("prepositions", self._tree.word(preposition)) == "carrying"

    def _subject(self, place: int, link: Link, name: str, depth: int) -> Finding:
        """A noun happens as its verb does where that says no more than that: "talks will be held", "will begin"."""
        tree = self._tree
        verb = link.governor
        inner = tree.child(verb, "xcomp")
        if inner is not None and tree.is_verb(inner):
            return self._outer(link._replace(governor=inner), depth) if self._is_light(inner) else ASSERTED
        outer = self._outer(link, depth)
        if name == "light" or self._is_light(verb):
            return outer
        # "A strike would hurt": a strike that is not there either; but "strikes did not help" there were.
        return outer if is_indefinite(tree, place) and outer.value in ("possible", "conditional") else ASSERTED

    def _is_light(self, verb: int) -> bool:
        """Whether a verb is one that adds nothing: "hold", "go ahead"."""
        tree, word = self._tree, self._tree.word(verb)
        forms = (word, *(f"{word} {tree.word(at)}" for at in tree.children(verb, "prt", "advmod")))
        return any(words().governor("verbs", form) == "light" for form in forms)

    def _clause(self, place: int, link: Link, name: str, depth: int) -> Finding:
        tree, dep = self._tree, self._tree.token(place).dep
        if dep == "xcomp":
            outer = self._outer(link, depth)
            if is_be(tree, link.governor) and tree.is_infinitive(place):
                return strongest(Finding("future", (link.governor,)), outer)
            return outer
        if dep == "ccomp":
            return self._reported(link) if self._has_tense(place) else self._outer(link, depth)
        if dep in ("acl", "relcl", "advcl"):
            return self._loose(place, link, name, depth)
        return ASSERTED

    def _reported(self, link: Link) -> Finding:
        """ "Did not say that it attacked", "could not confirm": neither told nor denied."""
        marks = marks_of(self._tree, link.governor)
        return Finding("possible", marks.places) if marks.value == "negated" else ASSERTED

    def _loose(self, place: int, link: Link, name: str, depth: int) -> Finding:
        """Clauses of time, and infinitives of purpose beside a verb or a noun."""
        tree = self._tree
        if tree.is_infinitive(place):
            return self._purpose(place, link, name, depth)
        is_present = tree.token(place).tag in ("VBZ", "VBP")
        opening = tree.children(place, "mark", "advmod") if is_present else ()
        is_of_time = any(words().mark("marks", tree.word(at)) == "time" for at in opening)
        outer = self._outer(link, depth) if is_of_time else ASSERTED
        return outer if outer.value in ("future", "possible", "conditional") else ASSERTED

    def _purpose(self, place: int, link: Link, name: str, depth: int) -> Finding:
        tree, to = self._tree, self._tree.auxiliaries(place)[0]
        ranked = (link.governor, *tree.children(link.governor, "amod"))
        if name == "done" or any(words().mark("rank", tree.word(at)) for at in ranked):
            return self._outer(link, depth)
        above = tree.head(link.governor)
        if above is None and self._headline and not tree.auxiliaries(link.governor):
            return Finding("future", (to,))
        if above is not None and is_be(tree, above):  # "were the army to invade"
            return strongest(Finding("possible", (to,)), conditions_of(tree, above))
        return Finding("possible", (to,))

    def _coordinated(self, place: int, depth: int) -> Finding:
        tree, head = self._tree, self._tree.head(place)
        if head is None:
            return ASSERTED
        if not tree.is_verb(place):
            return self.value(head, depth)
        joining = [at for at in tree.children(head, "cc") if at < place and self._parts(at)]
        if joining:
            return Finding("negated", (joining[-1],))
        if tree.subject(place) is not None:
            return self._above(head, depth + 1) if tree.token(head).dep in ("ccomp", "conj") else ASSERTED
        shared = conditions_of(tree, head) if self._is_finite(place) else shared_marks(tree, head)
        return strongest(shared, self._above(head, depth + 1))

    def _parts(self, conjunction: int) -> bool:
        """ "Nor", "rather than"."""
        tree = self._tree
        is_rather = tree.word(conjunction) == "than" and tree.word(conjunction - 1) == "rather"
        return is_rather or tree.word(conjunction) == "nor"

    def _is_finite(self, place: int) -> bool:
        """Whether it has a verb group of its own."""
        return self._tree.token(place).tag in ("VBD", "VBZ", "VBP") or bool(self._tree.auxiliaries(place))

    def _at_root(self, place: int) -> Finding:
        tree = self._tree
        if self._tree.is_infinitive(place):
            return Finding("future", (tree.auxiliaries(place)[0],))
        return question_of(tree)
