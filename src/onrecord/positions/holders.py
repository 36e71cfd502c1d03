"""Whose position it is: the words for whoever holds it, and the party on whose behalf."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from ..actors import Standins
from ..actors.facts import Organisation
from ..events.fits import Fit, phrase, runs
from ..events.participants import Participants, as_participant
from ..language import Analysis
from ..nouns import Actor, Event, Participant, Statement
from ..statements import Window
from .cues import Cue
from .groups import Groups
from .labels import ROLES
from .network import Heard
from .subjects import Subjects

_HOLDER, _TOWARD = ROLES.index("holder"), ROLES.index("toward")
_SIDE = 0
# Of several phrases those count that fit this well, as a share of the best.
NEAR = 0.6
# Words between a cue and its object, and those before whoever does what a noun says.
_NEXT = 2
_DOERS = frozenset(["by", "of", "from"])
_BY, _OWNING, _OWNERS = frozenset(["by", "from"]), ("poss", "compound", "amod", "nmod"), 8
_ADJECTIVES = ("JJ", "JJR", "JJS")
_MUST = frozenset(["must", "should", "need", "needs", "ought", "has", "have", "necessary", "imperative", "essential"])
# Organisations of these sectors (PLOVER) hold no position of a party.
_PRIVATE = frozenset(["NGO", "MED", "BUS", "EDU", "CRM", "LAB", "CVL", "REL", "MNC"])


class Holder(NamedTuple):
    """``words`` stand for whoever holds a position on behalf of ``party``."""

    party: str
    words: Participant


class Holders:
    """Of one page."""

    def __init__(
        self, text: str, analysis: Analysis, standins: Standins, events: Sequence[Event],
        statements: Sequence[Statement] = (),
    ) -> None:  # fmt: skip
        self.text, self.analysis, self.standins = text, analysis, standins
        self.participants = Participants(text, analysis, standins)
        self.groups = Groups(text, analysis, standins.mentions)
        self._subjects = Subjects(analysis)
        self._joint = [(piece, one.actors) for one in statements if len(one.actors) > 1 for piece in one.source]
        self._tellings = [(one.trigger, event.actors) for event in events for one in event.tellings]

    def holders(self, window: Window, cue: Cue, heard: Heard, statement: Statement | None) -> list[Holder]:
        """Each party that holds it, with its words.

        Of "must" or "is unacceptable" these are the speakers of ``statement``, in whose content it stands; of a noun
        its owner. Else those that the network points at, of several those in the subject of the cue's clause, and with
        them all who speak together; else who the event at the cue has as actor; else the speakers.
        """
        speakers = tuple(map(as_participant, statement.actors)) if statement else ()
        if statement and self._judges(cue):
            return list(self._parties(speakers))
        told = self._together(self._acting_of(cue, self._told(window, cue, heard, _HOLDER, statement)))
        sides = (self._owners(cue, statement), told, self._acting(cue), speakers)
        return next((found for side in sides if (found := list(self._parties(side)))), [])

    def _owners(self, cue: Cue, statement: Statement | None) -> tuple[Participant, ...]:
        """ "Norland's demand", "the Sudrian offer", "a request by Norland": whose the noun is at the cue."""
        first, beyond = self.analysis.at(cue.start, cue.end)
        tokens = self.analysis.tokens
        head = self.analysis.head(first, beyond) if first < beyond else -1
        if head < 0 or not tokens[head].tag.startswith("NN"):
            return ()
        said = [one.actor for one in statement.actors] if statement else []
        for place in range(max(0, head - _OWNERS), min(len(tokens), head + _OWNERS)):
            token = tokens[place]
            by = token.dep == "pobj" and tokens[token.head].word.lower() in _BY and tokens[token.head].head == head
            if by or (token.head == head and token.dep in _OWNING and place not in range(first, beyond)):
                fits = [Fit(*phrase(self.analysis, self.standins, cue, token.start, token.end), 1.0, _SIDE)]
                if found := tuple(one for one in self.participants.side(fits, said) if one.actor):
                    return found
        return ()

    def _acting_of(self, cue: Cue, told: tuple[Participant, ...]) -> tuple[Participant, ...]:
        """Those of ``told`` in the subject of the cue's clause, where any are; where none is and the cue is a verb, who
        is named there."""
        first, beyond = self.analysis.at(cue.start, cue.end)
        subject = sorted(self._subjects.around(first).subject) if first < beyond else []
        inside = tuple(one for one in told if set(subject) & set(range(*self.analysis.at(one.start, one.end))))
        is_verb = first < beyond and self.analysis.tokens[first].tag.startswith("VB")
        return inside or (self._named(subject) if is_verb and subject else ()) or told

    def _named(self, places: Sequence[int]) -> tuple[Participant, ...]:
        """Who is mentioned at the head of the phrase of these tokens, or all for whom it stands as a plural."""
        tokens = self.analysis.tokens
        if several := self.groups.named(tokens[places[0]].start, tokens[places[-1]].end):
            return several
        mention = self.standins.covering(tokens[self.analysis.head(places[0], places[-1] + 1)].start)
        return (as_participant(mention),) if mention and mention.actor.party else ()

    def _together(self, told: tuple[Participant, ...]) -> tuple[Participant, ...]:
        """``told``, or those who speak together where the words are the source of a statement of several, or a plural
        that stands for several: "they", "both countries"; with each, all who are named together with it."""
        for one in told:
            for source, actors in self._joint:
                if source.start < one.end and one.start < source.end:
                    return tuple(map(as_participant, actors))
            if several := self.groups.named(one.start, one.end):
                return several
        beside = (self.groups.beside(one.start, one.end) or (one,) for one in told)
        return tuple(dict.fromkeys(one for several in beside for one in several))

    def toward(self, window: Window, cue: Cue, heard: Heard, statement: Statement | None) -> list[Holder]:
        """The parties that it is addressed to or concerns."""
        return list(self._parties(self._told(window, cue, heard, _TOWARD, statement)))

    def _judges(self, cue: Cue) -> bool:
        """ "They must leave", "it is unacceptable": a speaker demands or refuses what others do."""
        first, beyond = self.analysis.at(cue.start, cue.end)
        words = {token.word.lower() for token in self.analysis.tokens[first:beyond]}
        adjective = any(token.tag in _ADJECTIVES for token in self.analysis.tokens[first:beyond])
        return (cue.stance == "demands" and not words.isdisjoint(_MUST)) or (cue.stance == "rejects" and adjective)

    def _told(
        self, window: Window, cue: Cue, heard: Heard, role: int, statement: Statement | None
    ) -> tuple[Participant, ...]:
        """The phrases that have this role to the cue, rather than the other one, but those that fit much less."""
        own, other = heard.roles[role, cue.word], heard.roles[_HOLDER + _TOWARD - role, cue.word]
        fit = np.where(own >= other, own, 0)
        found = list(runs(window, cue.words, fit))
        if role == _HOLDER:
            found = [(run, score) for run, score in found if not self._is_object(cue, run)]
        if not found and role == _HOLDER:
            found = sorted(runs(window, (0, len(window.words)), fit), key=lambda run: -run[1])[:1]
        best = max((score for _, score in found), default=0)
        fits = [
            Fit(*phrase(self.analysis, self.standins, cue, *run), score, _SIDE)
            for run, score in found if score >= NEAR * best
        ]  # fmt: skip
        return self.participants.side(fits, [one.actor for one in statement.actors] if statement else [])

    def _is_object(self, cue: Cue, run: tuple[int, int]) -> bool:
        """ "Called on Norland": what follows the cue at once, and not by a preposition that names who does it."""
        between = self.text[cue.end : run[0]].split()
        return run[0] >= cue.end and len(between) <= _NEXT and _DOERS.isdisjoint(between)

    def _acting(self, cue: Cue) -> tuple[Participant, ...]:
        hits = (actors for trigger, actors in self._tellings if trigger.start < cue.end and cue.start < trigger.end)
        return next(hits, ())

    def _parties(self, side: Sequence[Participant]) -> Iterator[Holder]:
        """Each party once, by the first words for it."""
        seen: set[str] = set()
        for one in side:
            party = self.party(one.actor) if one.actor else ""
            if party and party not in seen:
                seen.add(party)
                yield Holder(party, one)

    def party(self, actor: Actor) -> str:
        """On whose behalf ``actor`` holds positions; empty for whom the codebook leaves out."""
        organisation = self.standins.index.find(Organisation, actor.party) if actor.party else None
        return "" if organisation and not _PRIVATE.isdisjoint(organisation.sector[:1]) else actor.party
