"""Whose position it is: the words for whoever holds it, and the party on whose behalf."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..actors import Standins
from ..actors.facts import Organisation
from ..events.fits import Fit, phrase, runs
from ..events.participants import Participants, as_participant
from ..language import Analysis
from ..nouns import Actor, Event, Participant, Statement
from ..statements import Window
from .cues import Cue
from .labels import ROLES
from .network import Heard

_HOLDER, _TOWARD = ROLES.index("holder"), ROLES.index("toward")
_SIDE = 0
# Organisations of these sectors (PLOVER) hold no position of a party.
_PRIVATE = frozenset(["NGO", "MED", "BUS", "EDU", "CRM", "LAB", "CVL", "REL", "MNC"])


class Holder(NamedTuple):
    """``words`` stand for whoever holds a position on behalf of ``party``."""

    party: str
    words: Participant


class Holders:
    """Of one page."""

    def __init__(self, text: str, analysis: Analysis, standins: Standins, events: Sequence[Event]) -> None:
        self.analysis, self.standins = analysis, standins
        self.participants = Participants(text, analysis, standins)
        self._tellings = [(one.trigger, event.actors) for event in events for one in event.tellings]

    def holders(self, window: Window, cue: Cue, heard: Heard, statement: Statement | None) -> list[Holder]:
        """Each party that holds it, with its words: those that the network points at, in the cue's sentence before
        others; else who the event at the cue has as actor; else the speakers of ``statement``, in whose content it
        stands."""
        sides = [self._told(window, cue, heard, _HOLDER, statement), self._acting(cue)]
        sides.append(tuple(as_participant(one) for one in statement.actors) if statement else ())
        return next((found for side in sides if (found := list(self._parties(side)))), [])

    def toward(self, window: Window, cue: Cue, heard: Heard, statement: Statement | None) -> list[Holder]:
        """The parties that it is addressed to or concerns."""
        return list(self._parties(self._told(window, cue, heard, _TOWARD, statement)))

    def _told(
        self, window: Window, cue: Cue, heard: Heard, role: int, statement: Statement | None
    ) -> tuple[Participant, ...]:
        fit = heard.roles[role, cue.word]
        found = list(runs(window, cue.words, fit))
        if not found and role == _HOLDER:
            found = sorted(runs(window, (0, len(window.words)), fit), key=lambda run: -run[1])[:1]
        fits = [Fit(*phrase(self.analysis, self.standins, cue, *run), score, _SIDE) for run, score in found]
        return self.participants.side(fits, [one.actor for one in statement.actors] if statement else [])

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
