"""The one place where a ``Page`` is made: caps, language, date and id are the same for every format."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from ..errors import EmptyInput, TooLarge
from ..limits import LIMITS
from ..nouns import Furniture, Page, Span
from .given import Given
from .identity import identity
from .language import checked_language
from .normalise import one_line


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What a reader found. ``text`` is normalised; ``title`` is a span of it. Unknown fields are empty."""

    text: str
    format: Literal["html", "text", "jsonl"]
    title: tuple[int, int] | None = None
    furniture: Sequence[Furniture] = ()
    byline: str = ""
    outlet: str = ""
    url: str = ""
    published: str = ""
    language: str = ""


def build(draft: Draft, given: Given, origin: str) -> Page:
    """The page. Raises ``EmptyInput``, ``TooLarge`` or ``UnsupportedLanguage``, naming ``origin``."""
    text, title = draft.text, span(draft.text, draft.title)
    if not text:
        raise EmptyInput(f"{origin}: nothing in it")
    refuse_beyond(len(text), LIMITS.max_text_chars, "characters of text", origin)
    language = checked_language(
        _coded(text, draft.furniture), declared=draft.language, overrule=given.language, origin=origin
    )
    published = draft.published or given.published
    outlet, url = _field(draft.outlet), _field(draft.url)
    return Page(
        id=identity(text=text, title=title.exact if title else "", outlet=outlet, url=url, published=published),
        text=text,
        title=title,
        furniture=tuple(draft.furniture),
        byline=_field(draft.byline),
        outlet=outlet,
        url=url,
        published=published,
        dated_by="page" if draft.published else "given" if published else "",
        language=language,
        format=draft.format,
        origin=origin,
    )


def refuse_beyond(size: int, cap: int, what: str, origin: str) -> None:
    """Raise ``TooLarge`` where ``size`` is beyond ``cap``."""
    if size > cap:
        raise TooLarge(f"{origin or 'the text'}: {size} {what}; the cap is {cap}")


def span(text: str, place: tuple[int, int] | None) -> Span | None:
    """The span of ``text`` at ``place``."""
    return Span(start=place[0], end=place[1], exact=text[place[0] : place[1]]) if place else None


def titled(title: str, article: str) -> tuple[str, tuple[int, int] | None]:
    """``article`` with ``title`` as its first line, once, and the title's span. Both are normalised."""
    title = one_line(title)
    if not title or len(title) > LIMITS.max_field_chars:
        return article, None
    first = article.partition("\n")[0]
    if _folded(first) == _folded(title):
        return article, (0, len(first))
    return f"{title}\n\n{article}", (0, len(title))


def _coded(text: str, furniture: Sequence[Furniture]) -> str:
    pieces, start = [], 0
    for item in furniture:
        pieces.append(text[start : item.start])
        start = item.end
    return " ".join([*pieces, text[start:]])


def _folded(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()


def _field(text: str) -> str:
    """A field beyond the cap is a page's text misread as a name: leave it empty rather than wrong."""
    text = one_line(text)
    return text if len(text) <= LIMITS.max_field_chars else ""
