"""The events of a page: the network's triggers, who takes part, what is certain, on whose word, and each event once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ..actors import Index, Standins
from ..language import Analysis
from ..nouns import Event, Mention, Page, Place, Statement, Timex
from ..pages import article_spans
from ..statements import Reading
from .agreeing import believed
from .content import holders, is_noun, without_contents
from .guard import Guard
from .merging import Draft, Side, grouped, identity
from .network import Network, shipped
from .participants import Participants
from .tellings import Tellings
from .triggers import triggers
from .whole import whole

# Acts that judge another.
JUDGING = frozenset(["ACCUSE", "SUPPORT"])


class Found(NamedTuple):
    """What the rooms before have found on a page."""

    reading: Reading
    analysis: Analysis
    statements: tuple[Statement, ...]
    mentions: tuple[Mention, ...]
    dates: tuple[Timex, ...]
    places: tuple[Place, ...]


def find_events(page: Page, found: Found, index: Index, network: Network | None = None) -> tuple[Event, ...]:
    """The events that ``page`` tells of, in the order in which it first tells of them."""
    drafts = list(_drafts(page, found, index, network or shipped()))
    return tuple(
        whole(page, found.analysis, number, group, found.dates, found.places)
        for number, group in enumerate(grouped(drafts), 1)
    )


def _drafts(page: Page, found: Found, index: Index, network: Network) -> Iterator[Draft]:
    guard = Guard(page.text, article_spans(page))
    tellings = Tellings(page, found.analysis, found.statements)
    standins = Standins(page, found.analysis, found.mentions, found.places, index)
    participants = Participants(page.text, found.analysis, standins)
    for window, scores in zip(found.reading.windows, found.reading.scores, strict=True):
        told = network.told(window, scores.lower)
        admitted = [one for one in triggers(page.text, window, told) if guard.admits(one)]
        frames = dict(believed(found.analysis, admitted))
        named = without_contents(found.analysis, list(frames))
        sides = {one: participants.sides(window, one, told, tellings.statement(one), frames[one]) for one in named}
        for trigger in named:
            telling = tellings.telling(trigger, told.certainties[trigger.word], frames[trigger])
            actors, recipients = sides[trigger]
            if is_noun(found.analysis, trigger):
                judged = [one for one in holders(found.analysis, trigger, named, 1) if one.type in JUDGING]
                actors = without(actors, (sides[one][0] for one in judged))
            frame = frames[trigger]
            yield Draft(trigger.type, telling, actors, recipients, frame.mode if frame else "")


def without(actors: Side, outer: Iterable[Side]) -> Side:
    """``actors`` of a noun but those who judge it: who "condemned the shelling" has not shelled."""
    others = {identity(one) for side in outer for one in side}
    return tuple(one for one in actors if identity(one) not in others)
