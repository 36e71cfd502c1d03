"""A table of so many rows, and how to see those that it leaves out."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import islice

import click
import msgspec

from .options import ROWS

# How far the rows after the last one shown are counted.
_COUNTED = 1_000


def most_of(limit: int | None) -> int:
    """How many rows to ask for: those to be shown, and those to be counted after them."""
    return _shown_of(limit) + _COUNTED


def show(rows: Iterator[msgspec.Struct], what: str, limit: int | None, offset: int, *, quiet: bool) -> None:
    """Print the table of ``what`` (see ``tables.TABLES``), and on standard error how many rows it leaves out."""
    shown = _print(islice(rows, _shown_of(limit)), what)
    if not quiet:
        _say_what_is_left(shown, sum(1 for _ in rows), offset)


def _shown_of(limit: int | None) -> int:
    return ROWS if limit is None else limit


def _print(rows: Iterator[msgspec.Struct], what: str) -> int:
    """Print a table and return how many rows it has."""
    from .tables import TABLES
    from .terminal import console

    screen = console(widest=None)
    if shown := list(rows):
        screen.print(TABLES[what](shown, screen.width))
    sys.stdout.flush()
    return len(shown)


def _say_what_is_left(shown: int, left: int, offset: int) -> None:
    if left:
        number = f"{left:,}" if left < _COUNTED else f"at least {left:,}"
        click.echo(f"{number} more: --offset {offset + shown}, --limit N, or a filter", err=True)
    elif not shown:
        click.echo("nothing found", err=True)
