"""JSON lines: one object a page, with the fields text, title, outlet, url, published, lang."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from ..errors import BadRow, PageError, TooLarge, contained
from ..limits import LIMITS
from ..nouns import Page, Skipped
from .build import Draft, build, titled
from .feed import Feed
from .given import Given, iso
from .normalise import normalise

_FIELDS = ("text", "title", "outlet", "url", "published", "lang", "byline")


def read_rows(feed: Feed, given: Given, origin: str) -> Iterator[Page | Skipped]:
    """A page or a reason for every line that is not blank. ``DamagedGzipError`` passes through."""
    for number, line in enumerate(feed.lines(LIMITS.max_row_bytes), 1):
        if line is not None and not line.strip():
            continue
        place = f"{origin}:{number}"
        try:
            if line is None:
                raise TooLarge(f"{place}: a line of more than {LIMITS.max_row_bytes} bytes")
            with contained(place):
                page = read_row(line, given, place)
            yield page
        except PageError as error:
            yield Skipped(origin=place, code=error.code, message=str(error))


def first_row(feed: Feed, given: Given, origin: str) -> Page:
    """The first line that is not blank, as a page."""
    for number, line in enumerate(feed.lines(LIMITS.max_row_bytes), 1):
        if line is None:
            raise TooLarge(f"{origin}:{number}: a line of more than {LIMITS.max_row_bytes} bytes")
        if line.strip():
            return read_row(line, given, f"{origin}:{number}")
    raise BadRow(f"{origin}: no line in it")


def read_row(line: bytes | str, given: Given, origin: str) -> Page:
    """The page that ``line`` holds. Raises ``BadRow``, naming the field that is wrong."""
    row = _object(line, origin)
    fields = {name: _string(row, name, origin) for name in _FIELDS}
    article = normalise(fields["text"])
    if not article:
        raise BadRow(f"{origin}: 'text' is missing or empty")
    text, title = titled(fields["title"], article)
    draft = Draft(
        text=text,
        format="jsonl",
        title=title,
        byline=fields["byline"],
        outlet=fields["outlet"],
        url=fields["url"],
        published=_day(fields["published"], origin),
        language=fields["lang"],
    )
    return build(draft, given, origin)


def is_row(line: bytes | str) -> bool:
    """Whether ``line`` is a whole JSON object."""
    try:
        return isinstance(_decoded(line), dict)
    except (ValueError, RecursionError):
        return False


def _decoded(line: bytes | str) -> Any:
    if isinstance(line, bytes):
        line = line.removeprefix(b"\xef\xbb\xbf")
    return msgspec.json.decode(line)


def _object(line: bytes | str, origin: str) -> dict[str, Any]:
    try:
        row = _decoded(line)
    except (ValueError, RecursionError) as error:
        raise BadRow(f"{origin}: no JSON object ({error})") from None
    if not isinstance(row, dict):
        raise BadRow(f"{origin}: JSON, but no object")
    return row


def _string(row: dict[str, Any], name: str, origin: str) -> str:
    value = row.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise BadRow(f"{origin}: '{name}' is not a string")
    if name != "text" and len(value) > LIMITS.max_field_chars:
        raise BadRow(f"{origin}: '{name}' has more than {LIMITS.max_field_chars} characters")
    return value


def _day(published: str, origin: str) -> str:
    try:
        return iso(published) if published.strip() else ""
    except ValueError:
        raise BadRow(f"{origin}: 'published' is no ISO 8601 day or instant ({published[:40]!r})") from None
