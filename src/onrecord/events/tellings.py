"""Where and how surely a page tells of an event: its sentence, the statement it stands in, what makes it uncertain."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ..language import Analysis
from ..nouns import Certainty, Page, Span, Statement, Telling
from .certainty import certainty
from .fits import Words
from .labels import CERTAINTIES
from .lexicon import Frame
from .triggers import Trigger

# Speaking is doing here: whoever says "they must withdraw" or "we will not yield" has demanded and has refused.
_SPEECH = frozenset(["REQUEST", "ACCUSE", "REJECT", "THREATEN"])
# The network's word counts where the rules see nothing and it is this sure that the event is not asserted.
_DOUBT = 0.6
_YEAR = 4


class Tellings:
    """Of one page."""

    def __init__(self, page: Page, analysis: Analysis, statements: Sequence[Statement]) -> None:
        self.page, self.analysis = page, analysis
        self.year = int(page.published[:_YEAR]) if page.published[:_YEAR].isdecimal() else None
        pieces = [(piece, one) for one in statements for piece in one.content]
        self._contents = sorted(pieces, key=lambda pair: (pair[0].start, -pair[0].end))

    def telling(self, trigger: Trigger, certainties: NDArray[np.float32], frame: Frame | None) -> Telling:
        """``certainties`` are the network's of the trigger's word, ``frame`` is the lexicon's that stands there."""
        statement = self.statement(trigger)
        value, because = self._certainty(trigger, certainties)
        return Telling(
            trigger=self.span(trigger.start, trigger.end), sentence=self.span(*trigger.sentence), certainty=value,
            because=because, statement=statement.id if statement else "", chain=statement.chain if statement else (),
            rule=f"frame:{frame.name}" if frame else "model:triggers", score=trigger.score,
        )  # fmt: skip

    def span(self, start: int, end: int) -> Span:
        return Span(start=start, end=end, exact=self.page.text[start:end])

    def statement(self, words: Words) -> Statement | None:
        """The innermost statement in whose content ``words`` begin."""
        found = None
        for piece, one in self._contents:
            if piece.start > words.start:
                break
            if words.start < piece.end:
                found = one
        return found

    def _certainty(self, trigger: Trigger, certainties: NDArray[np.float32]) -> tuple[Certainty, Span | None]:
        first, beyond = self.analysis.at(trigger.start, trigger.end)
        if first >= beyond:
            return "asserted", None
        title = self.page.title
        headline = title is not None and title.start <= trigger.start < title.end
        found = certainty(self.analysis, self.analysis.head(first, beyond), headline=headline, year=self.year)
        if found.because is None:
            return self._doubted(certainties), None
        if trigger.type in _SPEECH and first < found.because[1] and found.because[0] < beyond:
            return "asserted", None
        tokens = self.analysis.tokens
        return found.value, self.span(tokens[found.because[0]].start, tokens[found.because[1] - 1].end)

    @staticmethod
    def _doubted(certainties: NDArray[np.float32]) -> Certainty:
        best = int(certainties[1:].argmax()) + 1
        return CERTAINTIES[best] if 1 - certainties[0] >= _DOUBT else "asserted"
