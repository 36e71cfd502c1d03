"""Whom the words of an article stand for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ..language.analysis import Analysis
from ..nouns import Mention, Page, Reason, Span, Statement
from .anaphors import Anaphor, find_anaphors, latest
from .cast import Cast
from .entity import Entity, Seen
from .index import Index
from .lexicon import lexicon
from .names import Name, find_names
from .outlets import home_of
from .people import PeopleFinder, Person
from .phrases import Describer, Phrase
from .pronouns import PRONOUNS, antecedent

CharSpan = tuple[int, int]
_DAY = 10
# Salience: who acts and who speaks is spoken of again.
_SUBJECT, _SPEAKER, _OTHER, _QUOTED = 2.0, 2.0, 1.0, 0.3
_BACK = 0.6  # how far "the bloc" is trusted to mean the one named last
_NAMES = frozenset(["person", "outlet", "organisation", "group"])
_SUBJECTS = frozenset(["nsubj", "nsubjpass"])
_AT = frozenset(["in", "at", "near", "outside", "inside", "around", "across", "throughout", "into", "within", "over"])


class _Item(NamedTuple):
    """Something to resolve: tokens ``first`` to ``beyond`` are the words that stand for the actor."""

    first: int
    beyond: int
    what: Name | Phrase | Person | Anaphor | str


def find_mentions(page: Page, analysis: Analysis, statements: Sequence[Statement], index: Index) -> tuple[Mention, ...]:
    """The mentions of actors in the article of ``page``, in text order; they do not overlap.

    Pronouns are followed where they say something: where they are the source of one of ``statements``. Who is only
    spoken of inside a content is less likely to be who speaks next.
    """
    return _Reader(page, analysis, statements, index).mentions()


def names_no_place(mentions: Iterable[Mention]) -> list[Span]:
    """Where a toponym would be no place: in names of people, outlets and organisations, in "Moscow" for its government.

    Of a description with a name ("Kyiv mayor X") only the name's last word counts as the name.
    """
    return [
        Span(start=one.end - 1, end=one.end, exact=one.exact[-1:]) if one.actor.kind == "person" else one
        for one in mentions
        if one.actor.kind in _NAMES or one.reason == "metonym"
        if one.reason in ("name", "alias", "surname", "metonym", "page")
    ]


class _Reader:
    def __init__(self, page: Page, analysis: Analysis, statements: Sequence[Statement], index: Index) -> None:
        self.page, self.tokens = page, analysis.tokens
        self.speaking = _places(analysis, (piece for one in statements for piece in one.source))
        self.quoted = _places(analysis, (piece for one in statements for piece in one.content))
        words = lexicon()
        self.names = find_names(page.text, self.tokens, index, words)
        self.phrases = Describer(page.text, self.tokens, self.names, words).phrases()
        self.people = PeopleFinder(page.text, self.tokens, self.names, self.phrases, words).people()
        self.cast = Cast(index, words, page.id, page.published[:_DAY], home_of(page, index))

    def mentions(self) -> tuple[Mention, ...]:
        self.cast.read(name.senses for name in self.names if not name.is_surname)
        self.cast.introduce(person for person in self.people if self._counts(person))
        return tuple(mention for item in self._items() if (mention := self._meet(item)))

    def _counts(self, person: Person) -> bool:
        """A run of capitals is taken for somebody's name where something says so."""
        if person.senses or person.phrase or person.addressed:
            return True
        return any(place in self.speaking for place in range(person.first, person.beyond))

    def _items(self) -> list[_Item]:
        """What is not inside of something larger, in text order."""
        items = [*self._people(), *self._pronouns()]
        used = {id(person.phrase) for person in self.people if person.phrase}
        items += [_Item(p.first, p.beyond, p) for p in self.phrases if id(p) not in used and self._acts(p)]
        items += [_Item(a.first, a.beyond, a) for a in find_anaphors(self.tokens, self.speaking, lexicon())]
        items += [_Item(n.first, n.beyond, n) for n in self.names if not n.is_person and not n.is_adjective]
        items.sort(key=lambda item: (item.first, -item.beyond))
        kept: list[_Item] = []
        for item in items:
            if not kept or item.first >= kept[-1].beyond:
                kept.append(item)
        return kept

    def _acts(self, phrase: Phrase) -> bool:
        """Private people without a name are of interest where they say something."""
        return phrase.role.standing != "private" or any(p in self.speaking for p in range(phrase.noun, phrase.after))

    def _people(self) -> Iterator[_Item]:
        for person in self.people:
            phrase = person.phrase
            before = phrase is not None and phrase.first < person.first and phrase.beyond >= person.first - 1
            yield _Item(phrase.first if before and phrase else person.first, person.beyond, person)

    def _pronouns(self) -> Iterator[_Item]:
        for place in sorted(self.speaking):
            token = self.tokens[place]
            if token.tag == "PRP" and token.word.lower() in PRONOUNS:
                yield _Item(place, place + 1, token.word.lower())

    def _meet(self, item: _Item) -> Mention | None:
        what, self.cast.sentence = item.what, self.tokens[item.first].sentence
        found: tuple[Entity, Reason, float] | None
        back: Seen | None = None
        if isinstance(what, str):
            followed = antecedent(what, self.cast.sentence, self.cast.seen)
            found = (followed[0].entity, "pronoun", followed[1]) if followed else None
            back = followed[0] if followed else None
        elif isinstance(what, Person):
            found = self.cast.person(what)
        elif isinstance(what, Phrase):
            found = self.cast.phrase(what)
        elif isinstance(what, Anaphor):
            back = latest(what, self.cast.seen)
            found = (back.entity, "title", _BACK) if back else None
        else:
            found = None if self._is_place(what) else self.cast.name(what)
        if found is None:
            return None
        entity, reason, confidence = found
        back = back or (self._first(entity) if reason in ("title", "surname") else None)
        self.cast.seen.append(Seen(item.first, item.beyond, self.cast.sentence, entity, self._weight(item)))
        return self._mention(item, entity, reason, confidence, back)

    def _first(self, entity: Entity) -> Seen | None:
        return next((one for one in self.cast.seen if one.entity is entity), None)

    def _mention(self, item: _Item, entity: Entity, reason: Reason, confidence: float, back: Seen | None) -> Mention:
        start, end = self._span(item.first, item.beyond)
        antecedent = self._as_span(*self._span(back.first, back.beyond)) if back else None
        return Mention(
            start=start, end=end, exact=self.page.text[start:end], actor=entity.actor, reason=reason,
            confidence=round(confidence, 2), antecedent=antecedent,
        )  # fmt: skip

    def _span(self, first: int, beyond: int) -> CharSpan:
        return self.tokens[first].start, self.tokens[beyond - 1].end

    def _as_span(self, start: int, end: int) -> Span:
        return Span(start=start, end=end, exact=self.page.text[start:end])

    def _is_place(self, name: Name) -> bool:
        """Whether the words before make it somewhere ("in Moscow") or a mark on something ("the Ukraine conflict")."""
        if not any(sense.kind == "state" for sense in name.senses):
            return False
        before = next(
            (p for p in range(name.first - 1, name.first - 3, -1) if p >= 0 and self.tokens[p].tag != "DT"), 0
        )
        if self.tokens[before].word.lower() in _AT and self.tokens[before].tag == "IN":
            return True
        return self.tokens[name.beyond - 1].dep == "compound"

    def _weight(self, item: _Item) -> float:
        places = range(item.first, item.beyond)
        if any(place in self.speaking for place in places):
            return _SUBJECT + _SPEAKER
        weight = _OTHER
        if any(self.tokens[p].dep in _SUBJECTS and self.tokens[p].head not in places for p in places):
            weight = _SUBJECT
        return weight * _QUOTED if item.first in self.quoted else weight


def _places(analysis: Analysis, spans: Iterable[Span]) -> frozenset[int]:
    """The tokens that begin inside of the spans."""
    return frozenset(place for span in spans for place in range(*analysis.at(span.start, span.end)))
