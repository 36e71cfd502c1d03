"""POLECAT: the tab-separated columns of that data set (Halterman and others 2023), then three of our own."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence

from ...cells import harmless
from ...nouns import Event, Participant
from ..rows import FoundEvent
from .common import divisions, first_day, quad_code
from .stories import Stories, Story

_EVENT = ("Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts")
_ACTOR = (
    "Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title",
    "Actor Name Raw", "Wikipedia Actor ID",
)  # fmt: skip
_PLACE = (
    "Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename",
    "Feature Type",
)  # fmt: skip
_STORY = (
    "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language", "Version",
)  # fmt: skip
_OURS = ("Certainty", "Chain", "Evidence")
COLUMNS = (*_EVENT, *_ACTOR, *(name.replace("Actor", "Recipient") for name in _ACTOR), *_PLACE, *_STORY, *_OURS)

_SEVERAL, _CODES = ";", "|"
# White space of any kind, and controls, which also break lines or end cells.
_BREAKS = re.compile(r"[\s\x00-\x1f\x7f-\x9f]+")
# A source that the text does not name, so that what stands on its word is not taken for the page's own.
_UNNAMED = "(nobody named)"
_UNKNOWN = ""  # what no record holds: codes of the Correlates of War, ids of Wikipedia and GeoNames, POLECAT's version

Cell = str | float


def lines(found: Iterable[FoundEvent], stories: Stories) -> Iterator[str]:
    """The header, then a line for each event."""
    yield _line(COLUMNS)
    for one in found:
        yield _line([*_event(one.event), *_where(one.event), *_told(one, stories.of(one.page.id)), *_ours(one.event)])


def _event(event: Event) -> Iterator[Cell]:
    yield from (event.id, first_day(event.date), event.type, event.mode)
    yield _UNKNOWN if event.intensity is None else event.intensity
    yield from (quad_code(event), _several(event.contexts))
    yield from _participants(event.actors)
    yield from _participants(event.recipients)


def _participants(participants: Sequence[Participant]) -> Iterator[Cell]:
    """The eight columns of a role: in each the participants in their order, so that the n-th of all is the same."""
    actors = [one.actor for one in participants]
    yield _several([actor.name if actor else "" for actor in actors])
    yield _several([actor.country if actor else "" for actor in actors])
    yield _UNKNOWN
    yield _several([actor.sector[0] if actor and actor.sector else "" for actor in actors])
    yield _several([_CODES.join(actor.sector[1:]) if actor else "" for actor in actors])
    yield _several([actor.office if actor else "" for actor in actors])
    yield _several([one.exact for one in participants])
    yield _UNKNOWN


def _where(event: Event) -> Iterator[Cell]:
    place, named = event.place, divisions(event.place)
    if place is None:
        yield from [_UNKNOWN] * len(_PLACE)
        return
    yield place.name
    yield from (named.get(name, "") for name in ("city", "district", "province"))
    yield from (place.country, place.latitude, place.longitude, _UNKNOWN, place.exact, place.kind)


def _told(found: FoundEvent, story: Story) -> Iterator[Cell]:
    yield from (found.page.outlet, found.page.published[: len("2024-11-20")])
    yield from map(_several, story)
    yield from (found.page.language, _UNKNOWN)


def _ours(event: Event) -> Iterator[Cell]:
    """Certainty; the sources of the surest telling; the sentence of each telling after its offsets."""
    yield event.certainty
    surest = event.tellings[0]
    yield " > ".join(source.exact for source in surest.chain) or (_UNNAMED if surest.statement else "")
    sentences = [telling.sentence for telling in event.tellings]
    yield _several([f"{one.start}..{one.end} {one.exact}" for one in sentences])


def _several(values: Sequence[str]) -> str:
    """Values joined by semicolons, their own made commas; nothing where none of them is known."""
    return _SEVERAL.join(value.replace(_SEVERAL, ",") for value in values) if any(values) else ""


def _line(cells: Iterable[Cell]) -> str:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter="\t", lineterminator="\n").writerow(map(_cell, cells))
    return text.getvalue()


def _cell(value: Cell) -> str:
    """In one line; no text is a formula. Numbers are no text: -9.5 stays as it is."""
    return str(value) if isinstance(value, float) else harmless(_BREAKS.sub(" ", value).strip())
