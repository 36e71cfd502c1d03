"""What of a page's text is the article: everything that is not furniture, line by line."""

from __future__ import annotations

from collections.abc import Iterator

from ..nouns import Page
from .lines import line_spans


def article_spans(page: Page) -> list[tuple[int, int]]:
    """The spans ``(start, end)`` of the article's lines in text order, title included, furniture cut out.

    A span has no white space at its ends and no line feed in it; furniture in the middle of a line splits it.
    """
    out: list[tuple[int, int]] = []
    start = 0
    for item in page.furniture:
        out.extend(_lines(page.text, start, item.start))
        start = item.end
    out.extend(_lines(page.text, start, len(page.text)))
    return out


def masked(page: Page) -> str:
    """The page's text with a line feed for each character of its furniture: offsets stay, nothing of it is read."""
    text = page.text
    for item in page.furniture:
        text = text[: item.start] + "\n" * (item.end - item.start) + text[item.end :]
    return text


def body(page: Page) -> str:
    """The article's words alone, a line a paragraph: no title, no furniture."""
    first, last = (page.title.start, page.title.end) if page.title else (0, 0)
    return "\n".join(page.text[a:b] for a, b in article_spans(page) if not first <= a < b <= last)


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    return ((start + a, start + b) for a, b in line_spans(text[start:end])[0])
