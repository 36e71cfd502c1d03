"""The events of a page: the network's triggers, who takes part, what is certain, on whose word, and each event once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..actors import Index, Standins
from ..language import Analysis
from ..nouns import Event, Mention, Page, Place, Statement, Timex
from ..statements import Reading
from .content import without_contents
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
    statements: Sequence[Statement]
    mentions: Sequence[Mention]
    dates: Sequence[Timex]
    places: Sequence[Place]


def find_events(page: Page, found: Found, index: Index, network: Network | None = None) -> tuple[Event, ...]:
    """The events that ``page`` tells of, in the order in which it first tells of them."""
    drafts = list(_drafts(page, found, index, network or shipped()))
    return tuple(
        whole(page, found.analysis, number, group, found.dates, found.places)
        for number, group in enumerate(grouped(drafts), 1)
    )


def _drafts(page: Page, found: Found, index: Index, network: Network) -> Iterator[Draft]:
    tellings = Tellings(page, found.analysis, found.statements)
    standins = Standins(page, found.analysis, found.mentions, found.places, index)
    participants = Participants(page.text, found.analysis, standins)
    for window, scores in zip(found.reading.windows, found.reading.scores, strict=True):
        told = network.told(window, scores.lower)
        named = without_contents(found.analysis, list(triggers(page.text, window, told)))
        for trigger in named:
            telling = tellings.telling(trigger, told.certainties[trigger.word])
            actors, recipients = participants.sides(window, trigger, told, tellings.statement(trigger))
            yield Draft(trigger.type, telling, actors, recipients)
