"""What every room speaks of. Frozen values; all offsets count Unicode code points into ``Page.text``, half-open."""

from __future__ import annotations

from typing import Literal

import msgspec

Kind = Literal["direct", "indirect", "mixed"]
FurnitureKind = Literal[
    "caption", "related", "sharing", "newsletter", "comments", "navigation", "credit", "advert", "other"
]


class Span(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of a page's text: ``text[start:end] == exact``."""

    start: int
    end: int
    exact: str


class Furniture(Span, frozen=True, kw_only=True):
    """A stretch of a page's text that surrounds the article. Kept, never coded."""

    kind: FurnitureKind


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """One news item as it was published.

    ``text`` is normalised once (NFC, line feeds) and immutable; it opens with the title where one is
    known. Paragraphs are lines. ``id`` is the SHA-256, in hex, of the content: see ``pages.identity``.
    ``published`` is an ISO 8601 day or instant, or empty; ``dated_by`` says how it is known. ``origin`` is where
    the page was read from (a path, ``path:line`` or ``-``); it is no part of the identity.
    """

    id: str
    text: str
    title: Span | None = None
    furniture: tuple[Furniture, ...] = ()
    byline: str = ""
    outlet: str = ""
    url: str = ""
    published: str = ""
    dated_by: Literal["page", "given", ""] = ""
    language: str = ""
    format: Literal["html", "text", "jsonl", ""] = ""
    origin: str = ""


class Skipped(msgspec.Struct, frozen=True, kw_only=True):
    """A page that could not be read or coded: the reason's ``code`` (see ``errors``) and a message."""

    origin: str
    code: str
    message: str


class Statement(msgspec.Struct, frozen=True, kw_only=True):
    """One attribution: who is reported to have said, thought or wanted what.

    ``source`` and ``content`` may be in several pieces; ``source`` is empty where the text names none. ``chain``
    holds the sources from the outermost in, this statement's own last; ``inside`` is the ``id`` of the
    statement in whose content this one was found, or empty. ``sentence`` holds the cue. ``score`` is the
    tagger's probability, 0 to 1, rounded to four places, that the content belongs to the cue.
    """

    id: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    kind: Kind
    chain: tuple[Span, ...]
    sentence: Span
    inside: str = ""
    score: float = 0.0


class CodedPage(msgspec.Struct, frozen=True, kw_only=True):
    """A page with everything that was found in it, in the order of the text."""

    page: Page
    statements: tuple[Statement, ...] = ()
