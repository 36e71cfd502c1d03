"""The room of the terminal: one file per verb. A verb's file, and what it needs, is imported when it is asked for."""

from __future__ import annotations

import click

from .. import __version__
from .group import Verbs

__all__ = ["main"]

# Each verb with the first sentence of its help, so that ``onrecord --help`` imports none of them.
VERBS = {
    "read": "Show who said what on one page.",
    "add": "Add pages to a record.",
    "list": "List the statements of a record.",
    "show": "Show a statement in its context, an event, a position, or a page.",
    "ledger": "Show where each party stands on each issue.",
    "export": "Write events for other tools.",
    "who": "List the actors of a record.",
    "check": "Verify every stored word against its page.",
    "info": "Count what a record holds.",
    "actors": "See and extend what is known of actors.",
    "places": "See and extend the gazetteer of places.",
}


@click.group(
    cls=Verbs,
    verbs=VERBS,
    subcommand_metavar="VERB ...",
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, "-V", "--version", message="onrecord %(version)s")
def main() -> None:
    """Read the news and keep the record: who said what, according to whom, tied to the exact words.

    Results go to standard output, as tables on a terminal and as JSON lines in a pipe; everything else goes to
    standard error. A record is one SQLite file. Nothing is fetched from the network.
    """
