"""When each statement was made: the date in its clause, or the one that its speaker's last statement carries."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date as day
from operator import attrgetter

from ..nouns import Statement, Timex
from .carrying import Rules, carried
from .clause import Clause, Clauses, within
from .occasion import follows_content, is_occasion, points_back
from .tense import tense_of

# A line of no more than this that ends like no sentence is a headline, a caption or a heading.
_HEADLINE = 200
_ENDS = re.compile(r"[.!?…:;,][\"'”’»)\]]*\s*$")
_WEEK = 7
_VAGUE = frozenset({"PRESENT_REF", "PAST_REF", "FUTURE_REF"})


def date_of_statements(text: str, statements: Sequence[Statement], dates: Sequence[Timex]) -> dict[str, Timex]:
    """The ids of ``statements`` with the one of ``dates`` on which each was made, for those where the words tell.

    A date inside a content is what the speaker speaks of. A statement in a headline has none. One without a date of its
    own has that of its sentence's other statements by the same speaker or, if its cue is in the simple past, of the
    speaker's statement before it. Offsets are those of ``text``; the order of ``statements`` does not matter.
    """
    days = sorted((date for date in dates if _is_day(date)), key=attrgetter("start"))
    clauses = Clauses(text, statements)
    told = [statement for statement in statements if not is_headline(text, statement)]
    own = {item.id: date for item in told if (date := _own(clauses, item, days))}
    return carried(told, clauses, own, Rules(lambda _: "", lambda clause: _is_apart(clause, days), _is_short))


def _is_day(date: Timex) -> bool:
    return date.type in ("DATE", "TIME") and bool(date.begin) and date.value not in _VAGUE


def _is_short(date: Timex) -> bool:
    """A month or a year is what a page looks back to for a sentence or two; it goes on with a day or a week."""
    return (day.fromisoformat(date.until) - day.fromisoformat(date.begin)).days <= _WEEK


def _own(clauses: Clauses, statement: Statement, days: Sequence[Timex]) -> Timex | None:
    clause = clauses.of(statement)
    near = [date for date in within(days, clause.words) if is_occasion(clause, date.start, date.end, "when")]
    if near:
        return min(near, key=lambda date: distance(clause, date.start, date.end))
    tail = clauses.tail(statement) if tense_of(clause) == "past" else ()
    return next((date for date in within(days, tail) if follows_content(tail, date.start, "when")), None)


def _is_apart(clause: Clause, days: Sequence[Timex]) -> bool:
    """Whether a date of something else stands before the subject ("Since the law passed last week, she said"), or the
    clause points back."""
    subject = min(clause.source[0], clause.cue[0]) if clause.source[0] < clause.source[1] else clause.cue[0]
    return points_back(clause) or bool(within(days, clause.words[:subject]))


def distance(clause: Clause, start: int, end: int) -> int:
    """Characters between the cue and ``start`` to ``end``."""
    first, last = clause.words[clause.cue[0]], clause.words[clause.cue[1] - 1]
    return max(start - last.end, first.start - end, 0)


def is_headline(text: str, statement: Statement) -> bool:
    """Whether a statement's cue stands in a short line that ends like no sentence."""
    at = statement.cue[0].start
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    if end < 0:
        return start > 0 and len(text) - start <= _HEADLINE and not _ENDS.search(text[start:])
    return end - start <= _HEADLINE and not _ENDS.search(text[start:end])
