"""Any source -> ``Page``: HTML, JSON lines and plain text, in files, folders, streams or strings."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from ..errors import EmptyInput, MissingInput, TooLarge
from ..limits import LIMITS
from ..nouns import Page, Skipped
from .article import article_spans, body, masked
from .given import given
from .identity import identity

__all__ = ["article_spans", "body", "identity", "masked", "read_all", "read_bytes", "read_one"]

# What is typed for a path rather than for a text: an ending of ours, or a separator and no blank.
_PATH_LIKE = re.compile(
    r"[^\s<{][^\n]*\.(?:txt|x?html?|jsonl?|ndjson|md|gz)|(?!https?://|[<{])\S*[/\\]\S*", re.IGNORECASE
)
_LONGEST_PATH = 4_096


def read_all(
    sources: Iterable[str | Path], *, published: str = "", language: str = "", stdin: BinaryIO | None = None
) -> Iterator[Page | Skipped]:
    """The pages of ``sources`` in order; what cannot be read comes as ``Skipped``, with the reason.

    A source is a file, a folder (read recursively, sorted by name, hidden files left out, links followed once) or
    ``-`` for ``stdin``. A table of JSON lines gives a page a line and is never held whole; gzip is unpacked.
    ``published`` (ISO 8601 day or instant) is used where a page has no date of its own; ``language`` overrules
    detection. Raises ``ValueError`` at once for a ``published`` that is no date, and nothing later.
    """
    from .sources import read_sources

    return read_sources(sources, given(published, language), stdin)


def read_one(source: str | Path, *, published: str = "", language: str = "") -> Page:
    """One page; of a table of JSON lines, the first.

    ``source`` is a ``Path``, ``-`` for standard input, the path of an existing file in one line, or else the text of
    the page itself. Raises ``PageError``, and ``ValueError`` for a ``published`` that is no date.
    """
    from .recognise import read_text
    from .sources import read_file, read_stdin

    hints = given(published, language)
    if isinstance(source, Path):
        return read_file(source, hints)
    if source == "-":
        return read_stdin(sys.stdin.buffer, hints)
    if _names_a_file(source):
        return read_file(Path(source), hints)
    if not source.strip():
        raise EmptyInput("the text: nothing in it")
    if len(source) > LIMITS.max_file_bytes:
        raise TooLarge(f"the text: more than {LIMITS.max_file_bytes} characters")
    return read_text(source, hints, "")


def read_bytes(data: bytes, *, origin: str, name: str = "", published: str = "", language: str = "") -> Page:
    """The page that ``data`` holds: HTML, plain text or one JSON object, told by its content.

    ``name`` is a file name that may help; ``origin`` names the source in errors. Raises as ``read_one`` does.
    """
    from .recognise import read_data

    hints = given(published, language)
    if len(data) > LIMITS.max_file_bytes:
        raise TooLarge(f"{origin}: more than {LIMITS.max_file_bytes} bytes")
    return read_data(data, hints, origin, name)


def _names_a_file(source: str) -> bool:
    if "\n" in source or not source.strip() or len(source) > _LONGEST_PATH:
        return False
    if os.path.exists(source):  # noqa: PTH110 - Path.exists raises for names that are too long
        return True
    if _PATH_LIKE.fullmatch(source.strip()):
        raise MissingInput(f"{source}: no such file")
    return False
