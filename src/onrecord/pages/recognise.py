"""Which reader a page needs, told from its content; the file's name is only a hint."""

from __future__ import annotations

import re
from collections.abc import Callable

from ..errors import NoArticle, contained
from ..nouns import Page
from .decode import decode
from .given import Given

_LOOK = 4_096
_HTML = re.compile(r"<(?:!doctype\s+html|html|head|body|article|main|div|section|p|h1|meta|title)\b", re.IGNORECASE)
_FEED = re.compile(r"<(?:rss|feed|rdf:RDF|urlset|sitemapindex)\b", re.IGNORECASE)
_HTML_NAME = re.compile(r"\.x?html?$", re.IGNORECASE)


def read_data(data: bytes, given: Given, origin: str, name: str = "") -> Page:
    """The page that ``data`` holds, in whatever format and encoding."""
    return read_text(decode(data, origin), given, origin, name)


def read_text(text: str, given: Given, origin: str, name: str = "") -> Page:
    """The page that ``text`` holds: HTML, one JSON object, or plain text."""
    with contained(origin):
        return _reader(text, name)(text, given, origin)


def _reader(text: str, name: str) -> Callable[[str, Given, str], Page]:
    from . import html, jsonl, plaintext

    start = text[:_LOOK].lstrip("\ufeff \t\r\n")
    if start.startswith("{") and jsonl.is_row(text):
        return jsonl.read_row
    return html.read_html if _is_html(start, name) else plaintext.read_plaintext


def holds_rows(start: bytes, name: str) -> bool:
    """Whether a stream that begins with ``start`` is a table of JSON lines."""
    from .jsonl import is_row

    if re.search(r"\.(?:jsonl|ndjson)(?:\.gz)?$", name, re.IGNORECASE):
        return True
    first, _, more = start.removeprefix(b"\xef\xbb\xbf").lstrip().partition(b"\n")
    return first.startswith(b"{") and bool(more.strip()) and is_row(first)


def _is_html(start: str, name: str) -> bool:
    if not start.startswith("<"):
        return bool(_HTML_NAME.search(name)) and bool(_HTML.search(start))
    if _FEED.search(start) and not _HTML.match(start):
        raise NoArticle(f"{name or 'the input'}: a feed or a site map, not a page", "Give the pages that it lists")
    return bool(_HTML.search(start))
