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
from .entity import ACTS, OTHER, QUOTED, SPEAKS, Entity, Meaning, Seen
from .index import Index
from .items import SUBJECTS, Item, Items
from .lexicon import lexicon
from .names import Name
from .outlets import home_of
from .people import Person, Thing
from .phrases import Phrase
from .pronouns import RELATIVE, antecedent, before

_DAY = 10
_THING = 0.6  # how far capitals that end like an organisation's name are trusted to be one
_BACK = 0.6  # how far "the bloc" is trusted to mean the one named last
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
        self.first: dict[Entity, Seen] = {}
        self.sayings = _sayings(analysis, statements)
        self.told = _told(analysis, self.quoted)
        self.items = Items(page.text, self.tokens, self.speaking, index, words)
        self.cast = Cast(index, words, page.id, page.published[:_DAY], home_of(page, index))
        self.descriptions = Descriptions(self.cast, self.tokens, page.text)
        self.bearers = Bearers(self.cast, self.descriptions)

    def mentions(self) -> tuple[Mention, ...]:
        self.cast.choose.read(name.senses for name in self.items.names if not name.is_surname)
        self._settle()
        self.bearers.introduce(self.items.people)
        read = [found for item in self.items.in_order() if (found := self._read(item))]
        # Only now is known of everybody what the whole page tells.
        return tuple(self._mention(*found) for found in read)

    def _settle(self) -> None:
        """Where the outlet is not known, the page is at home where its dateline is."""
        datelines = [name for name in self.items.names if self.items.places.is_dateline(name)]
        known = self.cast.choose.choose(datelines[0].senses) if datelines else None
        if known and not self.cast.choose.home:
            self.cast.choose.home = known.actor.country

    def _read(self, item: Item) -> _Read | None:
        self.cast.sentence = self.told[self.tokens[item.first].sentence]
        meaning, back = self._meaning(item)
        if meaning is None:
            return None
        if meaning.reason in ("title", "surname"):
            back = back or self.first.get(meaning.entity)
        seen = Seen(item.first, item.beyond, self.cast.sentence, meaning.entity, self._weight(item))
        self.cast.seen.append(seen)
        self.first.setdefault(meaning.entity, seen)
        return _Read(item, meaning, back)

    def _meaning(self, item: Item) -> tuple[Meaning | None, Seen | None]:
        what = item.what
        if isinstance(what, Person):
            return self.bearers.meaning(what), None
        if isinstance(what, Phrase):
            return self.descriptions.meaning(what), None
        if isinstance(what, Name):
            return self._named(what), None
        if isinstance(what, Thing):
            return Meaning(self.cast.stranger(what.exact, "organisation"), "page", _THING), None
        return self._anaphor(what) if isinstance(what, Anaphor) else self._pronoun(what, item.first)

    def _named(self, name: Name, *, qualifies: bool = False) -> Meaning | None:
        """Whom a name other than a person's stands for; of what ``qualifies`` a noun, an adjective too."""
        known = self.cast.choose.choose(name.senses, qualifiers=qualifies)
        return Meaning(self.cast.known(known), known.reason, known.confidence) if known else None

    def _pronoun(self, word: str, place: int) -> tuple[Meaning | None, Seen | None]:
        if word in RELATIVE:
            found = before(place, self.cast.seen)
        else:
            found = antecedent(word, self.cast.sentence, self.cast.seen, self._speaker(place))
        return (Meaning(found.seen.entity, "pronoun", found.confidence), found.seen) if found else (None, None)

    def _speaker(self, place: int) -> Entity | None:
        """Who is the source of the indirect content that holds the token, where he has been read already."""
        sources = self.sayings.get(place, frozenset())
        return next((one.entity for one in reversed(self.cast.seen) if one.first in sources), None)

    def _anaphor(self, anaphor: Anaphor) -> tuple[Meaning | None, Seen | None]:
        named = self._named(anaphor.name, qualifies=True) if anaphor.name else None
        if named and named.entity.actor.kind in anaphor.kinds:
            return named, None  # "a Reuters article", "the UN agency"
        if named is None and not anaphor.bare:
            return None, None  # "the ministry's report", "the joint statement" are somebody else's
        back = latest(anaphor, self.cast.seen, named.entity.actor.country if named else "")
        return (Meaning(back.entity, "title", _BACK), back) if back else (None, None)

    def _weight(self, item: Item) -> float:
        places = range(item.first, item.beyond)
        acts = any(self.tokens[p].dep in SUBJECTS and self.tokens[p].head not in places for p in places)
        weight = ACTS if acts else OTHER
        if any(place in self.speaking for place in places):
            weight = SPEAKS
        return weight * (QUOTED if item.first in self.quoted else 1.0)

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


def _sayings(analysis: Analysis, statements: Sequence[Statement]) -> dict[int, frozenset[int]]:
    """For each token of an indirect content the tokens of its source; of contents in contents the innermost."""
    out: dict[int, frozenset[int]] = {}
    for one in statements:
        if one.kind == "indirect":
            source = _places(analysis, one.source)
            out.update(dict.fromkeys(_places(analysis, one.content), source))
    return out


def _told(analysis: Analysis, quoted: frozenset[int]) -> dict[int, int]:
    """The sentences of a page numbered anew, without those that begin in somebody's words: a speech is one step."""
    number, out = 0, {}
    for first, _ in analysis.sentences:
        number += first not in quoted
        out[analysis.tokens[first].sentence] = number
    return out
