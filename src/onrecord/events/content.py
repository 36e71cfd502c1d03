"""What is only the content of another act is no event of its own: in "demanded that they withdraw" there is one."""

from __future__ import annotations

from collections.abc import Sequence

from ..language import Analysis
from ..nouns import EventType
from .triggers import Trigger

# Acts with a content (codebook: "the content of a REQUEST, THREATEN, AGREE or REJECT is not a second event"); what is
# conceded is such a content too: in "agreed to lift the sanctions" nothing is imposed.
_WITH_CONTENT: frozenset[EventType] = frozenset(["REQUEST", "THREATEN", "AGREE", "REJECT", "CONCEDE"])
_HIGHEST = 12  # heads that are climbed: longer chains are a parser's mistakes


def without_contents(analysis: Analysis, triggers: Sequence[Trigger]) -> list[Trigger]:
    """``triggers``, those of one window, without those that hang on the trigger of an act with a content."""
    holders: dict[int, Trigger] = {}
    for trigger in triggers:
        if trigger.type in _WITH_CONTENT:
            holders |= dict.fromkeys(range(*analysis.at(trigger.start, trigger.end)), trigger)
    return [trigger for trigger in triggers if not _is_content(analysis, trigger, holders)]


def _is_content(analysis: Analysis, trigger: Trigger, holders: dict[int, Trigger]) -> bool:
    first, beyond = analysis.at(trigger.start, trigger.end)
    if first >= beyond:
        return False
    place = analysis.head(first, beyond)
    for _ in range(_HIGHEST):
        above = analysis.tokens[place].head
        if above == place:
            return False
        if holders.get(above, trigger) is not trigger:
            return True
        place = above
    return False
