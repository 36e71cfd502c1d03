"""Whom the words of an article stand for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ..language import Analysis
from ..nouns import Mention, Page, Span, Statement
from .anaphors import Anaphor, latest
from .bearers import Bearers
from .cast import Cast
from .descriptions import Descriptions
from .entity import Meaning, Seen
from .index import Index
from .items import Item, Items
from .lexicon import lexicon
from .names import Name
from .outlets import home_of
from .people import Person
from .phrases import Phrase
from .pronouns import antecedent

_DAY = 10
# Salience: who acts and who speaks is spoken of again.
_SUBJECT, _SPEAKER, _OTHER, _QUOTED = 2.0, 4.0, 1.0, 0.3
_BACK = 0.6  # how far "the bloc" is trusted to mean the one named last
_SUBJECTS = frozenset(["nsubj", "nsubjpass"])
_NAMES = frozenset(["person", "outlet", "organisation", "group"])


class _Read(NamedTuple):
    item: Item
    meaning: Meaning
    back: Seen | None


def find_mentions(page: Page, analysis: Analysis, statements: Sequence[Statement], index: Index) -> tuple[Mention, ...]:
    """The mentions of actors in the article of ``page``, in text order; they do not overlap.

    Pronouns are followed where they say something: where they are the source of one of ``statements``. Who is only
    spoken of inside a content is less likely to be who speaks next.
    """
    return _Reader(page, analysis, statements, index).mentions()


def names_no_place(mentions: Iterable[Mention]) -> list[Span]:
    """Where a toponym would be no place: in names of people, outlets and organisations, in "Moscow" for its government.

    Of a description with a name ("Kyiv mayor X") only the name's last letter counts as the name.
    """
    return [
        Span(start=one.end - 1, end=one.end, exact=one.exact[-1:]) if one.actor.kind == "person" else one
        for one in mentions
        if one.actor.kind in _NAMES or one.reason == "metonym"
        if one.reason in ("name", "alias", "surname", "metonym", "page")
    ]


class _Reader:
    def __init__(self, page: Page, analysis: Analysis, statements: Sequence[Statement], index: Index) -> None:
        self.page, self.tokens, words = page, analysis.tokens, lexicon()
        self.speaking = _places(analysis, (piece for one in statements for piece in one.source))
        self.quoted = _places(analysis, (piece for one in statements for piece in one.content))
        self.items = Items(page.text, self.tokens, self.speaking, index, words)
        self.cast = Cast(index, words, page.id, page.published[:_DAY], home_of(page, index))
        self.descriptions = Descriptions(self.cast, self.tokens, page.text)
        self.bearers = Bearers(self.cast, self.descriptions)

    def mentions(self) -> tuple[Mention, ...]:
        self.cast.choose.read(name.senses for name in self.items.names if not name.is_surname)
        self.bearers.introduce(self.items.people)
        read = [found for item in self.items.in_order() if (found := self._read(item))]
        # Only now is known of everybody what the whole page tells.
        return tuple(self._mention(*found) for found in read)

    def _read(self, item: Item) -> _Read | None:
        self.cast.sentence = self.tokens[item.first].sentence
        meaning, back = self._meaning(item)
        if meaning is None:
            return None
        if meaning.reason in ("title", "surname"):
            back = back or next((one for one in self.cast.seen if one.entity is meaning.entity), None)
        self.cast.seen.append(Seen(item.first, item.beyond, self.cast.sentence, meaning.entity, self._weight(item)))
        return _Read(item, meaning, back)

    def _meaning(self, item: Item) -> tuple[Meaning | None, Seen | None]:
        what = item.what
        if isinstance(what, Person):
            return self.bearers.meaning(what), None
        if isinstance(what, Phrase):
            return self.descriptions.meaning(what), None
        if isinstance(what, Name):
            return self._named(what), None
        return self._anaphor(what) if isinstance(what, Anaphor) else self._pronoun(what)

    def _named(self, name: Name, *, qualifies: bool = False) -> Meaning | None:
        """Whom a name other than a person's stands for; of what ``qualifies`` a noun, an adjective too."""
        known = self.cast.choose.choose(name.senses, qualifiers=qualifies)
        return Meaning(self.cast.known(known), known.reason, known.confidence) if known else None

    def _pronoun(self, word: str) -> tuple[Meaning | None, Seen | None]:
        found = antecedent(word, self.cast.sentence, self.cast.seen)
        return (Meaning(found[0].entity, "pronoun", found[1]), found[0]) if found else (None, None)

    def _anaphor(self, anaphor: Anaphor) -> tuple[Meaning | None, Seen | None]:
        named = self._named(anaphor.name, qualifies=True) if anaphor.name else None
        if named and named.entity.actor.kind in anaphor.kinds:
            return named, None  # "a Reuters article", "the UN agency"
        back = latest(anaphor, self.cast.seen, named.entity.actor.country if named else "")
        return (Meaning(back.entity, "title", _BACK), back) if back else (None, None)

    def _weight(self, item: Item) -> float:
        places = range(item.first, item.beyond)
        acts = any(self.tokens[p].dep in _SUBJECTS and self.tokens[p].head not in places for p in places)
        weight = _SUBJECT if acts else _OTHER
        if any(place in self.speaking for place in places):
            weight = _SPEAKER
        return weight * (_QUOTED if item.first in self.quoted else 1.0)

    def _mention(self, item: Item, meaning: Meaning, back: Seen | None) -> Mention:
        span = self._span(item.first, item.beyond)
        return Mention(
            start=span.start, end=span.end, exact=span.exact, actor=meaning.entity.actor, reason=meaning.reason,
            confidence=round(meaning.confidence, 2), antecedent=self._span(back.first, back.beyond) if back else None,
        )  # fmt: skip

    def _span(self, first: int, beyond: int) -> Span:
        start, end = self.tokens[first].start, self.tokens[beyond - 1].end
        return Span(start=start, end=end, exact=self.page.text[start:end])


def _places(analysis: Analysis, spans: Iterable[Span]) -> frozenset[int]:
    """The tokens that begin inside of the spans."""
    return frozenset(place for span in spans for place in range(*analysis.at(span.start, span.end)))
