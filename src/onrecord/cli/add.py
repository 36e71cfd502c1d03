"""``onrecord add``: pages into a record."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from . import options

if TYPE_CHECKING:
    from ..record import AddReport

# What is shown of the messages of skipped pages; onrecord list --skipped shows all.
_MESSAGES = 5


@click.command("add")
@options.record
@click.argument("sources", nargs=-1, required=True, metavar="PATH...")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="Stop once N pages are added.")
@options.published
@options.language
@options.quiet
@click.pass_context
def verb(
    ctx: click.Context,
    record: Path,
    sources: tuple[str, ...],
    limit: int | None,
    published: str,
    language: str,
    quiet: bool,
) -> None:
    """Add pages to a record.

    RECORD is made if it is missing. PATH is a file (HTML, plain text, JSON lines with a page a line), a folder, or -
    for standard input. A page that the record has already is left as it is, so the same command can be run again. A
    page that cannot be read is listed as skipped and ends nothing.

    In a pipe, standard output gets the report as one line of JSON.
    """
    report = _add(ctx, record, sources, limit, published, language, quiet)
    if not sys.stdout.isatty():
        from .output import write_value

        write_value(report)
    if not quiet:
        _summarise(report, record)
    ctx.exit(_status(report))


def _add(
    ctx: click.Context,
    path: Path,
    sources: tuple[str, ...],
    limit: int | None,
    published: str,
    language: str,
    quiet: bool,
) -> AddReport:
    from ..record import Record
    from .exits import INTERRUPTED
    from .progress import progress

    stdin = sys.stdin.buffer if "-" in sources else None
    try:
        with Record(path, create=True) as record, progress(quiet=quiet) as show:
            return record.add(sources, published=published, language=language, limit=limit, progress=show, stdin=stdin)
    except KeyboardInterrupt:
        click.echo("\nonrecord: interrupted. The record is consistent; the same command goes on from here", err=True)
        ctx.exit(INTERRUPTED)


def _status(report: AddReport) -> int:
    from .exits import FINE, SOME_SKIPPED, status_of

    if not report.skipped:
        return FINE
    return status_of(report.skipped[0].code) if len(report.skipped) == report.seen else SOME_SKIPPED


def _summarise(report: AddReport, record: Path) -> None:
    from .layout import counted, indented
    from .terminal import console, styled
    from .visible import one_line

    screen = console(error=True)
    parts = f"{report.added:,} added, {report.already:,} already there, {len(report.skipped):,} skipped"
    numbers = {"statement": report.statements, "event": report.events, "position": report.positions}
    found = ", ".join(counted(number, noun) for noun, number in numbers.items())
    screen.print(styled(f"{counted(report.seen, 'page')}: {parts} · {found}", "bold"))
    if report.skipped:
        screen.print(styled(f"skipped: {_reasons(report)}"))
    for item in report.skipped[:_MESSAGES]:
        screen.print(indented(styled(one_line(item.message), "dim"), 1))
    if len(report.skipped) > _MESSAGES:
        screen.print(styled(f"  and {len(report.skipped) - _MESSAGES:,} more", "dim"))
    if sys.stderr.isatty():
        for advice in _next(report, record):
            screen.print(styled(f"next: {advice}", "dim"))


def _reasons(report: AddReport) -> str:
    from collections import Counter

    counts = Counter(item.code for item in report.skipped)
    return ", ".join(f"{number:,} {code}" for code, number in counts.most_common())


def _next(report: AddReport, record: Path) -> list[str]:
    from shlex import quote

    name = quote(str(record))
    more = [f"onrecord list {name} --skipped"] if len(report.skipped) > _MESSAGES else []
    return [f"onrecord list {name}"] * bool(report.added + report.already) + more
