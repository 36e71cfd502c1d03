"""The cast of a page: who is on it, and whom its names, descriptions and pronouns stand for."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec

from ..folding import fold
from ..nouns import Actor, ActorKind, Reason
from .choosing import Chooser
from .context import Context, Owner
from .entity import Entity, Seen
from .facts import Office, State
from .facts import Person as KnownPerson
from .index import Index, Sense
from .known import Known, held_by, holders
from .lexicon import Lexicon
from .names import Name
from .people import Person
from .phrases import Phrase

_SLUG = re.compile(r"[^a-z0-9]+")
# How far each way of knowing is trusted, from reading the development pages: see docs/actors.md.
_SURNAME, _TITLE, _DESCRIBED, _CONTEXT, _PRIVATE = 0.85, 0.75, 0.8, 0.6, 0.7
_ID_DIGITS = 16


class Cast:
    """Names are met in text order, after the full names of the whole page have been introduced."""

    def __init__(self, index: Index, words: Lexicon, page_id: str, day: str, home: State | None) -> None:
        self.index, self.words, self.day, self.page_id = index, words, day, page_id
        self.choose = Chooser(index, day)
        self.context = Context(index, home.id if home else "", self.choose.named)
        self.seen: list[Seen] = []
        self.sentence = 0  # of what is being met
        self._surnames: dict[str, list[Entity]] = defaultdict(list)
        self._entities: dict[str, Entity] = {}

    def read(self, names: Iterable[Sequence[Sense]]) -> None:
        self.choose.read(names)

    # People

    def introduce(self, people: Iterable[Person]) -> None:
        """Take in everybody whom the page names in full, wherever it does."""
        full = [person for person in people if person.full]
        for person in sorted(full, key=lambda person: not person.senses):
            self._introduce(person)

    def _introduce(self, person: Person) -> Entity:
        known = self._known_person(person)
        entity = self._entity(known) if known else self._stranger(person)
        self._describe(entity, person)
        for surname in self._surnames_of(entity, person):
            if entity not in self._surnames[surname]:
                self._surnames[surname].append(entity)
        return entity

    def _known_person(self, person: Person) -> Known | None:
        """The person of the knowledge who is meant; none where the page's description contradicts it."""
        options = self.choose.options(person.senses)
        owner = self.owner(person.phrase) if person.phrase else None
        if owner and owner.party and person.phrase and person.phrase.role.standing != "private":
            fitting = [o for o in options if owner.party in (o.actor.party, o.actor.country)]
            if not fitting and all(o.actor.party for o in options) and not person.phrase.time:
                return None
            options = fitting or options
        if len(options) == 1:
            return options[0]
        titled = [o for o in options if person.phrase and self._has_title(o.actor, person.phrase.titles)]
        return titled[0] if len(titled) == 1 else None

    def _has_title(self, actor: Actor, titles: Sequence[str]) -> bool:
        return bool(self._titles(actor) & set(titles))

    def _titles(self, actor: Actor) -> set[str]:
        held = held_by(self.index, actor.id, self.day)
        return {fold(title) for _, office in held for title in (*office.title, *office.aliases)}

    def _entity(self, known: Known) -> Entity:
        if known.actor.id not in self._entities:
            person = self.index.find(KnownPerson, known.actor.id)
            entity = Entity(known.actor, known.confidence, known.reason, person.gender if person else "")
            entity.titles = self._titles(known.actor) if person else set()
            self._entities[known.actor.id] = entity
        return self._entities[known.actor.id]

    def _stranger(self, person: Person) -> Entity:
        """Somebody of whom only the page tells."""
        actor = self._actor(person.key, person.key.title(), "person")
        return self._entities.setdefault(actor.id, Entity(actor, _DESCRIBED, "page"))

    def _actor(self, key: str, name: str, kind: ActorKind) -> Actor:
        return Actor(id=f"{self.page_id[:_ID_DIGITS]}:{_SLUG.sub('-', key).strip('-')}", name=name, kind=kind)

    def _describe(self, entity: Entity, person: Person) -> None:
        """Add what the words around a name tell of its bearer."""
        entity.gender = entity.gender or person.gender
        phrase = person.phrase
        if phrase is None:
            return
        if not phrase.time:
            entity.titles |= {phrase.word, *phrase.titles}
        entity.gender = entity.gender or self._gender(phrase)
        if entity.reason == "page" and not entity.actor.party:
            self._place(entity, phrase)

    def _speaks(self, phrase: Phrase) -> bool:
        """Whether by what he is he speaks for whom he belongs to; the head of a state's board does as its minister does."""
        if phrase.time:
            return False
        organ = isinstance(phrase.owner, Phrase) and phrase.owner.role.standing == "organ"
        return phrase.role.standing != "private" or (phrase.role.sector == "BUS" and organ)

    def _gender(self, phrase: Phrase) -> str:
        """m, f, p for several people, or empty."""
        if phrase.plural:
            return "p"
        return next(
            (self.words.genders[word] for word in (phrase.word, *phrase.word.split()) if word in self.words.genders), ""
        )

    def _place(self, entity: Entity, phrase: Phrase) -> None:
        """Country, sector and party of a stranger, from the description."""
        owner = self.owner(phrase)
        speaks = self._speaks(phrase)
        if owner is None and speaks and phrase.local:
            owner = self.context.party(phrase, self.seen, self.sentence)
        country = owner.country if owner else ""
        party = owner.party if owner and speaks else ""
        entity.actor = msgspec.structs.replace(entity.actor, country=country, sector=(phrase.role.sector,), party=party)
        entity.confidence = min(owner.confidence, _DESCRIBED) if owner else _PRIVATE

    def _surnames_of(self, entity: Entity, person: Person) -> set[str]:
        known = self.index.find(KnownPerson, entity.actor.id)
        words = person.key.split()
        own = {words[-1], " ".join(words[-2:])} if words else set()
        return own | ({fold(name) for name in known.surname} if known else set())

    def person(self, person: Person) -> tuple[Entity, Reason, float] | None:
        """Whom a name of a person stands for, where it is met."""
        if person.full:
            entity = self._introduce(person)
            return entity, entity.reason, entity.confidence
        entity = self._by_surname(person)
        if entity:
            self._describe(entity, person)
            return entity, "surname", min(entity.confidence, _SURNAME)
        known = self._known_person(person)
        if known and known.actor.party:
            return self._introduced(self._entity(known), person), "surname", min(known.confidence, _SURNAME)
        if person.addressed or person.phrase:
            return self._introduce(person), "page", _PRIVATE
        return None

    def _introduced(self, entity: Entity, person: Person) -> Entity:
        self._surnames[person.key].append(entity)
        self._describe(entity, person)
        return entity

    def _by_surname(self, person: Person) -> Entity | None:
        """The bearer of that name whom the page names in full; of several the one with that title, else the latest."""
        found = self._surnames.get(person.key, [])
        if person.phrase and len(found) > 1:
            found = [e for e in found if e.titles & {person.phrase.word, *person.phrase.titles}] or found
        if person.gender and len(found) > 1:
            found = [e for e in found if e.gender in ("", person.gender)] or found
        if len(found) < 2:
            return found[0] if found else None
        return next((seen.entity for seen in reversed(self.seen) if seen.entity in found), None)

    # Names and descriptions

    def name(self, name: Name) -> tuple[Entity, Reason, float] | None:
        """Whom a name other than a person's stands for."""
        known = self.choose.choose(name.senses)
        if known is None or not known.actor.id:
            return None
        return self._entity(known), known.reason, known.confidence

    def owner(self, phrase: Phrase) -> Owner | None:
        """On whose behalf the bearer of a description speaks."""
        return self._owner(phrase.owner)

    def _owner(self, owner: Name | Phrase | None) -> Owner | None:
        if owner is None:
            return None
        if isinstance(owner, Phrase):
            found = self.phrase(owner)
            return Owner(found[0].actor.party, found[0].actor.country, found[2]) if found else None
        if owner.is_person:
            return self._person_owner(owner)
        known = self.choose.choose(owner.senses, qualifiers=True)
        return Owner(known.actor.party, known.actor.country, known.confidence) if known else None

    def _person_owner(self, owner: Name) -> Owner | None:
        """ "Putin's spokesman" speaks for whom Putin speaks for."""
        known = self.choose.choose(owner.senses)
        return Owner(known.actor.party, known.actor.country, known.confidence) if known else None

    def phrase(self, phrase: Phrase) -> tuple[Entity, Reason, float] | None:
        """Whom a description stands for that no name goes with."""
        if isinstance(phrase.owner, Name) and phrase.owner.first <= phrase.noun < phrase.owner.beyond:
            named = self._named(phrase.owner.senses, phrase)
            if named:
                return named
        owner = self.owner(phrase)
        if owner is None:
            return self._back(phrase) or self._of_context(phrase)
        if not self._speaks(phrase):
            return self._unnamed(phrase, owner), "description", _PRIVATE
        return self._in_office(phrase, owner) or (
            self._unnamed(phrase, owner),
            "description",
            min(_DESCRIBED, owner.confidence),
        )

    def _named(self, senses: Sequence[Sense], phrase: Phrase) -> tuple[Entity, Reason, float] | None:
        """A description that the knowledge has as a whole: "the Russian president"."""
        known = self.choose.choose(senses)
        if known is None or phrase.time:
            return None
        if known.actor.kind == "office":
            held = self._seen_holder(known.actor.id)
            if held:
                return held, "title", _TITLE
        return self._entity(known), known.reason, known.confidence

    def _in_office(self, phrase: Phrase, owner: Owner) -> tuple[Entity, Reason, float] | None:
        for title in phrase.titles:
            for office in self.index.titled(title, owner.party) if phrase.definite else ():
                return self._holder(office, owner)
            body = self._body(title, owner)
            if body:
                return self._entity(body), "name", min(body.confidence, owner.confidence)
        return None

    def _holder(self, office: Office, owner: Owner) -> tuple[Entity, Reason, float]:
        held = self._seen_holder(office.id)
        if held:
            return held, "title", _TITLE
        known = self.choose.choose((Sense("office", office.id, "name"),))
        if known is None:
            raise KeyError(office.id)
        return self._entity(known), "office", min(known.confidence, owner.confidence)

    def _seen_holder(self, office: str) -> Entity | None:
        """The one of the page's people who holds an office that several hold at once."""
        fact = self.index.find(Office, office)
        people = {term.person for term in holders(self.index, fact, self.day)} if fact else set()
        named = [entity for id, entity in self._entities.items() if id in people]
        return named[0] if len(named) == 1 else None

    def _body(self, title: str, owner: Owner) -> Known | None:
        """ "Israel Foreign Ministry" is what the knowledge has as "Israeli foreign ministry"."""
        state = self.index.find(State, owner.party)
        for form in (*state.adjectives, state.name) if state else ():
            senses = self.index.senses(fold(f"{form} {title}"))
            found = self.choose.choose(senses) if senses else None
            if found and found.actor.kind == "body":
                return found
        return None

    def _unnamed(self, phrase: Phrase, owner: Owner | None) -> Entity:
        key = f"{owner.party or owner.country} {phrase.word}" if owner else phrase.word
        kind: ActorKind = "body" if phrase.role.standing == "organ" else "person"
        actor = self._actor(fold(key), phrase.word, kind)
        speaks = owner and self._speaks(phrase)
        actor = msgspec.structs.replace(
            actor,
            country=owner.country if owner else "",
            sector=(phrase.role.sector,),
            party=owner.party if owner and speaks else "",
        )
        return self._entities.setdefault(
            actor.id, Entity(actor, _DESCRIBED, "description", self._gender(phrase), {phrase.word})
        )

    def _back(self, phrase: Phrase) -> tuple[Entity, Reason, float] | None:
        """ "The chancellor" is the one of whom the page has said that he is chancellor; the latest such."""
        if not phrase.definite or phrase.own or phrase.time:
            return None
        wanted = {phrase.word, *phrase.titles}
        for seen in reversed(self.seen):
            if seen.entity.titles & wanted:
                return seen.entity, "title", min(_TITLE, seen.entity.confidence)
        return None

    def _of_context(self, phrase: Phrase) -> tuple[Entity, Reason, float] | None:
        if not self._speaks(phrase) or not (phrase.local or phrase.own):
            return self._unnamed(phrase, None), "description", _PRIVATE
        owner = self.context.party(phrase, self.seen, self.sentence)
        if owner is None:
            return None
        found = self._in_office(phrase, owner)
        if found:
            return found[0], found[1], min(found[2], owner.confidence)
        return self._unnamed(phrase, owner), "description", min(_CONTEXT, owner.confidence)
