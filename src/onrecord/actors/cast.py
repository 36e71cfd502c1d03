"""The cast of a page: everybody who is on it so far, and the way from the knowledge onto it."""

from __future__ import annotations

import re
from collections import Counter

from ..folding import fold
from ..nouns import Actor, ActorKind
from .choosing import Chooser
from .context import Context
from .entity import Entity, Seen
from .facts import Body, Person, State
from .index import Index
from .known import Known, held_by
from .lexicon import Lexicon
from .phrases import Phrase

_GAPS = re.compile(r"[^a-z0-9]+")
_ID_DIGITS = 16  # of the page's id, as the ids of statements have them
# Bodies that every state has: "the government" is that of whom the page speaks, not the one it named last.
_ANY = frozenset(["government", "armed_forces"])
_TOLD = 0.8  # trust in what a page alone tells of somebody


class Cast:
    """Grows as the page is read. ``seen`` are the mentions so far, ``sentence`` is where the reader is."""

    def __init__(self, index: Index, words: Lexicon, page_id: str, day: str, home: State | None) -> None:
        self.index, self.words, self.day = index, words, day
        self.choose = Chooser(index, day, home.id if home else "")
        self.context = Context(self.choose)
        self.seen: list[Seen] = []
        self.sentence = 0
        self.entities: dict[str, Entity] = {}
        self._page_id = page_id
        self._numbers: Counter[str] = Counter()

    def known(self, known: Known) -> Entity:
        """The entity of an actor of the knowledge, with what he is called by his offices on the page's day."""
        id_ = known.actor.id
        if id_ not in self.entities:
            person = self.index.find(Person, id_)
            entity = Entity(known.actor, known.confidence, known.reason, person.gender if person else "")
            entity.titles = self.titles(known.actor) if person else self._nouns(known.actor)
            self.entities[id_] = entity
        return self.entities[id_]

    def _nouns(self, actor: Actor) -> set[str]:
        """What a body may be called for short: "the department", "the army"."""
        body = self.index.find(Body, actor.id) if actor.kind == "body" else None
        if body is None or body.kind in _ANY:
            return set()
        words = {word for name in (body.name, *body.aliases) for word in fold(name).split()}
        return {word for word in words if word in self.words.roles and self.words.roles[word].standing == "organ"}

    def titles(self, actor: Actor) -> set[str]:
        """The folded titles of the offices that the actor holds on the day."""
        held = held_by(self.index, actor.id, self.day)
        return {fold(title) for _, office in held for title in (*office.title, *office.aliases)}

    def stranger(self, name: str, kind: ActorKind = "person") -> Entity:
        """Somebody of whom only the page tells, by name: the same name, the same entity."""
        actor = self._actor(fold(name), " ".join(name.split()), kind)
        return self.entities.setdefault(actor.id, Entity(actor, _TOLD, "page"))

    def unnamed(self, phrase: Phrase, prefix: str, name: str) -> Entity:
        """Somebody whom the page only describes. "A US official" is another one each time, "the US ministry" is not."""
        organ = phrase.role.standing == "organ"
        key = fold(f"{prefix} {phrase.word}")
        if not organ and not phrase.definite:
            self._numbers[key] += 1
            key = f"{key} {self._numbers[key]}"
        actor = self._actor(key, " ".join(name.split()), "body" if organ else "person")
        titles = set() if phrase.word in self.words.any else {phrase.word, *phrase.titles}
        entity = Entity(actor, _TOLD, "description", gender(phrase, self.words), titles)
        return self.entities.setdefault(actor.id, entity)

    def _actor(self, key: str, name: str, kind: ActorKind) -> Actor:
        slug = _GAPS.sub("-", key).strip("-")
        return Actor(id=f"{self._page_id[:_ID_DIGITS]}:{slug}", name=name, kind=kind)


def gender(phrase: Phrase, words: Lexicon) -> str:
    """What a description tells: m, f, p for several people, or empty."""
    if phrase.plural:
        return "p"
    said = (phrase.word, *phrase.word.split())
    return next((words.genders[word] for word in said if word in words.genders), "")
