"""Plain text, most often a page copied or dumped with all that surrounds its article."""

from __future__ import annotations

from ..errors import NoArticle
from ..limits import LIMITS
from ..nouns import Page
from .build import Draft, build, refuse_beyond
from .datelines import byline, outlet, published_day
from .given import Given
from .lines import line_spans
from .normalise import normalise
from .unwrap import unwrap

# A date or byline stands near the headline: this many lines above it, and this many after the article's first.
_ABOVE, _BELOW = 12, 3


def read_plaintext(text: str, given: Given, origin: str) -> Page:
    """The page, its furniture marked. Raises ``NoArticle`` where every line is furniture."""
    from .furniture import Found, furniture_spans, shipped, sort_lines

    refuse_beyond(len(text), LIMITS.max_text_chars, "characters of text", origin)
    text = unwrap(normalise(text))
    spans, blanks = line_spans(text)
    refuse_beyond(len(spans), LIMITS.max_lines, "lines", origin)
    lines = [text[start:end] for start, end in spans]
    found = sort_lines(lines, blanks, shipped()) if len(lines) > 1 else Found((True,) * len(lines), None)
    if lines and not any(found.keep):
        raise NoArticle(f"{origin or 'the text'}: no article text found, only links, menus and the like")
    head = _head(lines, found.keep, found.title)
    draft = Draft(
        text=text,
        format="text",
        title=spans[found.title] if found.title is not None else None,
        furniture=furniture_spans(text, spans, found),
        byline=byline(head),
        outlet=outlet(line for line, kept in zip(lines, found.keep, strict=True) if not kept),
        published=published_day(head),
    )
    return build(draft, given, origin)


def _head(lines: list[str], keep: tuple[bool, ...], title: int | None) -> list[str]:
    """The lines around the headline, those below it first: a date above may be today's, of the site's own header."""
    if len(lines) < 2:
        return []
    body = next((i for i, kept in enumerate(keep) if kept and i != title), 0)
    top = body if title is None else min(title, body)
    return [*lines[top : body + _BELOW], *lines[max(0, top - _ABOVE) : top]]
