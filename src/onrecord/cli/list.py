"""``onrecord list``: the statements of a record, or its pages, or what was skipped."""

from __future__ import annotations

import sys
from collections.abc import Generator, Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from . import options

if TYPE_CHECKING:
    import msgspec

    from ..record import Record

# A table of more rows than this is for a pipe or a filter.
_ROWS = 50
# How far the rows after the last one shown are counted.
_COUNTED = 1_000
_ONLY_STATEMENTS = ("source", "kind", "page")
_FILTERS = (*_ONLY_STATEMENTS, "words", "since", "until", "outlet")


@click.command("list")
@options.record
@click.option("--source", default="", metavar="NAME", help="Whose statements, also where somebody else quotes them.")
@click.option("--words", default="", metavar="WORDS", help="Statements (or pages) with all these words.")
@click.option("--since", default="", metavar="DAY", help="Published on this day, month or year, or later.")
@click.option("--until", default="", metavar="DAY", help="Published on this day, month or year, or earlier.")
@click.option("--outlet", default="", metavar="NAME", help="Published by this outlet.")
@click.option("--kind", type=click.Choice(["direct", "indirect", "mixed"]), help="Only statements quoted so.")
@click.option("--page", default="", metavar="ID", help="Statements on this page.")
@click.option("--pages", is_flag=True, help="List pages instead of statements.")
@click.option("--skipped", is_flag=True, help="List what was skipped, and why, instead of statements.")
@click.option("--limit", type=click.IntRange(min=0), metavar="N", help=f"At most N rows. A table has {_ROWS}.")
@click.option("--offset", type=click.IntRange(min=0), default=0, metavar="N", help="Leave out the first N rows.")
@options.output
@options.quiet
def verb(
    record: Path, pages: bool, skipped: bool, limit: int | None, offset: int, format_: str | None, quiet: bool,
    **given: str | None,
) -> None:  # fmt: skip
    """List the statements of a record.

    In the order of publication and of the text. A day is YYYY-MM-DD, YYYY-MM or YYYY. Ids are for: onrecord show.
    """
    from ..record import Record
    from .output import chosen

    what = _what(pages=pages, skipped=skipped)
    filters = {name: value or "" for name, value in given.items()}
    _refuse(what, filters)
    format_ = chosen(format_)
    with Record(record, create=False) as opened:
        if format_ == "table":
            most = _ROWS if limit is None else limit
            with closing(_rows(opened, what, filters, most + _COUNTED, offset)) as rows:
                shown = _show(islice(rows, most), what)
                _say_what_is_left(shown, sum(1 for _ in rows), offset, quiet=quiet)
        else:
            with closing(_rows(opened, what, filters, limit, offset)) as rows:
                _write(rows, what, format_)


def _what(*, pages: bool, skipped: bool) -> str:
    if pages and skipped:
        raise click.UsageError("--pages and --skipped do not go together: give one of them")
    return "pages" if pages else "skipped" if skipped else "statements"


def _refuse(what: str, filters: dict[str, str]) -> None:
    """A filter that would be left out silently is wrong usage."""
    useless = {"pages": _ONLY_STATEMENTS, "skipped": _FILTERS}.get(what, ())
    for name in useless:
        if filters[name]:
            raise click.UsageError(f"--{name} does not go with --{what}")


def _rows(
    record: Record, what: str, filters: dict[str, Any], limit: int | None, offset: int
) -> Generator[msgspec.Struct]:
    from .rows import row_of

    if what == "pages":
        kept = {name: value for name, value in filters.items() if name not in _ONLY_STATEMENTS}
        yield from record.pages(**kept, limit=limit, offset=offset)
    elif what == "skipped":
        yield from islice(record.skipped(), offset, None if limit is None else offset + limit)
    else:
        yield from map(row_of, record.statements(**filters, limit=limit, offset=offset))


def _write(rows: Iterator[msgspec.Struct], what: str, format_: str) -> None:
    from ..nouns import Skipped
    from ..record import PageRow
    from .output import write_rows
    from .rows import Row

    kinds: dict[str, type[msgspec.Struct]] = {"statements": Row, "pages": PageRow, "skipped": Skipped}
    write_rows(rows, kinds[what], format_)


def _show(rows: Iterator[msgspec.Struct], what: str) -> int:
    """Print a table and return how many rows it has."""
    from .tables import TABLES
    from .terminal import console

    screen = console(widest=None)
    if shown := list(rows):
        screen.print(TABLES[what](shown, screen.width))
    sys.stdout.flush()
    return len(shown)


def _say_what_is_left(shown: int, left: int, offset: int, *, quiet: bool) -> None:
    if quiet:
        return
    if left:
        number = f"{left:,}" if left < _COUNTED else f"at least {left:,}"
        click.echo(f"{number} more: --offset {offset + shown}, --limit N, or a filter", err=True)
    elif not shown:
        click.echo("nothing found", err=True)
