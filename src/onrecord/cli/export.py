"""``onrecord export``: events for the tools of others."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO, Literal

import click

from . import options


@click.command("export")
@options.record
@click.option(
    "--format", "format_", type=click.Choice(["plover", "polecat"]), required=True,
    help="PLOVER's JSON lines, or POLECAT's tab-separated columns.",
)  # fmt: skip
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="FILE",
    help="Write to this file, whole or not at all, instead of standard output.",
)  # fmt: skip
@click.option("--coded-date", default="", metavar="DAY", help="What to give as coded_date (plover); none unless given.")
@options.types
@options.certainty
@click.option("--actor", default="", metavar="NAME", help="Events with this actor or recipient, by name or id.")
@click.option("--party", default="", metavar="ID", help="Events with one who acts for this state or organisation.")
@click.option("--source", default="", metavar="NAME", help="Events that this source tells.")
@click.option("--words", default="", metavar="WORDS", help="Events told with all these words.")
@click.option("--place", default="", metavar="NAME", help="Events in this place.")
@options.happened
@click.option("--since", default="", metavar="DAY", help="Published on this day, month or year, or later.")
@click.option("--until", default="", metavar="DAY", help="Published on this day, month or year, or earlier.")
@click.option("--outlet", default="", metavar="NAME", help="Published by this outlet.")
@click.option("--page", default="", metavar="ID", help="Events on this page.")
@options.quiet
def verb(
    record: Path, format_: Literal["plover", "polecat"], output: Path | None, coded_date: str, quiet: bool,
    certainty: tuple[str, ...], **filters: Any,
) -> None:  # fmt: skip
    """Write events for other tools.

    The events that happened, as far as those who tell it say; other ones with --certainty. In the order of
    publication and of the text. What is not known is left out, or empty. docs/exports.md says which field holds what.
    """
    from ..record import Record
    from .visible import visible

    _refuse(format_, coded_date, record, output)
    shown = visible if output is None and sys.stdout.isatty() else str
    with Record(record, create=False) as opened, _opened(output) as file:
        found = opened.events(**filters, certainty=options.chosen_certainty(certainty))
        number = -1 if format_ == "polecat" else 0  # a header is no event
        for line in opened.export(found, format_, coded_date=coded_date):
            file.write(shown(line).encode("utf-8"))
            number += 1
    if output and not quiet:
        from .layout import counted

        click.echo(f"{counted(number, 'event')} written to {visible(str(output))}", err=True)


def _refuse(format_: str, coded_date: str, record: Path, output: Path | None) -> None:
    if coded_date and format_ != "plover":
        raise click.UsageError("--coded-date is for --format plover: POLECAT has no such column")
    try:
        if coded_date:
            date.fromisoformat(coded_date)
    except ValueError:
        raise click.UsageError(f"--coded-date {coded_date!r} is no day: write one such as 2024-11-20") from None
    if output is None or not output.exists():
        return
    if not output.is_file():
        raise click.UsageError(f"{output} is no file: leave -o out to write to standard output")
    if record.exists() and output.samefile(record):
        raise click.UsageError(f"{output} is the record itself: give -o another name")


@contextmanager
def _opened(path: Path | None) -> Iterator[BinaryIO]:
    """Standard output, or a file that takes the place of ``path`` once it is whole."""
    if path is None:
        yield sys.stdout.buffer
        return
    from ..errors import RecordReadOnly

    target = path.resolve()  # of a link, what it leads to
    part = ""
    try:
        handle, part = tempfile.mkstemp(prefix=f".{target.name}-", dir=target.parent)
        with os.fdopen(handle, "wb") as file:
            yield file
        Path(part).chmod(_mode(target))
        Path(part).replace(target)
    except OSError as error:
        raise RecordReadOnly(f"{path}: cannot be written ({error.strerror})") from error
    finally:
        if part:
            Path(part).unlink(missing_ok=True)


def _mode(path: Path) -> int:
    """The rights of the file that is replaced, or of a new one."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
