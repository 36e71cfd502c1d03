"""Which state a page's outlet belongs to: whose government it means by "the government"."""

from __future__ import annotations

from urllib.parse import urlsplit

from ..folding import fold
from ..nouns import Page
from .facts import Outlet
from .index import Index


def country_of(index: Index, page: Page) -> str:
    """The state's id, or empty where the knowledge does not have the outlet."""
    for sense in index.senses(fold(page.outlet)) if page.outlet else ():
        outlet = index.find(Outlet, sense.id) if sense.kind == "outlet" else None
        if outlet:
            return outlet.country
    host = _host(page.url)
    for sense in index.senses(fold(host)) if host else ():
        outlet = index.find(Outlet, sense.id)
        if outlet:
            return outlet.country
    return ""


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:  # "http://[" and the like
        return ""
