"""Whom a noun phrase stands for that is no mention: "Ukrainian drones", "its forces", "the town of X", "they"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter

from msgspec.structs import replace

from ..folding import fold
from ..language import Analysis
from ..nouns import Actor, Mention, Page, Place
from .choosing import Chooser
from .facts import State
from .index import Index, Sense
from .known import known
from .lexicon import lexicon
from .outlets import home_of
from .pronouns import PRONOUNS

_DAY = 10
_BACK = 12  # mentions that a pronoun looks back over
_SENTENCES = 3
_KINDS = {
    "m": frozenset(["person", "office"]), "f": frozenset(["person", "office"]),
    "n": frozenset(["state", "body", "organisation", "group", "outlet"]),
    "p": frozenset(["state", "body", "organisation", "group"]),
}  # fmt: skip
_SIDES = frozenset(["-", "pro", "anti", "non"])
_POSSESSIVES = frozenset(["his", "her", "its", "their"])


class Standins:
    """Of one page, of which ``mentions`` and ``places`` are known, in text order."""

    def __init__(
        self, page: Page, analysis: Analysis, mentions: Sequence[Mention], places: Sequence[Place], index: Index
    ) -> None:
        self.text, self.analysis, self.index = page.text, analysis, index
        self.mentions, self.places = mentions, places
        home = home_of(page, index)
        self.choose = Chooser(index, page.published[:_DAY], home.id if home else "")
        self.words = lexicon()

    def actor(self, start: int, end: int) -> Actor | None:
        """For whom ``text[start:end]`` stands or on whose behalf its bearers act; None where nothing tells."""
        first, beyond = self.analysis.at(start, end)
        if first >= beyond:
            return None
        head = self.analysis.head(first, beyond)
        mention = self.covering(self.analysis.tokens[head].start)
        if mention:
            return mention.actor
        word = self.analysis.tokens[head].word.lower()
        if word in PRONOUNS:
            return self._before(PRONOUNS[word], start)
        return self._named(first, beyond, head) or self._placed(start, end) or self._owned(first, head)

    def covering(self, at: int) -> Mention | None:
        """The mention that holds the letter ``at``, if there is one."""
        number = bisect_left(self.mentions, at + 1, key=attrgetter("start")) - 1
        return self.mentions[number] if number >= 0 and self.mentions[number].end > at else None

    def _before(self, kind: str, start: int) -> Actor | None:
        """The latest actor of that kind; the one who acts in its sentence before another."""
        beyond = bisect_left(self.mentions, start, key=attrgetter("start"))
        near = [one for one in self.mentions[max(0, beyond - _BACK) : beyond] if one.actor.kind in _KINDS[kind]]
        here = self._sentence(start)
        near = [one for one in near if here - self._sentence(one.start) < _SENTENCES]
        if not near:
            return None
        latest = self._sentence(near[-1].start)
        acting = [one for one in near if self._sentence(one.start) == latest and self._acts(one)]
        return (acting or near)[-1].actor

    def _sentence(self, at: int) -> int:
        place = min(self.analysis.at(at, at + 1)[0], len(self.analysis.tokens) - 1)
        return self.analysis.tokens[place].sentence

    def _acts(self, mention: Mention) -> bool:
        first, beyond = self.analysis.at(mention.start, mention.end)
        return first < beyond and self.analysis.tokens[self.analysis.head(first, beyond)].dep in ("nsubj", "nsubjpass")

    def _named(self, first: int, beyond: int, head: int) -> Actor | None:
        """A state or organisation that the phrase names, as an adjective or in full: "Ukrainian drones".

        Who is "pro-Palestinian" or an "anti-Russian" is nobody's.
        """
        tokens = self.analysis.tokens
        for place in range(first, beyond):
            if place > first and tokens[place - 1].word.lower() in _SIDES:
                continue
            for senses in self._senses(place, beyond):
                found = self.choose.choose(senses, qualifiers=True)
                if found and found.actor.kind in ("state", "organisation", "group", "body"):
                    return self._behalf(found.actor, head)
        return None

    def _senses(self, place: int, beyond: int) -> Iterator[tuple[Sense, ...]]:
        """What the names that begin at ``place`` may stand for, the longest first."""
        tokens = self.analysis.tokens
        longest = min(self.index.opens(fold(tokens[place].word)), beyond - place)
        if not tokens[place].word[:1].isupper():
            return
        for size in range(longest, 0, -1):
            senses = self.index.senses(fold(self.text[tokens[place].start : tokens[place + size - 1].end]))
            if senses:
                yield senses

    def _behalf(self, actor: Actor, head: int) -> Actor:
        """``actor`` in the sector that the phrase's noun tells: "Ukrainian soldiers" are military."""
        role = self.words.roles.get(fold(self.analysis.tokens[head].word))
        return replace(actor, sector=(role.sector,)) if role and actor.kind == "state" else actor

    def _owned(self, first: int, head: int) -> Actor | None:
        """ "Its forces", "the government": the state of whom the page has just spoken."""
        opener = self.analysis.tokens[first].word.lower()
        start = self.analysis.tokens[first].start
        if opener in _POSSESSIVES:
            owner = self._before(PRONOUNS[opener], start)
        else:
            role = self.words.roles.get(fold(self.analysis.tokens[head].word))
            is_organ = role is not None and role.standing == "organ" and opener == "the"
            owner = self._latest(start) if is_organ else None
        state = self.index.find(State, owner.party or owner.country) if owner else None
        found = known(self.index, Sense("state", state.id, "name"), self.choose.day) if state else None
        return self._behalf(found.actor, head) if found else None

    def _latest(self, start: int) -> Actor | None:
        beyond = bisect_left(self.mentions, start, key=attrgetter("start"))
        near = self.mentions[max(0, beyond - _BACK) : beyond]
        return next((one.actor for one in reversed(near) if one.actor.party == one.actor.country != ""), None)

    def _placed(self, start: int, end: int) -> Actor | None:
        """The state in which a place lies that the phrase names."""
        inside = next((one for one in self.places if one.start < end and one.end > start and one.country), None)
        state = self.index.state_of(inside.country) if inside else None
        found = known(self.index, Sense("state", state, "name"), self.choose.day) if state else None
        return found.actor if found else None
