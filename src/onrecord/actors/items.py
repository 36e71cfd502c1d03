"""The words of a page that may stand for an actor, each once: what is inside of something larger is left to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..language import Token
from .anaphors import Anaphor, find_anaphors
from .index import Index
from .lexicon import Lexicon
from .names import Name, find_names
from .people import PeopleFinder, Person, Thing
from .phrases import Describer, Phrase
from .places import Places
from .pronouns import PRONOUNS, RELATIVE

SUBJECTS = frozenset(["nsubj", "nsubjpass"])


class Item(NamedTuple):
    """Tokens ``first`` to ``beyond``; a pronoun is its lower-case word."""

    first: int
    beyond: int
    what: Name | Phrase | Person | Thing | Anaphor | str


class Items:
    """What one page has. ``speaking`` are the tokens of its sources."""

    def __init__(
        self, text: str, tokens: Sequence[Token], speaking: frozenset[int], index: Index, words: Lexicon
    ) -> None:
        self.tokens, self.speaking, self.words = tokens, speaking, words
        self.places = Places(text, tokens, speaking, words)
        self.names = find_names(text, tokens, index, words)
        self.phrases = Describer(text, tokens, self.names, words).phrases()
        finder = PeopleFinder(text, tokens, self.names, self.phrases, words)
        found, self.things = finder.people(), finder.things()
        counted = {person.first: person for person in found if self._counts(person)}
        # Whose surname comes alone as somebody's name is somebody where the page has him in full.
        alone = {person.key for person in counted.values() if not person.full}
        self.people = [
            one for one in found if one.first in counted or (one.full and one.key.rpartition(" ")[2] in alone)
        ]

    def in_order(self) -> list[Item]:
        """In text order; they do not overlap."""
        kept: list[Item] = []
        for item in sorted(self._all(), key=lambda item: (item.first, -item.beyond)):
            if not kept or item.first >= kept[-1].beyond:
                kept.append(item)
        return kept

    def _counts(self, person: Person) -> bool:
        """A run of capitals is taken for somebody's name where something says so."""
        if person.senses or person.phrase or person.address:
            return True
        of = person.first > 0 and self.tokens[person.first - 1].tag == "IN" and person.first - 1 in self.speaking
        return self._speaks(person.first, person.beyond) and not of  # "of New York" in "Senator X of New York"

    def _speaks(self, first: int, beyond: int) -> bool:
        return any(place in self.speaking for place in range(first, beyond))

    def _all(self) -> Iterator[Item]:
        used = {id(person.phrase) for person in self.people if person.phrase}
        yield from (self._person(person) for person in self.people)
        yield from self._pronouns()
        for phrase in self.phrases:
            if id(phrase) not in used and self._acts(phrase):
                yield Item(phrase.first, phrase.beyond, phrase)
        yield from (Item(one.first, one.beyond, one) for one in self.things if self._speaks(one.first, one.beyond))
        for anaphor in find_anaphors(self.tokens, self.speaking, self.names, self.words):
            yield Item(anaphor.first, anaphor.beyond, anaphor)
        for name in self.names:
            if not (name.is_person or name.is_adjective or self.places.holds(name)):
                yield Item(name.first, name.beyond, name)

    def _acts(self, phrase: Phrase) -> bool:
        """Private people, and nouns that nobody owns, are of interest where they speak; "the government" if it acts."""
        if self._speaks(phrase.noun, phrase.after):
            return True
        if phrase.role.standing == "private":
            return False
        acts = phrase.role.standing != "organ" or self.tokens[phrase.after - 1].dep in SUBJECTS
        return phrase.owner is not None or (phrase.definite and phrase.local and acts)

    def _person(self, person: Person) -> Item:
        """With the title before the name; what stands in apposition has commas and is left out."""
        phrase = person.phrase
        titled = phrase is not None and phrase.first < person.first and phrase.beyond >= person.first - 1
        return Item(phrase.first if titled and phrase else person.first, person.beyond, person)

    def _pronouns(self) -> Iterator[Item]:
        for place in sorted(self.speaking):
            word = self.tokens[place].word.lower()
            tag = self.tokens[place].tag
            relative = tag in ("WP", "WDT") and self.tokens[place].word in RELATIVE  # in capitals it is the WHO
            if relative or (tag.startswith("PRP") and word in PRONOUNS):
                yield Item(place, place + 1, word)
