"""``onrecord info``: what a record holds, in figures."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from . import options

if TYPE_CHECKING:
    from ..record import Counts

_KNOWN = {"actor": "who", "date": "when", "place": "where"}


@click.command("info")
@options.record
@options.output
def verb(record: Path, format_: str | None) -> None:
    """Count what a record holds.

    Pages, words, statements by kind, sources (their wordings), actors with the parties that they speak for and the
    words that stand for them (mentions), dates and places that the texts name, of how many statements it is known who
    made them, when and where, events by certainty, the events that happened counted once, by the reports that tell
    them and by the independent sources of these, positions by stance and by issue, outlets, the days from first to
    last, and what was skipped by reason.
    """
    from ..record import Record
    from .output import chosen, write_one

    format_ = chosen(format_)
    with Record(record, create=False) as opened:
        counts = opened.counts()
    if format_ == "table":
        _show(record, counts)
    else:
        write_one(counts, format_)


def _show(record: Path, counts: Counts) -> None:
    from .layout import details
    from .terminal import console, styled
    from .visible import one_line

    days = " to ".join(dict.fromkeys(day[:10] for day in (counts.first, counts.last) if day))
    known = [f"{_KNOWN[what]} of {number:,}" for what, number in counts.known.items()]
    rows = [
        ("pages", f"{counts.pages:,}"),
        ("words", f"{counts.words:,}"),
        ("statements", f"{counts.statements:,}{_parts(counts.kinds)}"),
        ("sources", f"{counts.sources:,}"),
        ("actors", f"{counts.actors:,}"),
        ("parties", f"{counts.parties:,}"),
        ("mentions", f"{counts.mentions:,}"),
        ("dates", f"{counts.dates:,}"),
        ("places", f"{counts.places:,}"),
        ("known", ", ".join(known) or "of no statement"),
        ("events", f"{counts.events:,}{_parts(counts.certainties)}"),
        ("told", _told(counts)),
        ("positions", f"{counts.positions:,}{_parts(counts.stances)}"),
        ("issues", f"{len(counts.issues):,}{_parts(counts.issues)}"),
        ("outlets", f"{counts.outlets:,}"),
        ("days", days or "none known"),
        ("skipped", f"{sum(counts.skipped.values()):,}{_parts(counts.skipped)}"),
    ]
    screen = console()
    screen.print(styled(one_line(str(record)), "bold"))
    screen.print(details([(name, styled(one_line(value))) for name, value in rows]))


def _told(counts: Counts) -> str:
    """The three ways to count what happened."""
    from .layout import counted

    return (
        f"{counted(counts.once, 'event')} in {counted(counts.reports, 'report')} "
        f"from {counted(counts.independent, 'source')}"
    )


def _parts(counts: dict[str, int]) -> str:
    return f" ({', '.join(f'{number:,} {name}' for name, number in sorted(counts.items()))})" if counts else ""
