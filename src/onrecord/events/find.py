"""The events of a page: the network's triggers, who takes part, what is certain, on whose word, and each event once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..actors import Index, Standins
from ..language import Analysis
from ..nouns import Event, Mention, Page, Place, Statement, Timex
from ..pages import article_spans
from ..statements import Reading
from .agreeing import believed
from .content import without_contents
from .guard import Guard
from .merging import Draft, grouped
from .network import Network, shipped
from .participants import Participants
from .tellings import Tellings
from .triggers import triggers
from .whole import whole


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
        for trigger in without_contents(found.analysis, list(frames)):
            telling = tellings.telling(trigger, told.certainties[trigger.word], frames[trigger])
            sides = participants.sides(window, trigger, told, tellings.statement(trigger), frames[trigger])
            yield Draft(trigger.type, telling, *sides)
