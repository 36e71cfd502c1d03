"""Arguments and options that several verbs share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

# A table of more rows than this is for a pipe or a filter.
ROWS = 50

F = TypeVar("F", bound=Callable[..., Any])


def record(function: F) -> F:
    return click.argument("record", type=click.Path(path_type=Path))(function)


def published(function: F) -> F:
    return click.option(
        "--published", default="", metavar="DATE", callback=_moment, help="Day or instant for pages that carry no date."
    )(function)


def language(function: F) -> F:
    return click.option(
        "--language", default="", metavar="CODE", help="The pages' language, instead of telling it from their words."
    )(function)


def output(function: F) -> F:
    """--format, which is a table on a terminal and JSON lines in a pipe unless given."""
    return click.option(
        "--format",
        "format_",
        type=click.Choice(["table", "json", "jsonl", "csv"]),
        help="How to write results: table on a terminal, jsonl in a pipe unless given.",
    )(function)


def window(function: F) -> F:
    """--limit and --offset."""
    most = click.option("--limit", type=click.IntRange(min=0), metavar="N", help=f"At most N rows. A table has {ROWS}.")
    first = click.option(
        "--offset", type=click.IntRange(min=0), default=0, metavar="N", help="Leave out the first N rows."
    )
    return most(first(function))


TYPES = [
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
    "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
CERTAINTIES = ["asserted", "historical", "future", "possible", "conditional", "negated", "denied"]
_ALL = "all"
ISSUES = [
    "ceasefire", "territory", "security_guarantees", "alignment", "arms", "nuclear", "sanctions", "trade", "talks",
    "humanitarian", "prisoners", "recognition", "governance", "justice", "rights", "force", "other",
]  # fmt: skip
STANCES = ["demands", "offers", "accepts", "rejects", "conditions", "considers", "threatens"]


def _several(name: str, parameter: str, values: list[str], text: str) -> Callable[[F], F]:
    kind = click.Choice(values, case_sensitive=False)
    return click.option(name, parameter, multiple=True, type=kind, metavar=name[2:].upper(), help=text)


def positions(function: F) -> F:
    """--issue and --stance, several each, --directness, --speaker and --toward: of positions."""
    for option in (
        click.option("--toward", default="", metavar="ID", help="Positions that are addressed to this party."),
        click.option("--speaker", default="", metavar="NAME", help="Positions that this actor expressed."),
        click.option("--directness", type=click.Choice(["stated", "reported"]), help="Positions told so."),
        _several("--stance", "stances", STANCES, "Only positions of this stance, such as rejects. May be repeated."),
        _several("--issue", "issues", ISSUES, "Only positions on this issue, such as ceasefire. May be repeated."),
    ):
        function = option(function)
    return function


def issue(function: F) -> F:
    """--issue, one of the codebook's."""
    return click.option(
        "--issue", default="", type=click.Choice(["", *ISSUES], case_sensitive=False), metavar="ISSUE",
        help="Only this issue, such as ceasefire or talks.",
    )(function)  # fmt: skip


def types(function: F) -> F:
    """--type, of PLOVER's events, several."""
    return click.option(
        "--type",
        "types",
        multiple=True,
        type=click.Choice(TYPES, case_sensitive=False),
        metavar="TYPE",
        help="Only events of this PLOVER type, such as ASSAULT. May be repeated.",
    )(function)


def certainty(function: F) -> F:
    """--certainty, several; see ``chosen_certainty``."""
    return click.option(
        "--certainty",
        multiple=True,
        type=click.Choice([*CERTAINTIES, _ALL], case_sensitive=False),
        metavar="CERTAINTY",
        help="Events that are asserted, historical (these two unless given), future, possible, conditional, negated or "
        "denied; or all. May be repeated.",
    )(function)


def chosen_certainty(given: tuple[str, ...], usual: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The certainties asked for; where none is, the ``usual`` ones, or those of what happened."""
    from ..nouns import HAPPENED

    return tuple(CERTAINTIES) if _ALL in given else given or usual or HAPPENED


def happened(function: F) -> F:
    """--happened-since and --happened-until."""
    since = click.option(
        "--happened-since", default="", metavar="DAY", help="Events that happened on this day, month or year, or later."
    )
    until = click.option(
        "--happened-until",
        default="",
        metavar="DAY",
        help="Events that happened on this day, month or year, or earlier.",
    )
    return since(until(function))


def quiet(function: F) -> F:
    return click.option("-q", "--quiet", is_flag=True, help="Only errors on standard error.")(function)


def _moment(ctx: click.Context, param: click.Parameter, value: str) -> str:
    text = value.strip()
    try:
        if text:
            (date if len(text) <= len("2024-11-20") else datetime).fromisoformat(text)
    except ValueError:
        advice = "give a day such as 2024-11-20 or an instant such as 2024-11-20T08:30:00Z"
        raise click.BadParameter(f"{value!r} is no date; {advice}", ctx, param) from None
    return text
