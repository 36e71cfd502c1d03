"""Pages and what the rooms before make of them, for the tests of this room. All text is invented."""

from __future__ import annotations

import hashlib

from onrecord.coder import code
from onrecord.nouns import CodedPage, Event, Page


def page(text: str, published: str = "2024-11-20") -> Page:
    return Page(id=hashlib.sha256(text.encode()).hexdigest(), text=text, published=published, language="en")


def coded(text: str, published: str = "2024-11-20") -> CodedPage:
    return code(page(text, published))


def events(text: str, published: str = "2024-11-20") -> tuple[Event, ...]:
    return coded(text, published).events


def parties(event: Event) -> tuple[list[str], list[str]]:
    actors, recipients = (
        [one.actor.party or one.actor.id for one in side if one.actor] for side in (event.actors, event.recipients)
    )
    return actors, recipients
