"""How far an ``add`` has come, on standard error: a moving line on a terminal, else a plain one now and then."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from .layout import counted
from .terminal import console, styled
from .visible import one_line

if TYPE_CHECKING:
    from ..record import Progress

# Shows the counts, and where the last page is from.
Show = Callable[[str, str], None]
# Often enough to see that it moves, seldom enough for a log.
_SECONDS_BETWEEN_LINES = 5.0


@contextmanager
def progress(*, quiet: bool) -> Iterator[Callable[[Progress], None]]:
    """A function that shows the progress of an ``add`` that it is called with."""
    with _line(quiet=quiet) as show:
        yield lambda now: show(_counts(now), now.origin)


@contextmanager
def counting(noun: str, *, quiet: bool) -> Iterator[Callable[[int, int], None]]:
    """A function that shows how many of how many there are."""
    with _line(quiet=quiet) as show:
        yield lambda done, total: show(f"{done:,} of {total:,} {noun}", "")


@contextmanager
def amounts(*, quiet: bool) -> Iterator[Callable[[int, int], None]]:
    """A function that shows how many bytes of how many are read; 0 of them in all is not known how many."""
    with _line(quiet=quiet) as show:
        yield lambda done, total: show(_megabytes(done) + (f" of {_megabytes(total)}" if total else "") + " MB", "")


def _megabytes(number: int) -> str:
    return f"{number / 1e6:,.1f}"


@contextmanager
def _line(*, quiet: bool) -> Iterator[Show]:
    if quiet:
        yield lambda _counts, _origin: None
    elif sys.stderr.isatty():
        with _moving() as show:
            yield show
    else:
        yield _Lines()


class _Lines:
    """A line every few seconds."""

    def __init__(self) -> None:
        self._last = time.monotonic()

    def __call__(self, counts: str, _origin: str) -> None:
        if time.monotonic() - self._last >= _SECONDS_BETWEEN_LINES:
            self._last = time.monotonic()
            click.echo(counts, err=True)


@contextmanager
def _moving() -> Iterator[Show]:
    """One line that is gone at the end."""
    screen = console(error=True)
    with screen.status(styled("reading")) as status:

        def show(counts: str, origin: str) -> None:
            line = styled(f"{counts}  {one_line(origin)}")
            line.truncate(screen.width - 4, overflow="ellipsis")
            status.update(line)

        yield show


def _counts(now: Progress) -> str:
    return (
        f"{counted(now.done, 'page')}: {now.added:,} added, {now.already:,} already there, "
        f"{now.skipped:,} skipped · {counted(now.statements, 'statement')}, "
        f"{counted(now.events, 'event')}, {counted(now.positions, 'position')}"
    )
