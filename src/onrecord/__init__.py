"""Onrecord reads the news and keeps the record: who said or did what, according to whom, tied to the exact words.

    >>> import onrecord
    >>> coded = onrecord.read("The Kremlin said on Monday that talks would go on.")
    >>> coded.statements[0].source[0].exact
    'The Kremlin'

``read`` codes one page; ``open`` opens a record, a SQLite file of coded pages to add to, iterate and query.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .nouns import (
        Actor,
        CodedPage,
        Count,
        Event,
        Furniture,
        Mention,
        Page,
        Participant,
        Place,
        Skipped,
        Span,
        Statement,
        Telling,
        Timex,
    )  # fmt: skip
    from .record import Record

__version__ = "0.1.0"
__all__ = [
    "Actor", "CodedPage", "Count", "Event", "Furniture", "Mention", "Page", "Participant", "Place", "Record", "Skipped",
    "Span", "Statement", "Telling", "Timex", "open", "read",
]  # fmt: skip


def read(source: str | Path, *, published: str = "", language: str = "") -> CodedPage:
    """Code one page.

    ``source`` is a :class:`~pathlib.Path`, or a string: the path of an existing file if it is one line that names
    one, else the text of the page itself. ``published`` (ISO 8601 day or instant) is used where the page
    carries no date; ``language`` overrules detection. Raises :class:`~onrecord.errors.PageError`.
    """
    from . import coder, pages

    return coder.code(pages.read_one(source, published=published, language=language))


def open(path: str | Path, *, create: bool = True) -> Record:  # noqa: A001
    """Open the record at ``path``, making it if it is missing and ``create``. Raises ``RecordError``."""
    from .record import Record

    return Record(Path(path), create=create)


def __getattr__(name: str) -> Any:
    if name == "Record":
        from .record import Record

        return Record
    if name in __all__:
        from . import nouns

        return getattr(nouns, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
