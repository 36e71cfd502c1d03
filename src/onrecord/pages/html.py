"""HTML -> Page. trafilatura finds the article; what it would guess about the page is left out."""

from __future__ import annotations

import re
from typing import Any

from ..errors import NoArticle
from ..limits import LIMITS
from ..nouns import Furniture, Page
from .build import Draft, build, refuse_beyond, titled
from .given import Given
from .lines import line_spans
from .normalise import normalise
from .structured import Stated, headline, stated

# A date that no element states is believed only from the page's address and its visible byline, not from its prose.
_DATES = {"original_date": True, "extensive_search": False}
_ADVICE = "Save the article itself, or its text as plain text; what is nested deeper than 256 elements is not seen"


def read_html(text: str, given: Given, origin: str) -> Page:
    """The article of an HTML page. Raises ``NoArticle`` where there is none."""
    refuse_beyond(text.count("<"), LIMITS.max_tags, "tags", origin)
    tree = _tree(text, origin)
    said = stated(tree)
    found = _extracted(tree, origin)
    article = normalise(found.text or "")
    if not article:
        raise _no_article(origin)
    whole, title = titled(headline(said, _without_site(found.title or "", found.sitename or "")), article)
    draft = Draft(
        text=whole,
        format="html",
        title=title,
        furniture=_furniture(whole, title, origin),
        byline=_byline(said, found),
        outlet=found.sitename or "",
        url=found.url or "",
        published=said.published or found.date or "",
    )
    return build(draft, given, origin)


def extracted(text: str) -> str:
    """The article's text alone as trafilatura leaves it, empty where it finds none."""
    import trafilatura

    found: Any = trafilatura.bare_extraction(_tree(text, ""), include_comments=False)
    return (found.text or "") if found else ""


def _tree(text: str, origin: str) -> Any:
    import trafilatura

    # lxml refuses text with an XML declaration of an encoding; NUL and other controls are no HTML either.
    tree = trafilatura.load_html(normalise(text).encode("utf-8"))
    if tree is None:
        raise _no_article(origin)
    return tree


def _extracted(tree: Any, origin: str) -> Any:
    import trafilatura

    found = trafilatura.bare_extraction(tree, include_comments=False, with_metadata=True, date_extraction_params=_DATES)
    if found is None:
        raise _no_article(origin)
    return found


def _furniture(text: str, title: tuple[int, int] | None, origin: str) -> tuple[Furniture, ...]:
    """Lines of ``text`` that trafilatura took for the article's and the line model does not."""
    from .furniture import furniture_spans, shipped, sort_extracted

    spans, blanks = line_spans(text)
    if title is not None:
        spans, blanks = spans[1:], blanks[1:]
    refuse_beyond(len(spans), LIMITS.max_lines, "lines", origin)
    found = sort_extracted([text[start:end] for start, end in spans], blanks, shipped())
    if not any(found.keep):
        raise _no_article(origin)
    return furniture_spans(text, spans, found)


def _no_article(origin: str) -> NoArticle:
    return NoArticle(f"{origin or 'the page'}: no article text found in the HTML", _ADVICE)


def _byline(said: Stated, found: Any) -> str:
    names = said.authors or tuple(name.strip() for name in (found.author or "").split(";"))
    site = (found.sitename or "").casefold()
    return "; ".join(name for name in names if name and name.casefold() != site)


def _without_site(title: str, site: str) -> str:
    """``title`` without the site's name behind a separator."""
    if not site:
        return title
    return re.sub(rf"\s*[-–—|:：·•]\s*{re.escape(site)}\s*$", "", title, flags=re.IGNORECASE) or title
