"""``onrecord list``: the statements of a record, or its events, positions or pages, or what was skipped."""

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

_EVENTS_ONLY = ("types", "certainty", "happened_since", "happened_until")
_POSITIONS_ONLY = ("issues", "stances", "directness", "speaker", "toward")
_STATEMENTS_ONLY = ("kind", "said_since", "said_until")
_OF_PAGES = ("words", "since", "until", "outlet")
_OF_BOTH = ("source", "page", "actor", "party", "place")
_TAKEN = {
    "statements": {*_OF_PAGES, *_OF_BOTH, *_STATEMENTS_ONLY},
    "events": {*_OF_PAGES, *_OF_BOTH, *_EVENTS_ONLY},
    "positions": {*_OF_PAGES, "page", "party", "said_since", "said_until", "certainty", *_POSITIONS_ONLY},
    "pages": {*_OF_PAGES},
    "skipped": set(),
}
# What to give instead of a filter that does not go with --events.
_INSTEAD = {
    "kind": "leave it out, or list statements",
    "said_since": "give --happened-since for the day of the event",
    "said_until": "give --happened-until for the day of the event",
}
_SPELT = {"types": "--type", "issues": "--issue", "stances": "--stance"}


@click.command("list")
@options.record
@click.option("--source", default="", metavar="NAME", help="Whose statements, also where somebody else quotes them.")
@click.option("--actor", default="", metavar="NAME", help="Statements of this actor, by name or id; events with it.")
@click.option("--party", default="", metavar="ID", help="Said on behalf of this state, organisation or group.")
@click.option("--words", default="", metavar="WORDS", help="Statements (or events, or pages) with all these words.")
@click.option("--since", default="", metavar="DAY", help="Published on this day, month or year, or later.")
@click.option("--until", default="", metavar="DAY", help="Published on this day, month or year, or earlier.")
@click.option("--said-since", default="", metavar="DAY", help="Said on this day, month or year, or later.")
@click.option("--said-until", default="", metavar="DAY", help="Said on this day, month or year, or earlier.")
@click.option("--place", default="", metavar="NAME", help="Said in this place, or naming it; events there.")
@click.option("--outlet", default="", metavar="NAME", help="Published by this outlet.")
@click.option("--kind", type=click.Choice(["direct", "indirect", "mixed"]), help="Only statements quoted so.")
@click.option("--page", default="", metavar="ID", help="Statements (or events) on this page.")
@click.option("--events", is_flag=True, help="List events instead of statements: who did what to whom.")
@options.types
@options.certainty
@options.happened
@click.option("--positions", is_flag=True, help="List positions instead of statements: what each party wants.")
@options.positions
@click.option("--pages", is_flag=True, help="List pages instead of statements.")
@click.option("--skipped", is_flag=True, help="List what was skipped, and why, instead of statements.")
@options.window
@options.output
@options.quiet
def verb(
    record: Path, events: bool, positions: bool, pages: bool, skipped: bool, limit: int | None, offset: int,
    format_: str | None, quiet: bool, **given: Any,
) -> None:  # fmt: skip
    """List the statements of a record.

    In the order of publication and of the text. A day is YYYY-MM-DD, YYYY-MM or YYYY. Ids are for: onrecord show.
    The table of a narrow terminal leaves columns out: outlet, cue, where, when, party.

    With --positions, what parties demand, offer, accept or refuse; a speaker is who expressed it, and said is when.
    Those that are only possible, conditional, denied or no longer held come with --certainty.

    With --events, the events that happened, as far as those who tell it say; other ones with --certainty. An actor or
    party is then of whoever did it or whom it was done to, a source one that tells it.
    """
    from ..record import Record
    from .output import chosen
    from .paging import most_of, show

    what = _what(events=events, positions=positions, pages=pages, skipped=skipped)
    _refuse(what, given)
    filters = {name: value or "" for name, value in given.items() if name in _TAKEN[what]}
    format_ = chosen(format_)
    with Record(record, create=False) as opened:
        if format_ == "table":
            with closing(_rows(opened, what, filters, most_of(limit), offset)) as rows:
                show(rows, what, limit, offset, quiet=quiet)
        else:
            with closing(_rows(opened, what, filters, limit, offset)) as rows:
                _write(rows, what, format_)


def _what(**flags: bool) -> str:
    given = [name for name, flag in flags.items() if flag]
    if len(given) > 1:
        both = " and ".join(f"--{name}" for name in given)
        raise click.UsageError(f"{both} do not go together: give one of them")
    return given[0] if given else "statements"


def _refuse(what: str, given: dict[str, Any]) -> None:
    """A filter that would be left out silently is wrong usage."""
    for name, value in given.items():
        if not value or name in _TAKEN[what]:
            continue
        option = _SPELT.get(name, f"--{name.replace('_', '-')}")
        if what == "events" and name in _INSTEAD:
            raise click.UsageError(f"{option} does not go with --events: {_INSTEAD[name]}")
        if what == "statements":
            kind = "positions" if name in _POSITIONS_ONLY else "events"
            raise click.UsageError(f"{option} is for {kind}: add --{kind}")
        raise click.UsageError(f"{option} does not go with --{what}: leave it out")


def _rows(
    record: Record, what: str, filters: dict[str, Any], limit: int | None, offset: int
) -> Generator[msgspec.Struct]:
    from .event_rows import event_row_of
    from .position_rows import position_row_of
    from .rows import row_of

    if what == "pages":
        yield from record.pages(**filters, limit=limit, offset=offset)
    elif what == "skipped":
        yield from islice(record.skipped(), offset, None if limit is None else offset + limit)
    elif what == "events":
        filters = {**filters, "certainty": options.chosen_certainty(filters["certainty"])}
        yield from map(event_row_of, record.events(**filters, limit=limit, offset=offset))
    elif what == "positions":
        filters = {**filters, "certainty": options.chosen_certainty(filters["certainty"], usual=("asserted",))}
        yield from map(position_row_of, record.positions(**filters, limit=limit, offset=offset))
    else:
        yield from map(row_of, record.statements(**filters, limit=limit, offset=offset))


def _write(rows: Iterator[msgspec.Struct], what: str, format_: str) -> None:
    from ..nouns import Skipped
    from ..record import PageRow
    from .event_rows import EventRow
    from .output import write_rows
    from .position_rows import PositionRow
    from .rows import Row

    kinds: dict[str, type[msgspec.Struct]] = {
        "statements": Row, "events": EventRow, "positions": PositionRow, "pages": PageRow, "skipped": Skipped,
    }  # fmt: skip
    write_rows(rows, kinds[what], format_)
