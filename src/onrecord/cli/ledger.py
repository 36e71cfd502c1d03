"""``onrecord ledger``: where each party stands on each issue, what has moved, who agrees and who clashes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from . import options

if TYPE_CHECKING:
    from ..record.ledger import Ledger

_VIEWS = ("history", "moves", "meetings")


@click.command("ledger")
@options.record
@click.option("--party", default="", metavar="ID", help="Only this state, organisation or group.")
@options.issue
@click.option("--on", default="", metavar="DAY", help="As it stood on this day; on the last one unless given.")
@click.option("--since", default="", metavar="DAY", help="Moves on this day, month or year, or later.")
@click.option("--until", default="", metavar="DAY", help="Moves on this day, month or year, or earlier.")
@click.option("--history", is_flag=True, help="List every change of one party on one issue.")
@click.option("--moves", is_flag=True, help="List what changed, by day.")
@click.option("--meetings", is_flag=True, help="List where two parties' positions meet or clash.")
@options.output
@options.quiet
def verb(
    record: Path, party: str, issue: str, on: str, since: str, until: str, format_: str | None, quiet: bool,
    **views: bool,
) -> None:  # fmt: skip
    """Show where each party stands on each issue.

    A cell is the stance that stands on a day, since when it does, how many pages report it, how many of them are
    independent sources, and whether the party says so itself (stated) or others do (reported). A party whose
    representatives contradict each other is contested. On a terminal all parties and issues are a matrix; with --party
    or --issue they are a list with the words. Every row of the other formats carries its evidence.

    A move is new, reversed (from for to against or back), hardened, softened, dropped or contested.
    """
    from ..record import Record
    from .output import chosen

    view = _view(views, party, issue)
    format_ = chosen(format_)
    with Record(record, create=False) as opened:
        ledger = opened.ledger(party=party, issue=issue, on=on, since=since, until=until)
        _write(ledger, view, party, issue, format_, quiet=quiet)


def _view(views: dict[str, bool], party: str, issue: str) -> str:
    given = [name for name in _VIEWS if views[name]]
    if len(given) > 1:
        raise click.UsageError(f"{' and '.join(f'--{name}' for name in given)} do not go together: give one of them")
    if given == ["history"] and not (party and issue):
        raise click.UsageError("--history is of one party on one issue: give --party and --issue")
    return given[0] if given else "cells"


def _write(ledger: Ledger, view: str, party: str, issue: str, format_: str, *, quiet: bool) -> None:
    from .ledger_rows import VIEWS
    from .output import write_rows

    kind, rows = VIEWS[view](ledger)
    if format_ == "table":
        _show(rows, view, matrix=view == "cells" and not party and not issue, quiet=quiet)
    else:
        write_rows(rows, kind, format_)


def _show(rows: Sequence[Any], view: str, *, matrix: bool, quiet: bool) -> None:
    from . import ledger_tables
    from .terminal import console

    screen = console(widest=None)
    if not rows:
        left = "nothing found"
    elif matrix:
        table, hidden = ledger_tables.matrix(rows, screen.width)
        screen.print(table)
        left = ledger_tables.LEGEND + (f"\n{hidden} issues more: a wider terminal, or --issue" if hidden else "")
    else:
        screen.print(ledger_tables.TABLES[view](rows, screen.width))
        left = ""
    if left and not quiet:
        click.echo(left, err=True)
