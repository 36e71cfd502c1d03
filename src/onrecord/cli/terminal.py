"""The terminal: consoles, the few styles there are, and text with its parts highlighted.

Nothing of a page is ever read as markup: text is cut at offsets, each piece made ``visible`` and given its style.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Literal

from rich.console import Console
from rich.text import Text

from ..nouns import Statement
from .visible import visible

Role = Literal["source", "cue", "content", "furniture", "rest"]
Mark = tuple[int, int, Role]

# Weight and slant as well as colour, so that the parts can be told without it.
STYLES: dict[Role, str] = {"source": "bold cyan", "cue": "italic magenta", "content": "green"}
_FURNITURE_STYLE = "dim italic"
_ROLES: tuple[Role, ...] = ("rest", "content", "source", "cue", "furniture")
# Longer lines are hard to read, however wide the terminal.
_WIDEST = 100


class _Console(Console):
    def on_broken_pipe(self) -> None:
        """Rich would end the process with status 1; the verbs end quietly."""
        raise BrokenPipeError


def console(*, error: bool = False, widest: int | None = _WIDEST) -> Console:
    """A console on standard output, or error, that takes text as it is; no wider than ``widest``."""
    made = _Console(file=sys.stderr if error else sys.stdout, markup=False, highlight=False, emoji=False)
    if widest is not None and made.width > widest:
        made.width = widest
    return made


def styled(text: str, style: str = "") -> Text:
    return Text(visible(text), style=style)


def joined(pieces: Iterable[tuple[str, str]]) -> Text:
    """Pieces of (text, style) in one line."""
    return Text.assemble(*((visible(text), style) for text, style in pieces))


def marks(statement: Statement) -> list[Mark]:
    """Where the statement's source, cue and content stand."""
    content: list[Mark] = [(span.start, span.end, "content") for span in statement.content]
    source: list[Mark] = [(span.start, span.end, "source") for span in statement.source]
    return [*content, *source, *((span.start, span.end, "cue") for span in statement.cue)]  # the later on top


def highlighted(text: str, start: int, end: int, marked: Iterable[Mark], rest: str = "dim") -> Text:
    """``text[start:end]`` with ``marked`` in their styles, the later of two marks on top, and the rest in ``rest``."""
    styles = {**STYLES, "furniture": _FURNITURE_STYLE, "rest": rest}
    shown = Text()
    for a, b, role in pieces(start, end, marked):
        shown.append(visible(text[a:b]), style=styles[role])
    return shown


def pieces(start: int, end: int, marked: Iterable[Mark]) -> Iterator[Mark]:
    """``start`` to ``end`` cut wherever the role changes. Time grows with the length of the marks, not their square."""
    painted = bytearray(end - start)
    for a, b, role in marked:
        first, last = max(a, start), min(b, end)
        if first < last:
            painted[first - start : last - start] = bytes([_ROLES.index(role)]) * (last - first)
    for code, run in groupby(painted):
        length = sum(1 for _ in run)
        yield start, start + length, _ROLES[code]
        start += length
