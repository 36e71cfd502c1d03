"""Which of the things that a name may stand for is meant, by the page's day and by what else the page names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from .index import Index, Sense
from .known import Known, known

_QUALIFIERS = frozenset(["adjective", "people"])
# Of two things of one name and party the more definite is meant: the White House is an office before it is the USA.
_ORDER = ("office", "person", "body", "organisation", "group", "state", "outlet")
_SHARED = 0.8  # how far an ambiguous name is trusted that the page's other names decide


class Chooser:
    """Chooses for one page, which is at ``home`` in a state (its id, or empty).

    ``named`` counts the parties that the page's unambiguous names speak of.
    """

    def __init__(self, index: Index, day: str, home: str = "") -> None:
        self.index, self.day, self.home = index, day, home
        self.named: Counter[str] = Counter()

    def read(self, names: Iterable[Sequence[Sense]]) -> None:
        """Count the parties of the names of a page that can mean one party only."""
        for senses in names:
            parties = {option.actor.party for option in self.options(senses, qualifiers=True)}
            if len(parties) == 1:
                self.named.update(parties - {""})

    def options(self, senses: Sequence[Sense], *, qualifiers: bool = False) -> list[Known]:
        """The actors that the senses may mean on the day, the most definite first; those of other days only alone."""
        found = [
            option
            for sense in senses
            if qualifiers or sense.how not in _QUALIFIERS
            if (option := known(self.index, sense, self.day))
        ]
        best = max((option.confidence for option in found), default=0.0)
        alive = [option for option in found if option.confidence > best / 1.5]
        unique = {option.actor.id: option for option in sorted(alive, key=_definite, reverse=True)}
        return sorted(unique.values(), key=_definite)

    def choose(self, senses: Sequence[Sense], *, qualifiers: bool = False) -> Known | None:
        """The one that is meant; none where several parties could be and the page does not tell which."""
        options = self.options(senses, qualifiers=qualifiers)
        parties = {option.actor.party for option in options}
        if len(parties) <= 1:
            return self._single(options)
        named = [option for option in options if self.named[option.actor.party]]
        if len({option.actor.party for option in named}) == 1:
            return named[0]._replace(confidence=round(named[0].confidence * _SHARED, 2))
        return None

    def _single(self, options: Sequence[Known]) -> Known | None:
        """Two people or two outlets of one name are homonyms still; a state and its body are not."""
        alike = [option for option in options if option.actor.kind in ("person", "outlet")]
        if len(alike) < 2:
            return options[0] if options else None
        home = [option for option in alike if option.actor.country == self.home]
        return home[0] if len(home) == 1 else None


def _definite(option: Known) -> tuple[int, int]:
    return _ORDER.index(option.actor.kind), option.reason == "metonym"
