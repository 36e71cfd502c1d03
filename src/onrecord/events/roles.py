"""Who does it and to whom: the noun phrases beside a trigger, by the syntax of its clause and its frame's positions."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from ..language import Analysis
from .clause_tree import ClauseTree
from .lexicon import Frame, lexicon
from .phrases import coordinated, is_name, is_relative, is_time, span_of

Spans = tuple[tuple[int, int], ...]
_ACTOR = ("subject", "between")
_RECIPIENT = ("object", "on", "against", "with", "to", "at", "from", "of")
# Clauses that are climbed through for a subject.
_CLIMB = 6
_BE = frozenset(
    ["be", "is", "are", "was", "were", "been", "being", "am", "'s", "'re", "remain", "remained", "stay", "stayed"]
)
# Prepositions that set somebody into an event: "is in talks", "engaged in fighting".
_INTO = frozenset(("in", "into", "under", "on", "at"))
# Prepositions that the parse hangs on the word before but that go with the deed: "a rally by teachers against him".
_AIMS = frozenset(("against", "with", "by"))
_WITHIN = ("dobj", "xcomp", "ccomp", "prep", "prt", "pobj", "nsubjpass")
_CLAUSES = ("xcomp", "conj", "advcl", "pcomp", "acl", "relcl", "ccomp", "dep", "amod")


def roles_of(analysis: Analysis, first: int, beyond: int, frame: Frame | None) -> tuple[Spans, Spans]:
    """Actors and recipients of the trigger at tokens first to beyond, each a range of tokens, in text order.

    Where two do it to each other ("talks between A and B") both are actors and the later ones recipients as well.
    """
    reader = _Reader(analysis, first, beyond, frame)
    actors = reader.read(frame.actor if frame else _ACTOR)
    recipients = reader.read((*(frame.recipient if frame else _RECIPIENT), "modifier"), but=actors)
    if not recipients and reader.is_reciprocal:
        recipients = actors[1:]
    return reader.spans(actors), reader.spans(recipients)


class _Reader:
    """One trigger: ``head`` is the word on which its others hang, ``members`` are all words of its pattern."""

    def __init__(self, analysis: Analysis, first: int, beyond: int, frame: Frame | None) -> None:
        self.tree = ClauseTree(analysis, first)
        self.own = range(first, beyond)
        self.words = frame.words if frame else frozenset()
        self.framed = frame is not None
        self.head = self._head(analysis.head(first, beyond))
        self.is_verb = self.tree.is_verb(self.head)
        self.members = self._members()
        self.is_reciprocal = frame is not None and "between" in frame.actor

    def _head(self, head: int) -> int:
        """The verb that a phrase ("in custody", "unacceptable") completes; a noun or verb is its own."""
        tree = self.tree
        if tree.is_verb(head) or tree.is_noun(head):
            return self._idiom(head)
        above = tree.head(head)
        if above is not None and tree.token(head).dep in ("prt", "aux", "neg", "amod", "compound", "det", "punct"):
            return above
        inside = next((at for at in self.own if tree.is_noun(at)), None)
        is_subject_wanted = above is not None and tree.is_verb(above)
        return above if is_subject_wanted and above is not None else head if inside is None else inside

    def _idiom(self, head: int) -> int:
        """The verb of an idiom of the frame that ends in ``head``: "took" for "custody"."""
        tree = self.tree
        at: int | None = head
        if tree.token(head).dep == "pobj":
            at = tree.head(head)
        elif tree.token(head).dep != "dobj":
            return head
        above = None if at is None else tree.head(at)
        is_idiom = above is not None and tree.is_verb(above) and tree.word(above) in self.words
        return above if above is not None and is_idiom else head

    def _members(self) -> list[int]:
        """The words of the trigger, and those of its frame that hang on them."""
        found = [self.head, *(at for at in self.own if at != self.head and self._is_own(at))]
        for at in found:  # grows meanwhile
            found += [
                child for child in self.tree.children(at, *_WITHIN)
                if child not in found and self.tree.word(child) in self.words
            ]  # fmt: skip
        return found

    def _is_own(self, place: int) -> bool:
        """Whether a word inside the trigger is its own: not "the men" of "take the men into custody"."""
        return place in self.own and (not self.framed or self.tree.word(place) in self.words)

    def read(self, positions: Iterable[str], but: Container[int] = ()) -> list[int]:
        """The heads at the first of ``positions`` that has any, without ``but``."""
        for position in positions:
            found = [
                part for at in self._at(position) if self._may_take_part(at) for part in coordinated(self.tree, at)
                if part not in but
            ]  # fmt: skip
            if found:
                return list(dict.fromkeys(found))
        return []

    def spans(self, heads: Iterable[int]) -> Spans:
        return tuple(span_of(self.tree, head) for head in sorted(heads))

    def _may_take_part(self, place: int) -> bool:
        token = self.tree.token(place)
        is_deed = place in self.members and self.tree.word(place) in lexicon().deeds
        if is_deed or self._is_own(place) or token.dep == "expl" or is_time(self.tree, place):
            return False
        return token.tag[:2] in ("NN", "PR", "CD", "JJ", "DT") or is_name(self.tree, place)

    def _at(self, position: str) -> Iterator[int]:
        if position == "subject":
            yield from self._doers()
        elif position == "object":
            yield from self._objects()
        elif position == "clause":
            yield from self._clause_subjects()
        elif position == "agent":
            yield from self._agents(self.head) if self.is_verb else self._agents_of_noun(self.head)
        elif position in ("modifier", "possessor"):
            yield from self._beside(position) if not self.is_verb else ()
        else:
            reached = self.members if self.is_verb and position != "of" else []
            things = [thing for at in reached for thing in self.tree.children(at, "dobj")]
            yield from self._goals([*self.members, *things], position)

    # Who does it

    def _doers(self) -> Iterator[int]:
        if not self.is_verb:
            yield from self._owners(self.head)
        elif is_passive(self.tree, self.head):
            yield from self._agents(self.head)
        else:
            yield from subjects(self.tree, self.head)

    def _agents(self, verb: int) -> Iterator[int]:
        """ "Killed by troops"; "killed in Israeli strikes": the strikes' owner."""
        tree = self.tree
        yield from (name for name in tree.children(verb, "npadvmod") if tree.token(verb).dep == "amod")
        goals = [goal for by in tree.children(verb, "agent", "prep") if tree.word(by) == "by"
                 for goal in tree.children(by, "pobj")]  # fmt: skip
        for goal in goals or self._goals([verb], "in"):
            owners = list(self._modifiers(goal)) if tree.word(goal) in lexicon().deeds else []
            yield from owners or ([goal] if goals else [])

    def _owners(self, noun: int) -> Iterator[int]:
        """Whose deed a noun names: "Israel's strike", "US tariffs", "the strike by", "they carried out a strike"."""
        yield from self.tree.children(noun, "poss") or self._agents_of_noun(noun)

    def _agents_of_noun(self, noun: int) -> Iterator[int]:
        names = [at for at in self._names(noun) if not self._is_opposed(at)]
        found = names or list(self._goals([noun], "by"))
        yield from found or self._doers_of_light_verb(noun)

    def _beside(self, position: str) -> Iterator[int]:
        yield from self._names(self.head) if position == "modifier" else self.tree.children(self.head, "poss")

    def _modifiers(self, noun: int) -> Iterator[int]:
        """ "Israel's strike", else "Israeli strikes" and "US-led strikes", but not "anti-US strikes"."""
        owners = self.tree.children(noun, "poss")
        yield from owners or (at for at in self._names(noun) if not self._is_opposed(at))

    def _names(self, noun: int) -> Iterator[int]:
        tree = self.tree
        for at in tree.children(noun, "compound", "nmod", "amod"):
            names = [name for name in (*tree.children(at, "npadvmod", "compound", "nmod"), at) if is_name(tree, name)]
            yield from names[-1:]

    def _is_opposed(self, place: int) -> bool:
        before = place - 2
        return before >= self.tree.first and self.tree.word(before) == "anti" and self.tree.word(place - 1) == "-"

    def _doers_of_light_verb(self, noun: int) -> Iterator[int]:
        tree, token = self.tree, self.tree.token(noun)
        above = tree.head(noun)
        for verb in tree.children(noun, "acl"):
            if tree.token(verb).tag == "VBN":
                yield from self._agents(verb)
        if above is not None and token.dep == "pobj" and tree.word(above) in _INTO:
            set_into = tree.head(above)
            if set_into is not None and tree.is_verb(set_into) and self._sets_into(set_into):
                yield from subjects(tree, set_into)
        if above is not None and tree.is_verb(above) and self._is_light(above):
            if token.dep == "nsubjpass":
                yield from self._agents(above)
            elif token.dep == "dobj":
                yield from subjects(tree, above) if not is_passive(tree, above) else self._agents(above)

    def _is_light(self, verb: int) -> bool:
        return self.tree.word(verb) in lexicon().light

    def _sets_into(self, verb: int) -> bool:
        return self._is_light(verb) or self.tree.word(verb) in _BE

    # To whom

    def _objects(self) -> Iterator[int]:
        if not self.is_verb:
            yield from self._goals([self.head], "of")
            return
        if is_passive(self.tree, self.head):
            yield from subjects(self.tree, self.head)
            return
        for at in self.members:
            yield from self._objects_of(at)

    def _objects_of(self, verb: int) -> Iterator[int]:
        tree = self.tree
        for at in tree.children(verb, "dobj", "dative"):
            if is_relative(tree, at):
                yield from antecedents(tree, verb)
            elif tree.token(at).tag == "IN":
                yield from tree.children(at, "pobj")
            else:
                yield at
        if not tree.children(verb, "dobj") and tree.token(verb).dep == "relcl" and self._leaves_out_object(verb):
            yield from antecedents(tree, verb)

    def _leaves_out_object(self, verb: int) -> bool:
        """ "The town they shelled"."""
        subject = self.tree.subject(verb)
        return subject is not None and not is_relative(self.tree, subject)

    def _clause_subjects(self) -> Iterator[int]:
        """ "Demanded that Russia withdraw", "urged both to talk"."""
        tree = self.tree
        for at in self.members:
            for clause in tree.children(at, "ccomp", "xcomp", "advcl"):
                yield from (s for s in tree.children(clause, "nsubj", "nsubjpass") if not is_relative(tree, s))

    def _goals(self, places: Iterable[int], preposition: str) -> Iterator[int]:
        """The objects of a preposition at ``places``, and of a noun's at the light verb on which it hangs."""
        tree = self.tree
        above = tree.head(self.head) if not self.is_verb else None
        lit = [above] if above is not None and tree.is_verb(above) and self._is_light(above) else []
        for at in (*places, *lit):
            if tree.word(at) == preposition:
                yield from tree.children(at, "pobj")
            for prep in tree.children(at, "prep", "dative", "prt", "advmod"):
                yield from tree.children(prep, "pobj") if tree.word(prep) == preposition else ()
                within = [prep, *(tree.children(prep, "pobj") if preposition in _AIMS else [])]
                yield from (goal for above in within for inner in tree.children(above, "prep")
                            if tree.word(inner) == preposition for goal in tree.children(inner, "pobj"))  # fmt: skip


def is_passive(tree: ClauseTree, verb: int) -> bool:
    """Whether the subject of ``verb`` suffers it, also in "arrested and charged" and "the man killed"."""
    for _ in range(_CLIMB):  # the parse may have circles
        if tree.children(verb, "auxpass", "nsubjpass", "agent"):
            return True
        token = tree.token(verb)
        if token.tag != "VBN" or tree.children(verb, "aux", "dobj"):
            return False
        if token.dep != "conj" or tree.subject(verb) is not None:
            return token.dep in ("acl", "advcl", "amod")
        verb = token.head
    return False


def subjects(tree: ClauseTree, verb: int) -> list[int]:
    """The subject of a verb, its own or that of the clause on which it hangs ("agreed to lift", "who shelled")."""
    for _ in range(_CLIMB):
        own = tree.children(verb, "nsubj", "nsubjpass")
        if own:
            return antecedents(tree, verb) if is_relative(tree, own[0]) else own[:1]
        token, above = tree.token(verb), tree.head(verb)
        if above is None or token.dep not in _CLAUSES:
            return []
        if token.dep in ("acl", "relcl", "amod") and tree.token(above).tag[:2] in ("NN", "PR", "CD", "DT"):
            return _of_noun(tree, verb, above)
        if token.dep == "xcomp" and (controller := tree.children(above, "dobj")):
            return controller[:1]  # "ordered the troops to fire"
        governor = tree.head(above) if token.dep == "pcomp" else None
        verb = above if governor is None else governor
    return []


def antecedents(tree: ClauseTree, verb: int) -> list[int]:
    """The noun to which the relative clause of ``verb`` belongs."""
    for _ in range(_CLIMB):
        above = tree.head(verb)
        if above is None:
            return []
        if tree.token(verb).dep == "relcl":
            return [above]
        verb = above
    return []


def _of_noun(tree: ClauseTree, verb: int, noun: int) -> list[int]:
    """ "The troops shelling the town"; of "a plan to shell" whose plan it is."""
    if not tree.is_infinitive(verb) or tree.token(noun).tag.startswith("NNP"):
        return [noun]  # "Modi to meet Xi" is a headline
    owners = tree.children(noun, "poss") or [at for at in tree.children(noun, "compound", "amod") if is_name(tree, at)]
    above = tree.head(noun)
    if owners or above is None or not tree.is_verb(above):
        return owners
    return tree.children(above, "nsubj")
