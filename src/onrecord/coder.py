"""The hall: the whole journey of a page, from text to coded page."""

from __future__ import annotations

from .nouns import CodedPage, Page
from .statements import find_statements


def code(page: Page) -> CodedPage:
    """``page`` with everything that was found in it. A pure function: the same page, the same bytes."""
    return CodedPage(page=page, statements=find_statements(page))
