"""A position as a whole, from its cue, matter and holder: who says so, how surely, when, by which words and rule."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ..events import Found
from ..events.certainty import certainty
from ..events.participants import as_participant
from ..nouns import Certainty, Directness, Page, Participant, Position, Span, Statement, Timex
from .cues import Cue
from .frames import is_dropped
from .holders import Holder
from .lexicon import Frame
from .matters import Matter

CharSpan = tuple[int, int]
_ID_DIGITS = 16  # of the page's id, as the ids of statements have them
_DAY = 10  # characters of an ISO day
_DAYS = frozenset(["DATE", "TIME"])
# Not "conditional": what a party will do only if something else happens, it offers, requires or threatens all the same.
_UNSURE: frozenset[Certainty] = frozenset(["possible", "denied", "negated"])


class Draft(NamedTuple):
    """A position of one party. ``statement`` is the one in whose content it stands, ``own`` the one whose cue it is,
    ``frame`` the lexicon's at the cue."""

    cue: Cue
    matter: Matter
    holder: Holder
    toward: tuple[Holder, ...]
    condition: CharSpan | None
    statement: Statement | None
    own: Statement | None
    frame: Frame | None = None


class Whole:
    """Of one page."""

    def __init__(self, page: Page, found: Found) -> None:
        self.page, self.found = page, found
        self.dates = [date for date in found.dates if date.type in _DAYS and date.begin]

    def position(self, number: int, draft: Draft) -> Position:
        """``number`` counts the page's positions from 1."""
        cue, matter, statement = draft.cue, draft.matter, draft.statement
        speaker = _speaker(draft)
        date = self._date(draft)
        return Position(
            id=f"{self.page.id[:_ID_DIGITS]}.p{number}", party=draft.holder.party, stance=cue.stance,
            issue=matter.issue, directness=_directness(draft), certainty=self._certainty(draft),
            cue=self._span(cue.start, cue.end), proposition=self._span(matter.start, matter.end),
            evidence=self._evidence(draft), sentence=self._span(*cue.sentence), holder=draft.holder.words,
            speaker=speaker, condition=self._span(*draft.condition) if draft.condition else None,
            toward=tuple(one.words for one in draft.toward if one.party != draft.holder.party), date=date,
            day=date.begin if date else self.page.published[:_DAY], statement=statement.id if statement else "",
            chain=statement.chain if statement else (), score=cue.score,
            rule=f"frame:{draft.frame.name}" if draft.frame else "model:positions",
        )  # fmt: skip

    def _span(self, start: int, end: int) -> Span:
        return Span(start=start, end=end, exact=self.page.text[start:end])

    def _evidence(self, draft: Draft) -> Span:
        """The shortest stretch of the sentence with the holder, who says so, the cue and what it is about."""
        first, last = draft.cue.sentence
        words: list[Iterable[int]] = [draft.cue[:2], draft.matter[:2], draft.condition or draft.cue[:2]]
        words += [(one.start, one.end) for one in (draft.holder.words, _speaker(draft)) if one]
        inside = [(a, b) for a, b in words if first <= a and b <= last]
        return self._span(min(a for a, _ in inside), max(b for _, b in inside))

    def _certainty(self, draft: Draft) -> Certainty:
        """Negated where it is held no more; less than asserted where words outside of cue and proposition make it so.

        What the cue itself says ("might", "will not") is the stance.
        """
        analysis = self.found.analysis
        first, beyond = analysis.at(draft.cue.start, draft.cue.end)
        if first >= beyond:
            return "asserted"
        if is_dropped(analysis, first, beyond):
            return "negated"
        verdict = certainty(analysis, analysis.head(first, beyond))
        turned = draft.frame is not None and draft.frame.stance != draft.cue.stance  # the "not" is in the stance
        if verdict.value not in _UNSURE or verdict.because is None or turned:
            return "asserted"
        start, end = analysis.tokens[verdict.because[0]].start, analysis.tokens[verdict.because[1] - 1].end
        own = (draft.cue[:2], draft.matter[:2])
        return "asserted" if any(a < end and start < b for a, b in own) else verdict.value

    def _date(self, draft: Draft) -> Timex | None:
        """That of the statement; else the nearest of the sentence that is no part of what it is about."""
        for statement in (draft.own, draft.statement):
            if statement and statement.date:
                return statement.date
        cue, day = draft.cue, self.page.published[:_DAY]
        matter, condition = draft.matter, draft.condition or (0, 0)
        near = [
            date for date in self.dates
            if cue.sentence[0] <= date.start and date.end <= cue.sentence[1] and (not day or date.begin <= day)
            and all(date.end <= a or b <= date.start for a, b in (matter[:2], condition))
        ]  # fmt: skip
        return min(near, key=lambda date: max(date.start - cue.end, cue.start - date.end), default=None)


def _speaker(draft: Draft) -> Participant | None:
    """Who is reported to have expressed it: the source in whose words it stands, or who holds it and does so."""
    statement = draft.statement
    if statement is None:
        return draft.holder.words
    if statement.actors:
        return as_participant(statement.actors[0])
    source = next(iter(statement.source), None)
    return Participant(start=source.start, end=source.end, exact=source.exact) if source else None


def _directness(draft: Draft) -> Directness:
    """Stated by the party itself: in its own words, or in no other's."""
    if draft.statement is None:
        return "stated"
    return "stated" if any(one.actor.party == draft.holder.party for one in draft.statement.actors) else "reported"
