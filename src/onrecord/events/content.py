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
    return [
        one for one in triggers if not any(above.type in _WITH_CONTENT for above in holders(analysis, one, triggers))
    ]


def holders(analysis: Analysis, trigger: Trigger, others: Sequence[Trigger], highest: int = _HIGHEST) -> list[Trigger]:
    """Those of ``others`` on whose words ``trigger`` hangs, at most ``highest`` heads up, the nearest first."""
    first, beyond = analysis.at(trigger.start, trigger.end)
    found: list[Trigger] = []
    if first >= beyond:
        return found
    place = analysis.head(first, beyond)
    for _ in range(highest):
        above = analysis.tokens[place].head
        if above == place:
            break
        start = analysis.tokens[above].start
        found += [one for one in others if one.start <= start < one.end and one is not trigger and one not in found]
        place = above
    return found


def is_noun(analysis: Analysis, trigger: Trigger) -> bool:
    first, beyond = analysis.at(trigger.start, trigger.end)
    return first < beyond and analysis.tokens[analysis.head(first, beyond)].tag.startswith("NN")
