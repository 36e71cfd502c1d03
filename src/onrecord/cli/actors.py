"""``onrecord actors``: what is known of actors, what a user adds to it, and what a name stands for on a day."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from . import options

if TYPE_CHECKING:
    from ..actors.imports import Added, Report
    from ..actors.imports.recognise import Format

# What is shown of the rows that were refused; the pipe's report has all.
_MESSAGES = 5
_FORMATS = ["wikidata", "ftm", "popolo", "csv", "toml"]


@click.group("actors", subcommand_metavar="VERB ...")
def verb() -> None:
    """See and extend what is known of actors.

    What is imported stands below the knowledge that comes with onrecord; a user's own rows (csv and toml) stand above
    it. docs/actors-import.md says what each format needs.
    """


@verb.command("import")
@click.argument("origin", metavar="FILE")
@click.option("--as", "format_", type=click.Choice(_FORMATS), help="The format, instead of telling it from the file.")
@click.option("--name", default="", help="What to call it, instead of by the file's name.")
@click.option("--country", default="", help="Whose offices a Popolo file has: a name or an ISO 3166-1 code.")
@click.option("--as-of", default="", metavar="DAY", help="When open terms were last seen, if FILE does not say.")
@options.quiet
@click.pass_context
def import_(
    ctx: click.Context, origin: str, format_: Format | None, name: str, country: str, as_of: str, quiet: bool
) -> None:
    """Import actors and their terms.

    FILE is a Wikidata dump (latest-all.json.gz, or lines of entities), FollowTheMoney entities as OpenSanctions has
    them, Popolo, or rows of your own as CSV or TOML; or - for standard input. gz, bz2 and xz are unpacked. What was
    imported under the same name is replaced; your own rows are merged by id. A line that cannot be used is counted and
    ends nothing; interrupted, nothing is changed.

    In a pipe, standard output gets the report as one line of JSON.
    """
    from ..actors import compiled
    from ..actors.imports import import_file
    from .exits import FINE, SOME_SKIPPED
    from .output import write_value
    from .progress import amounts

    with amounts(quiet=quiet) as show:
        report = import_file(
            origin, format=format_, name=name, country=country, as_of=_day(as_of), stdin=sys.stdin.buffer, progress=show
        )
        # Now and not at the first page that is read: the index of a large dump takes minutes.
        compiled(show).close()
    if not sys.stdout.isatty():
        write_value(report)
    if not quiet:
        _summarise(report)
    ctx.exit(SOME_SKIPPED if report.refused else FINE)


def _summarise(report: Report) -> None:
    from .layout import counted, indented
    from .terminal import console, styled
    from .visible import one_line

    screen = console(error=True)
    taken = ", ".join(f"{number:,} {name}" for name, number in report.taken.items())
    screen.print(styled(f"{report.name}: {taken} · {counted(report.lines, 'line')} of {report.format}", "bold"))
    for reason, number in report.passed_over.items():
        screen.print(indented(styled(f"passed over: {number:,} {one_line(reason)}", "dim"), 1))
    for message in report.refused[:_MESSAGES]:
        screen.print(indented(styled(f"not taken: {one_line(message)}"), 1))
    if len(report.refused) > _MESSAGES:
        screen.print(indented(styled(f"and {len(report.refused) - _MESSAGES:,} more", "dim"), 1))


@verb.command("list")
@options.output
def list_(format_: str | None) -> None:
    """List what was imported.

    The user's own rows first, then each import with its rows by kind, its format and its folder.
    """
    from ..actors.imports import Added, imported
    from .output import chosen, write_rows

    found, format_ = imported(), chosen(format_)
    if format_ != "table":
        write_rows(found, Added, format_)
    elif found:
        _show(found)
    else:
        click.echo("nothing was imported", err=True)


def _show(found: list[Added]) -> None:
    from .layout import details
    from .terminal import console, joined
    from .visible import one_line

    rows = []
    for one in found:
        counts = ", ".join(f"{number:,} {name}" for name, number in one.rows.items()) or "no rows"
        rows.append((one.name, joined([(counts, "bold"), (f"  {one.format}" if one.format else "", "")])))
        rows.append((one.name, joined([(one_line(one.path), "dim")])))
    console(widest=None).print(details(rows))


@verb.command("remove")
@click.argument("name")
@click.option("--yes", is_flag=True, help="Do not ask before taking your own rows away.")
@options.quiet
def remove(name: str, yes: bool, quiet: bool) -> None:
    """Remove an import.

    NAME is that of onrecord actors list. Your own rows have the name own.
    """
    from ..actors.imports import imported
    from ..actors.imports import remove as take_away

    if name == "own" and not yes and any(one.name == name for one in imported()):
        click.confirm("Take away all rows of your own?", abort=True, err=True)
    try:
        was = take_away(name)
    except KeyError:
        names = ", ".join(one.name for one in imported())
        way_out = f"There is: {names}" if names else "Nothing was imported"
        raise click.UsageError(f"{name}: nothing of that name. {way_out}") from None
    if not quiet:
        click.echo(f"removed {was.name}: {sum(was.rows.values()):,} rows", err=True)


@verb.command("find")
@click.argument("name")
@click.option("--on", "day", default="", metavar="DAY", help="The day of the page; today unless given.")
@options.output
def find(name: str, day: str, format_: str | None) -> None:
    """Show what a name stands for on a day, and why.

    Every actor that NAME may mean, how it is named and where that is known from; the offices that a person holds on
    the day, who holds an office, for whom they speak; and which of them a page's reader would choose, if any.
    """
    from .finding import explained, show
    from .output import chosen, write_rows

    explanation, format_ = explained(name, _day(day)), chosen(format_)
    if format_ == "table":
        show(explanation)
    else:
        write_rows(explanation.meanings, explanation.meaning, format_)
    if not explanation.meanings:
        click.echo("nothing found", err=True)


def _day(text: str) -> str:
    from datetime import date

    try:
        return date.fromisoformat(text.strip()).isoformat() if text else ""
    except ValueError:
        raise click.UsageError(f"{text!r} is no day: write one such as 2024-11-20") from None
