"""Events in the formats of other projects, line by line. docs/exports.md says which field holds what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, get_args

from ...errors import BadQuery
from ..connection import Database
from ..rows import FoundEvent
from . import plover, polecat
from .stories import Stories

Format = Literal["plover", "polecat"]


def export(database: Database, found: Iterable[FoundEvent], format_: Format, coded_date: str) -> Iterator[str]:
    """The lines of a file of ``found``, each with its end. Raises ``BadQuery`` at once for an unknown format."""
    if format_ == "plover":
        return plover.lines(found, coded_date)
    if format_ == "polecat":
        return polecat.lines(found, Stories(database))
    raise BadQuery(f"export format {format_!r} does not exist", f"Give one of {', '.join(get_args(Format))}")
