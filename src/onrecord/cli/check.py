"""``onrecord check``: does the record still say what its pages say?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from . import options

if TYPE_CHECKING:
    from ..record import CheckReport


@click.command("check")
@options.record
@options.output
@options.quiet
@click.pass_context
def verb(ctx: click.Context, record: Path, format_: str | None, quiet: bool) -> None:
    """Verify every stored word against its page.

    Every span against the text it is from, every id against its content, every index, reference and count. Exits
    with 1, and the problems listed, where anything does not hold.
    """
    from ..record import Record
    from .exits import FINE, PROBLEMS
    from .output import chosen, write_one
    from .progress import counting

    with Record(record, create=False) as opened, counting("pages", quiet=quiet) as show:
        report = opened.check(show)
    format_ = chosen(format_)
    if format_ == "table":
        _show(report)
    else:
        write_one(report, format_)
    ctx.exit(PROBLEMS if report.problems else FINE)


def _show(report: CheckReport) -> None:
    from .layout import counted
    from .terminal import console, styled

    screen = console()
    numbers = {
        "page": report.pages, "statement": report.statements, "event": report.events, "position": report.positions,
        "span": report.spans,
    }  # fmt: skip
    looked_at = ", ".join(counted(number, noun) for noun, number in numbers.items())
    verdict = counted(len(report.problems), "problem") if report.problems else "everything holds"
    screen.print(styled(f"{looked_at}: {verdict}", "bold red" if report.problems else "bold"))
    for problem in report.problems:
        screen.print(styled(f"  {problem}"))
    for reason in report.unchecked:
        screen.print(styled(f"  not checked: {reason}", "dim"))
