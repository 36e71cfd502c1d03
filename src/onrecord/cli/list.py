"""``onrecord list``: the statements of a record, or its pages, or what was skipped."""

from __future__ import annotations

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

_ONLY_STATEMENTS = ("source", "kind", "page", "actor", "party", "place", "said_since", "said_until")
_FILTERS = (*_ONLY_STATEMENTS, "words", "since", "until", "outlet")


@click.command("list")
@options.record
@click.option("--source", default="", metavar="NAME", help="Whose statements, also where somebody else quotes them.")
@click.option("--actor", default="", metavar="NAME", help="Statements of this actor, by name or id.")
@click.option("--party", default="", metavar="ID", help="Said on behalf of this state, organisation or group.")
@click.option("--words", default="", metavar="WORDS", help="Statements (or pages) with all these words.")
@click.option("--since", default="", metavar="DAY", help="Published on this day, month or year, or later.")
@click.option("--until", default="", metavar="DAY", help="Published on this day, month or year, or earlier.")
@click.option("--said-since", default="", metavar="DAY", help="Said on this day, month or year, or later.")
@click.option("--said-until", default="", metavar="DAY", help="Said on this day, month or year, or earlier.")
@click.option("--place", default="", metavar="NAME", help="Said in this place, or naming it.")
@click.option("--outlet", default="", metavar="NAME", help="Published by this outlet.")
@click.option("--kind", type=click.Choice(["direct", "indirect", "mixed"]), help="Only statements quoted so.")
@click.option("--page", default="", metavar="ID", help="Statements on this page.")
@click.option("--pages", is_flag=True, help="List pages instead of statements.")
@click.option("--skipped", is_flag=True, help="List what was skipped, and why, instead of statements.")
@options.window
@options.output
@options.quiet
def verb(
    record: Path, pages: bool, skipped: bool, limit: int | None, offset: int, format_: str | None, quiet: bool,
    **given: str | None,
) -> None:  # fmt: skip
    """List the statements of a record.

    In the order of publication and of the text. A day is YYYY-MM-DD, YYYY-MM or YYYY. Ids are for: onrecord show.
    The table of a narrow terminal leaves columns out: outlet, cue, where, when, party.
    """
    from ..record import Record
    from .output import chosen
    from .paging import most_of, show

    what = _what(pages=pages, skipped=skipped)
    filters = {name: value or "" for name, value in given.items()}
    _refuse(what, filters)
    format_ = chosen(format_)
    with Record(record, create=False) as opened:
        if format_ == "table":
            with closing(_rows(opened, what, filters, most_of(limit), offset)) as rows:
                show(rows, what, limit, offset, quiet=quiet)
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
            raise click.UsageError(f"--{name.replace('_', '-')} does not go with --{what}")


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
