"""Which state a page's outlet belongs to: whose government it means by "the government"."""

from __future__ import annotations

from urllib.parse import urlsplit

from ..folding import fold
from ..nouns import Page
from .facts import Outlet, State
from .index import Index


def home_of(page: Page, index: Index) -> State | None:
    """The state of the page's outlet, by its name or by the host of its address, where the knowledge has it."""
    for name in (page.outlet, _host(page.url)):
        for sense in index.senses(fold(name)):
            outlet = index.find(Outlet, sense.id) if sense.kind == "outlet" else None
            if outlet:
                return index.find(State, outlet.country)
    return None


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:  # "http://[" and the like
        return ""
