"""What a record answers with. Frozen values."""

from __future__ import annotations

import msgspec

from ..nouns import ActorKind, Event, Position, Skipped, Statement


class PageRow(msgspec.Struct, frozen=True, kw_only=True):
    """A page without its text. ``words`` of its text, ``statements`` found in it; a field not known is empty."""

    id: str
    title: str
    outlet: str
    published: str
    url: str
    byline: str
    language: str
    words: int
    statements: int


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """A statement with the page it stands on."""

    statement: Statement
    page: PageRow


class FoundEvent(msgspec.Struct, frozen=True, kw_only=True):
    """An event with the page that tells of it.

    ``reports`` are the pages of the record that tell of the same event (see docs/record.md), later versions in place of
    earlier ones; ``sources`` those of them that are independent of one another.
    """

    event: Event
    page: PageRow
    reports: int = 1
    sources: int = 1


class FoundPosition(msgspec.Struct, frozen=True, kw_only=True):
    """A position with the page that tells of it."""

    position: Position
    page: PageRow


class ActorRow(msgspec.Struct, frozen=True, kw_only=True):
    """An actor with how often it occurs in a record.

    ``name``, ``kind`` and ``country`` are one of those that it has there, ``sector`` and ``parties`` all of them:
    offices change hands. ``statements`` have it as their source, in ``events`` of any certainty it is
    actor or recipient, ``mentions`` stand for it, on ``pages``.
    """

    id: str
    name: str
    kind: ActorKind
    country: str
    sector: tuple[str, ...]
    parties: tuple[str, ...]
    statements: int
    events: int
    mentions: int
    pages: int


class Progress(msgspec.Struct, frozen=True, kw_only=True):
    """How far an ``add`` has come: ``done`` pages = ``added`` + ``already`` stored + ``skipped``.

    ``origin`` is where the last page was read from; ``statements``, ``events`` and ``positions`` were found in the
    pages added.
    """

    done: int
    added: int
    already: int
    skipped: int
    statements: int
    events: int
    origin: str
    positions: int = 0


class AddReport(msgspec.Struct, frozen=True, kw_only=True):
    """What an ``add`` did: ``seen`` pages = ``added`` + ``already`` stored + the ``skipped`` ones.

    ``statements``, ``events`` and ``positions`` (of any certainty) were found in the pages added.
    """

    seen: int
    added: int
    already: int
    statements: int
    events: int
    skipped: tuple[Skipped, ...] = ()
    positions: int = 0


class Counts(msgspec.Struct, frozen=True, kw_only=True):
    """What a record holds.

    ``words`` of all texts; ``sources`` are wordings, of statements' own sources and of their chains, case and accents
    aside; ``outlets`` are names, case aside; ``first`` and ``last`` are published days or instants, empty where no
    page has one; ``skipped`` counts by reason code, ``kinds`` statements by kind. ``actors`` are ids, ``parties`` the
    ids of those they speak for; ``mentions`` of actors, ``dates`` and ``places`` are counted in the texts; ``known``
    counts the statements whose actor, date or place is known. ``certainties`` counts the ``events`` by certainty,
    ``stances`` and ``issues`` the ``positions``.

    Those that happened are ``once`` different ones, told in ``reports`` by ``independent`` sources, each event's own
    added up. ``copies`` are pages that carry the text of another house's page, ``superseded`` those of which there is
    a later version.
    """

    pages: int
    statements: int
    words: int
    sources: int
    outlets: int
    first: str
    last: str
    kinds: dict[str, int]
    skipped: dict[str, int]
    actors: int = 0
    parties: int = 0
    mentions: int = 0
    dates: int = 0
    places: int = 0
    known: dict[str, int] = {}
    events: int = 0
    certainties: dict[str, int] = {}
    positions: int = 0
    stances: dict[str, int] = {}
    issues: dict[str, int] = {}
    once: int = 0
    reports: int = 0
    independent: int = 0
    copies: int = 0
    superseded: int = 0


class CheckReport(msgspec.Struct, frozen=True, kw_only=True):
    """What ``check`` looked at and what it found: each of ``problems`` names its place.

    ``unchecked`` names what could not be looked at, and why.
    """

    pages: int
    statements: int
    spans: int
    events: int = 0
    positions: int = 0
    problems: tuple[str, ...] = ()
    unchecked: tuple[str, ...] = ()
