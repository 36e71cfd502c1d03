"""``onrecord who``: the actors of a record."""

from __future__ import annotations

from pathlib import Path

import click

from . import options


@click.command("who")
@options.record
@click.option("--words", default="", metavar="WORDS", help="Actors with all these words in their name, or of this id.")
@click.option("--party", default="", metavar="ID", help="Actors that speak for this state, organisation or group.")
@options.window
@options.output
@options.quiet
def verb(
    record: Path, words: str, party: str, limit: int | None, offset: int, format_: str | None, quiet: bool
) -> None:
    """List the actors of a record.

    Those of most statements first. An actor is one id, whatever words stand for it. Events count where it is actor or
    recipient, whether or not they happened. With --party only what is said and done as speaking for that party is
    counted. Ids and names are for: onrecord list --actor.
    """
    from ..record import ActorRow, Record
    from .output import chosen, write_rows
    from .paging import most_of, show

    format_ = chosen(format_)
    with Record(record, create=False) as opened:
        if format_ == "table":
            rows = opened.actors(words=words, party=party, limit=most_of(limit), offset=offset)
            show(rows, "actors", limit, offset, quiet=quiet)
        else:
            write_rows(opened.actors(words=words, party=party, limit=limit, offset=offset), ActorRow, format_)
