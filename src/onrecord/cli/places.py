"""``onrecord places``: the gazetteer, what a user puts in its place, and what a name resolves to."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from . import options

if TYPE_CHECKING:
    from ..where import Imported, Meaning

# What is shown of the lines that are no rows; the pipe's report has more.
_MESSAGES = 5


@click.group("places", subcommand_metavar="VERB ...")
def verb() -> None:
    """See and extend the gazetteer of places.

    The one that comes with onrecord has the places of 500 inhabitants and more as GeoNames has them. docs/where.md says
    what an import changes.
    """


@verb.command("import")
@click.argument("dump", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--all", "everything", is_flag=True, help="Every populated place, however small, and former ones.")
@options.quiet
@click.pass_context
def import_(ctx: click.Context, dump: Path, everything: bool, quiet: bool) -> None:
    """Make a gazetteer of your own from a GeoNames dump.

    FILE is allCountries.txt, a country's (UA.txt), cities500.txt, or the .zip of one, from
    download.geonames.org/export/dump. Its populated places of 500 inhabitants and more, and the seats of divisions,
    stand in for the shipped ones of the countries that it has. It takes the place of what was imported before. A line
    that is no row is counted and ends nothing; interrupted, nothing is changed.

    In a pipe, standard output gets the report as one line of JSON.
    """
    from ..where import import_dump
    from .exits import FINE, SOME_SKIPPED
    from .output import write_value
    from .progress import amounts

    with amounts(quiet=quiet) as show:
        report = import_dump(dump, everything=everything, progress=show)
    if not sys.stdout.isatty():
        write_value(report)
    if not quiet:
        _summarise(report)
    ctx.exit(SOME_SKIPPED if report.bad else FINE)


def _summarise(report: Imported) -> None:
    from .layout import counted, indented
    from .terminal import console, styled
    from .visible import one_line

    screen = console(error=True)
    left = [
        (report.other, "no populated places"),
        (report.smaller, "too small"),
        (report.elsewhere, "in no known country"),
    ]
    screen.print(styled(f"{counted(report.places, 'place')} of {counted(report.lines, 'line')}", "bold"))
    for number, reason in left:
        if number:
            screen.print(indented(styled(f"passed over: {number:,} {reason}", "dim"), 1))
    if report.bad:
        screen.print(indented(styled(f"not taken: {counted(report.bad, 'line')}"), 1))
    for message in report.messages[:_MESSAGES]:
        screen.print(indented(styled(one_line(message), "dim"), 2))
    screen.print(styled(f"{report.entries:,} entries under {report.names:,} names in {one_line(report.path)}"))


@verb.command("reset")
@options.quiet
def reset(quiet: bool) -> None:
    """Go back to the shipped gazetteer.

    Your own is removed.
    """
    from ..where import reset as take_away

    there = take_away()
    if not quiet:
        click.echo("removed" if there else "nothing was imported", err=True)


@verb.command("find")
@click.argument("name")
@options.output
def find(name: str, format_: str | None) -> None:
    """Show what a name resolves to by itself, and why.

    The places that NAME may stand for, the likeliest first, with their shares. A container may stand beside it
    ("Paris, Texas"). On a page, its other places speak as well.
    """
    from ..where import Meaning, explain
    from .output import chosen, write_rows

    found, format_ = explain(name), chosen(format_)
    if format_ != "table":
        write_rows(found, Meaning, format_)
    elif found:
        _show(found)
    if not found:
        click.echo("nothing found", err=True)


def _show(found: tuple[Meaning, ...]) -> None:
    from .layout import details
    from .terminal import console, joined
    from .visible import one_line

    rows = []
    for one in found:
        within = ", ".join([*one.inside, *([one.country] if one.country else [])])
        people = f" · {one.population:,} people" if one.population else ""
        point = f"{one.latitude:.2f} {one.longitude:.2f}"
        parts = [
            (one_line(one.name), "bold"),
            (f"  {one.kind}", ""),
            (f"  {one_line(within)}", ""),
            (f"  {point}{people}", "dim"),
        ]
        rows.append((f"{one.share:.2f}", joined([*parts, (f"  {one.reason}", "italic")])))
    console(widest=None).print(details(rows))
