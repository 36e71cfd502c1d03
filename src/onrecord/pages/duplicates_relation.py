"""What two pages with much text in common are to each other: a copy, or two versions of one page."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Literal
from urllib.parse import parse_qsl, urlencode, urlsplit

import msgspec

from ..folding import fold
from ..nouns import Page
from .duplicates import containment, resemblance, shingles

Kind = Literal["copy", "version"]

# The bars stand where the pairs of a day of 740 pages, read by hand, part (bench/duplicates.py).
_FEWEST = 20  # shared shingles; fewer are a quotation
_MOST = 0.5  # of the shorter text, in another outlet's longer one
_LONG, _OF_LONG = 100, 1 / 3  # or so many shingles, and that part: agency passages inside an own story
_HOUSE = 0.6  # resemblance within one house, whose pages share boxes and footers that furniture has missed
_WITHIN = 0.8  # or so much of the shorter, in no fewer than _LONG shingles
_TITLED, _TITLE_WORDS = 0.5, 4  # or so much, under one title of so many words ("Morning briefing" is none)
_LEAD, _OF_LEAD = 40, 0.25  # words at the beginning, and what of them must stand in the other: boxes come last
_SAME_URL = 0.2  # of the shorter, at one address
_TRACKING = re.compile(r"(?:utm_|at_|ns_|cmp|ref|fbclid|gclid|src|source|smid|traffic_source)", re.IGNORECASE)


class Shared(msgspec.Struct, frozen=True, kw_only=True):
    """How two pages hang together: ``resemblance`` (Jaccard) and ``containment`` of their shingles, 0 to 1.

    A ``version`` is another state of one page by one house, a ``copy`` the same text somewhere else. ``newer`` is 1
    where the second was published later, -1 where the first was, 0 where that is not known or they are no versions.
    """

    kind: Kind
    resemblance: float
    containment: float
    newer: int


def shared(a: Page, b: Page) -> Shared | None:
    """What ``a`` and ``b`` are to each other; None where they are two stories. Symmetrical but for ``newer``.

    Of one house (same outlet, case aside, or same host of the address) they are versions at one address that share a
    fifth of the shorter text, or else where they are one text nearly whole and one's beginning stands in the other. Of
    two houses they are copies where half of the shorter stands in the longer, or a third and 100 shingles: agency copy
    is cut, reordered and given other headlines. Fewer than 20 shingles in common count only where the texts are the
    same.
    """
    one, other = shingles(a), shingles(b)
    common, part, jaccard = len(one & other), containment(one, other), resemblance(one, other)
    if not common or (common < _FEWEST and one != other):
        return None
    house = same_house(a, b)
    if not (_one_page(a, b, common, part, jaccard) if house else _one_text(common, part)):
        return None
    return Shared(
        kind="version" if house else "copy",
        resemblance=round(jaccard, 4),
        containment=round(part, 4),
        newer=_newer(a, b, same=one == other) if house else 0,
    )


def likely(a: Page, b: Page, *, marks: int, fewer: int, band: bool, estimated: float) -> bool:
    """Whether ``shared`` is worth asking: by the sketches alone, so that few texts are read.

    ``marks`` are common to both, ``fewer`` the count of the page that has fewer, ``band`` says whether they share one
    and ``estimated`` their resemblance by their digests. Wide enough that what it passes over ``shared`` would hardly
    take; it depends on the two pages and on nothing else. Their texts are not looked at.
    """
    if estimated == 1:
        return True
    if not same_house(a, b):
        return band or (marks >= 2 and marks >= fewer / 5)
    if _same_address(a, b) or _same_title(a, b):
        return band or marks > 0
    # Pages of a house share its boxes: a band proves nothing.
    return estimated >= _HOUSE - 0.15 or (marks >= 2 and marks >= fewer * 0.6)


def same_house(a: Page, b: Page) -> bool:
    """Whether one outlet, by name or by the host of the address, published both."""
    return bool(house_names(a) & house_names(b))


def house_names(page: Page) -> frozenset[str]:
    """What tells a page's house: its outlet's name, folded, and the host of its address with an @ before it."""
    return frozenset({name(page.outlet), f"@{host(page.url)}"} - {"", "@"})


def name(outlet: str) -> str:
    """An outlet's name without case and accents, or as it is where nothing of it is Latin script."""
    return fold(outlet) or outlet.strip().casefold()


def host(url: str) -> str:
    """The host of an address without ``www.``, empty where there is none."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def address(url: str) -> str:
    """An address without what says how a reader came to it: scheme, fragment, tracking."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    query = urlencode([pair for pair in parse_qsl(parts.query) if not _TRACKING.match(pair[0])])
    return f"{host(url)}{parts.path.rstrip('/')}?{query}" if host(url) else url


def _one_text(common: int, part: float) -> bool:
    return part >= _MOST or (common >= _LONG and part >= _OF_LONG)


def _one_page(a: Page, b: Page, common: int, part: float, jaccard: float) -> bool:
    if _same_address(a, b):
        return part >= _SAME_URL
    if _same_title(a, b) and part >= _TITLED:
        return True
    return (jaccard >= _HOUSE or (common >= _LONG and part >= _WITHIN)) and _leads(a, b)


def _leads(a: Page, b: Page) -> bool:
    """Whether the beginning of one stands in the other; of a text that is one long box of the house, it does not."""
    return any(containment(shingles(x, _LEAD), shingles(y)) >= _OF_LEAD for x, y in ((a, b), (b, a)))


def _same_address(a: Page, b: Page) -> bool:
    return bool(a.url) and address(a.url) == address(b.url)


def _same_title(a: Page, b: Page) -> bool:
    return _title(a) == _title(b) and _title(a).count(" ") + 1 >= _TITLE_WORDS


def _title(page: Page) -> str:
    return fold(page.title.exact) if page.title else ""


def _newer(a: Page, b: Page, *, same: bool) -> int:
    """Sign of ``b`` after ``a``; of one text published at one time the one with the greater id stands for both."""
    first, second = a.published, b.published
    if len(first) <= len("2025-05-21") or len(second) <= len("2025-05-21"):
        # Days are compared as days where one of them has no time of day, and not at all where it is not known.
        first, second = (first[:10], second[:10]) if first and second else ("", "")
    else:
        first, second = _instant(first), _instant(second)
    order = (second > first) - (second < first)
    return order or ((b.id > a.id) - (b.id < a.id) if same else 0)


def _instant(text: str) -> str:
    try:
        instant = datetime.fromisoformat(text)
    except ValueError:
        return text
    return (instant if instant.tzinfo else instant.replace(tzinfo=UTC)).astimezone(UTC).isoformat()
