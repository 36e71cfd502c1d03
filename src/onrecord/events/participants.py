"""Who takes part in an event: runs of words that fit its trigger, and the actors they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..actors import Standins
from ..language import Analysis
from ..nouns import Actor, Mention, Participant, Statement
from ..statements import Window
from . import fits
from .lexicon import Frame
from .network import Told
from .triggers import Trigger

CharSpan = tuple[int, int]
Side = tuple[Participant, ...]
# Words that stand for nobody who is known must fit better than this: "on foot", "by mistake".
NOBODY_KNOWN = 0.4
# Who says "we" is on one side himself.
_FIRST_PERSON = frozenset(["I", "me", "my", "we", "We", "us", "our", "Our"])
# What is done by speaking is done by whoever speaks, where the words name nobody else.
_SPOKEN = frozenset(["REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "AGREE", "CONCEDE"])
# Tags of the words by which a speaker demands or judges: modals and adjectives.
_JUDGING = ("MD", "JJ", "JJR")
_JOINED = re.compile(r"\s*(?:,?\s+(?:and|&|or|as well as)\s+|,\s+)")
# Tags (Penn Treebank) of words that can name somebody, and of those that open or close a name without being of it.
_NAMING = ("NN", "PRP", "JJ", "CD", "WP")
_AROUND = ("IN", "TO", "CC", ",", "RB", "RP", "VB", ".", ":", "POS", "``", "''")


def as_participant(mention: Mention) -> Participant:
    return Participant(start=mention.start, end=mention.end, exact=mention.exact, actor=mention.actor)


class Participants:
    """Of one page."""

    def __init__(self, text: str, analysis: Analysis, standins: Standins) -> None:
        self.text, self.analysis, self.standins = text, analysis, standins

    def sides(
        self, window: Window, trigger: Trigger, told: Told, statement: Statement | None, frame: Frame | None
    ) -> tuple[Side, Side]:
        """The actors and the recipients; ``statement`` is the one in whose content the trigger stands.

        ``frame`` is the lexicon's at the trigger.
        """
        speakers = [one.actor for one in statement.actors] if statement else []
        fitting = fits.sides(self.analysis, self.standins, window, trigger, told, frame)
        actors, recipients = (self.side(side, speakers) for side in fitting)
        if statement and statement.actors and trigger.type in _SPOKEN and (not actors or self._is_demand(trigger)):
            said = tuple(map(as_participant, statement.actors))
            return said, recipients or actors if self._is_demand(trigger) else recipients
        return actors, recipients

    def _is_demand(self, trigger: Trigger) -> bool:
        """ "They must leave", "it is unacceptable": whoever says so does it, to whom the clause is about."""
        first, beyond = self.analysis.at(trigger.start, trigger.end)
        return first < beyond and self.analysis.tokens[first].tag in _JUDGING

    def side(self, fitting: Sequence[fits.Fit], speakers: Sequence[Actor]) -> Side:
        """Each actor once, by the first words that stand for him."""
        found: dict[str, Participant] = {}
        for fit in fitting:
            for start, end in self._apart(fit.start, fit.end):
                one = self._participant(start, end, speakers)
                if one.actor or fit.score >= NOBODY_KNOWN:
                    found.setdefault(one.actor.id if one.actor else one.exact.lower(), one)
        return tuple(found.values())

    def _participant(self, start: int, end: int, speakers: Sequence[Actor]) -> Participant:
        exact = self.text[start:end]
        speaks = exact in _FIRST_PERSON and len(speakers) == 1
        return Participant(
            start=start, end=end, exact=exact, actor=speakers[0] if speaks else self.standins.actor(start, end)
        )

    def _apart(self, start: int, end: int) -> Iterator[CharSpan]:
        """ "Iran and the US" as two, where each of the parts stands for somebody else; else the run as one."""
        cuts = [start, *(edge for match in _JOINED.finditer(self.text, start, end) for edge in match.span()), end]
        parts = [part for pair in zip(cuts[::2], cuts[1::2], strict=True) if (part := self._bare(*pair))]
        actors = [self.standins.actor(*part) for part in parts]
        if len(parts) > 1 and all(actors) and len({actor.id for actor in actors if actor}) == len(parts):
            yield from parts
        elif whole := self._bare(start, end):
            yield whole

    def _bare(self, start: int, end: int) -> CharSpan | None:
        """The run without words around a name; None where nothing in it can name anybody."""
        first, beyond = self.analysis.at(start, end)
        tokens = self.analysis.tokens
        while first < beyond and tokens[first].tag.startswith(_AROUND):
            first += 1
        while first < beyond and tokens[beyond - 1].tag.startswith(_AROUND):
            beyond -= 1
        if not any(tokens[place].tag.startswith(_NAMING) for place in range(first, beyond)):
            return None
        return tokens[first].start, tokens[beyond - 1].end
