"""Of which state or organisation the page speaks where a description does not say: "the foreign minister said"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from ..folding import fold
from .choosing import Chooser
from .entity import Owner, Seen
from .facts import State
from .known import HEADS
from .phrases import Phrase

_BACK = 40  # mentions to look back over
_DECAY = 0.8  # of a mention's weight with each sentence
_WHOLE = 0.1  # weight of one mention anywhere on the page
_HOME = 0.4  # weight of the country of the outlet
_OFFICE = 2.0  # how much more a party counts that has an office of that title
_LEAD = 1.3  # how much more the first must count than the second
_TRUST = 0.6


class Context:
    """Of one page, of which ``choose`` knows the parties that it names and the state that it is at home in."""

    def __init__(self, choose: Chooser) -> None:
        self.choose, self.index = choose, choose.index

    def party(self, phrase: Phrase, seen: Sequence[Seen], sentence: int) -> Owner | None:
        """The party that the page speaks of most, there and lately; none where two are as likely."""
        if phrase.own:
            return self._latest(seen)
        weights: dict[str, float] = defaultdict(float)
        for one in seen[-_BACK:]:
            weights[one.entity.actor.party] += one.weight * _DECAY ** (sentence - one.sentence)
        for party, count in self.choose.named.items():
            weights[party] += _WHOLE * count
        weights[self.choose.home] += _HOME
        weights.pop("", None)
        self._ask_for_office(phrase, weights)
        ranked = sorted(weights.items(), key=lambda pair: (-pair[1], pair[0]))[:2]
        if not ranked or (len(ranked) > 1 and ranked[0][1] < _LEAD * ranked[1][1]):
            return None
        return self._owner(ranked[0][0])

    def _ask_for_office(self, phrase: Phrase, weights: dict[str, float]) -> None:
        """Favour who has such an office or organ; of the heads of states all are known, so who has none is out."""
        heads = False
        having = set()
        for party in weights:
            offices = [office for title in phrase.titles for office in self.index.titled(title, party)]
            heads = heads or any(not HEADS.isdisjoint(office.kind) for office in offices)
            if offices or any(self._has_organ(title, party) for title in phrase.titles):
                having.add(party)
                weights[party] *= _OFFICE
        for party in weights.keys() - having if heads else ():
            del weights[party]

    def _has_organ(self, title: str, party: str) -> bool:
        state = self.index.find(State, party)
        return any(self.index.senses(fold(f"{form} {title}")) for form in (state.adjectives if state else ()))

    def _latest(self, seen: Sequence[Seen]) -> Owner | None:
        """ "His spokesman": of whom the page spoke last."""
        party = next((one.entity.actor.party for one in reversed(seen) if one.entity.actor.party), "")
        return self._owner(party) if party else None

    def _owner(self, party: str) -> Owner:
        return Owner(party, party if self.index.find(State, party) else "", _TRUST)
