"""Whom the name of a person stands for: in full first, then the surname alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from ..folding import fold
from ..nouns import Actor
from .cast import Cast, gender
from .descriptions import Descriptions, belong
from .entity import Entity, Meaning
from .facts import Person as KnownPerson
from .known import Known, is_high
from .people import Person
from .phrases import Phrase

_KNIGHTS = frozenset(["sir", "dame"])  # titles that stand before a first name
# How far each is trusted: see docs/actors.md. A run of capitals of which nothing tells is a person half of the time.
_SURNAME, _LIKELY, _TOLD, _ALONE = 0.85, 0.7, 0.7, 0.55


class Bearers:
    """The people of one page by their names."""

    def __init__(self, cast: Cast, descriptions: Descriptions) -> None:
        self.cast, self.descriptions = cast, descriptions
        self._surnames: dict[str, list[Entity]] = defaultdict(list)

    def introduce(self, people: Iterable[Person]) -> None:
        """Take in everybody whom the page names in full or with a title, wherever it does; known people first."""
        named = [person for person in people if person.full or (person.senses and person.phrase)]
        for person in sorted(named, key=lambda person: (not person.full, not person.senses, -person.key.count(" "))):
            if person.full:
                self._introduce(person)
            else:
                self.meaning(person)

    def meaning(self, person: Person) -> Meaning | None:
        """Whom the name stands for, where it is met."""
        if person.full:
            entity = self._introduce(person)
            told = entity.reason != "page" or entity.actor.party or entity.actor.sector
            return Meaning(entity, entity.reason, entity.confidence if told else _ALONE)
        bearer = self._by_surname(person)
        if bearer:
            self._describe(bearer, person)
            return Meaning(bearer, "surname", min(bearer.confidence, _SURNAME))
        known = self._known(person)
        if known and self._is_expected(known.actor, person):
            entity = self.cast.known(known)
            self._surnames[self._bare(person.key)].append(entity)
            self._describe(entity, person)
            return Meaning(entity, "surname", min(known.confidence, _SURNAME))
        return Meaning(self._stranger(person), "page", _TOLD) if person.address or person.phrase else None

    def _is_expected(self, actor: Actor, person: Person) -> bool:
        """Whether a surname alone is likely his: who holds no high office is one of many, unless his state is named."""
        fact = self.cast.index.find(KnownPerson, actor.id)
        if not actor.party or (fact and person.gender and fact.gender not in ("", person.gender)):
            return False
        told = person.phrase is not None or self.cast.choose.named[actor.party] > 1
        return told or is_high(self.cast.index, actor.id, self.cast.day)

    def _introduce(self, person: Person) -> Entity:
        known = self._known(person)
        if known is None:
            return self._stranger(person)
        entity = self.cast.known(known)
        self._register(entity, person)
        return entity

    def _stranger(self, person: Person) -> Entity:
        entity = self._longer(person) or self.cast.stranger(person.exact)
        self._register(entity, person)
        return entity

    def _register(self, entity: Entity, person: Person) -> None:
        """Add what the page tells here, and the names by which he may come again."""
        self._describe(entity, person)
        for surname in self._surnames_of(entity, person):
            if entity not in self._surnames[surname]:
                self._surnames[surname].append(entity)

    def _surnames_of(self, entity: Entity, person: Person) -> set[str]:
        known = self.cast.index.find(KnownPerson, entity.actor.id)
        words = person.key.split()
        own = {words[-1], " ".join(words[-2:])} if words else set()
        # "Sir Keir" is the one whose first name that is.
        own |= {f"sir {words[0]}"} if words else set()
        return own | ({self._bare(fold(name)) for name in known.surname} if known else set())

    def _bare(self, key: str) -> str:
        """A surname without the article that may or may not stand before it: al-Thani and Thani."""
        return key.removeprefix("al ").removeprefix("el ")

    def _longer(self, person: Person) -> Entity | None:
        """Somebody on the page of whose name this is the end: "Saville Roberts" after "Liz Saville Roberts"."""
        found = [one for one in self._surnames.get(person.key, []) if fold(one.actor.name) != person.key]
        return found[0] if len(found) == 1 and not person.senses else None

    def _known(self, person: Person) -> Known | None:
        """The person of the knowledge who is meant; none where the description contradicts it or fits several."""
        options = self._fitting(self.cast.choose.options(person.senses), person)
        if len(options) < 2:
            return options[0] if options else None
        present = [option for option in options if option.actor.id in self.cast.entities]
        if len(present) == 1:
            return present[0]
        titles = set(person.phrase.titles) if person.phrase else set()
        titled = [option for option in options if self.cast.titles(option.actor) & titles]
        if len(titled) == 1:
            return titled[0]
        named = [option for option in options if self.cast.choose.named[option.actor.party]]
        return named[0]._replace(confidence=_LIKELY) if len(named) == 1 else None

    def _fitting(self, options: list[Known], person: Person) -> list[Known]:
        """Those who can be an official of the state or organisation that the description names."""
        phrase = person.phrase
        if phrase is None or phrase.role.standing == "private":
            return options
        fitting = [option for option in options if not self._contradicts(option.actor, phrase)]
        # A title tells against the knowledge; what follows after a comma may be about somebody else.
        surely = phrase.first < person.first or not person.full
        tells = not phrase.time and surely and all(option.actor.party for option in options)
        return fitting if fitting or tells else options

    def _contradicts(self, actor: Actor, phrase: Phrase) -> bool:
        owner = self.descriptions.owner(phrase)
        return owner is not None and bool(owner.party) and owner.party not in (actor.party, actor.country)

    def _by_surname(self, person: Person) -> Entity | None:
        """The bearer whom the page names in full; of several the one with that title or gender, else the latest."""
        knighted = person.address in _KNIGHTS and f"sir {person.key}"
        found = self._surnames.get(knighted or "") or self._surnames.get(self._bare(person.key), [])
        if person.phrase and len(found) > 1:
            found = [one for one in found if one.titles & {person.phrase.word, *person.phrase.titles}] or found
        if person.gender and len(found) > 1:
            found = [one for one in found if one.gender in ("", person.gender)] or found
        if len(found) < 2:
            return found[0] if found else None
        return next((seen.entity for seen in reversed(self.cast.seen) if seen.entity in found), None)

    def _describe(self, entity: Entity, person: Person) -> None:
        """Add what the words around a name tell of its bearer."""
        entity.gender = entity.gender or person.gender
        phrase = person.phrase
        if phrase is None or (entity.reason != "page" and self._contradicts(entity.actor, phrase)):
            return
        if not phrase.time:
            entity.titles |= {phrase.word, *phrase.titles}
        entity.gender = entity.gender or gender(phrase, self.cast.words)
        if entity.reason == "page" and not entity.actor.party:
            belong(entity, phrase, self.descriptions.owner_or_context(phrase))
