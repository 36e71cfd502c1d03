"""``onrecord read``: one page to the terminal, nothing written to any file."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING

import click

from . import options

if TYPE_CHECKING:
    import msgspec

    from ..nouns import CodedPage, Page, Skipped


@click.command("read")
@click.argument("source", metavar="FILE")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="Stop after N pages.")
@click.option("--events", is_flag=True, help="As jsonl and csv, rows of events instead of statements.")
@click.option("--positions", is_flag=True, help="As jsonl and csv, rows of positions instead of statements.")
@options.certainty
@options.published
@options.language
@options.output
@options.quiet
@click.pass_context
def verb(
    ctx: click.Context,
    source: str,
    limit: int | None,
    events: bool,
    positions: bool,
    certainty: tuple[str, ...],
    published: str,
    language: str,
    format_: str | None,
    quiet: bool,
) -> None:
    """Show who said what on one page.

    FILE is an HTML, plain text or JSON lines file, a folder, or - for standard input; of several pages, all are
    shown. Each statement stands in its sentence, with source, cue and content in different styles, under the actor
    that its source stands for, or under its source where that is not known; below it when and where it was said. A
    statement inside another one stands under it with the chain of sources. Then the events of the page, who did what
    to whom, and on whose word; those that are planned, possible or denied only with --certainty. Then its
    positions, what each party demands, offers, accepts or refuses. No file is written.

    As json each page is the whole coded page with its text and all that was found, in one line; as jsonl and csv each
    statement is a row or, with --events or --positions, each of these.
    """
    from .output import chosen

    what = _what(events=events, positions=positions)
    skipped: list[Skipped] = []
    coded = _coded(source, limit, published, language, skipped)
    first = next(coded, None)
    if first is not None:
        _write(chain([first], coded), chosen(format_), options.chosen_certainty(certainty), what)
    _report(ctx, skipped, any_shown=first is not None, quiet=quiet)


def _what(*, events: bool, positions: bool) -> str:
    if events and positions:
        raise click.UsageError("--events and --positions do not go together: give one of them")
    return "events" if events else "positions" if positions else "statements"


def _coded(
    source: str, limit: int | None, published: str, language: str, skipped: list[Skipped]
) -> Iterator[CodedPage]:
    """The pages of ``source``, coded; those that cannot be go to ``skipped``."""
    from .. import pages
    from ..nouns import Skipped

    stdin = sys.stdin.buffer if source == "-" else None
    for item in islice(pages.read_all([source], published=published, language=language, stdin=stdin), limit):
        result = item if isinstance(item, Skipped) else _code(item)
        if isinstance(result, Skipped):
            skipped.append(result)
        else:
            yield result


def _code(page: Page) -> CodedPage | Skipped:
    """One page coded; a defect of ours on it ends neither the other pages nor in a traceback."""
    from .. import coder
    from ..errors import CodingFailed, PageError
    from ..nouns import Skipped

    try:
        return coder.code(page)
    except PageError as error:
        return Skipped(origin=page.origin, code=error.code, message=str(error))
    except Exception as error:
        failed = CodingFailed(f"{page.origin}: {type(error).__name__}: {error}")
        return Skipped(origin=page.origin, code=failed.code, message=str(failed))


def _write(coded: Iterable[CodedPage], format_: str, certainty: tuple[str, ...], what: str) -> None:
    from .event_rows import EventRow
    from .output import write_rows, write_value
    from .position_rows import PositionRow
    from .rows import Row

    if format_ == "table":
        _show(coded, certainty)
    elif format_ == "json":
        for page in coded:
            write_value(page)
    elif what == "positions":
        write_rows(_positions(coded), PositionRow, format_)
    elif what == "events":
        write_rows(_events(coded, certainty), EventRow, format_)
    else:
        write_rows(_statements(coded), Row, format_)


def _statements(coded: Iterable[CodedPage]) -> Iterator[msgspec.Struct]:
    from .rows import row_on

    return (row_on(page.page, statement) for page in coded for statement in page.statements)


def _events(coded: Iterable[CodedPage], certainty: tuple[str, ...]) -> Iterator[msgspec.Struct]:
    from .event_rows import event_row_on

    return (event_row_on(page.page, event) for page in coded for event in page.events if event.certainty in certainty)


def _positions(coded: Iterable[CodedPage]) -> Iterator[msgspec.Struct]:
    from .position_rows import position_row_on

    return (position_row_on(page.page, position) for page in coded for position in page.positions)


def _show(coded: Iterable[CodedPage], certainty: tuple[str, ...]) -> None:
    from .event_layout import number_of_events, shown_events
    from .layout import by_speaker, page_heading, summary
    from .position_layout import number_of_positions, shown_positions
    from .terminal import console

    screen = console()
    for number, page in enumerate(coded):
        if number:
            screen.rule(style="dim")
        beside = number_of_events(page, certainty), number_of_positions(page)
        found = summary(page, legend=screen.is_terminal, beside=beside)
        body = chain(by_speaker(page), shown_events(page, certainty), shown_positions(page))
        for part in chain(page_heading(page.page), body, found):
            screen.print(part)


def _report(ctx: click.Context, skipped: list[Skipped], *, any_shown: bool, quiet: bool) -> None:
    """What could not be read; where that was everything, the first page's own exit status."""
    from .exits import FINE, SOME_SKIPPED, status_of
    from .visible import one_line

    sys.stdout.flush()
    for item in [] if quiet and any_shown else skipped:
        click.echo(f"onrecord: {one_line(item.message)}", err=True)
    if not skipped:
        ctx.exit(FINE)
    ctx.exit(SOME_SKIPPED if any_shown else status_of(skipped[0].code))
