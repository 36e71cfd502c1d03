"""``onrecord show``: a statement in its context, an event with what tells it, a position, or a whole page."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import click

from . import options

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text

    from ..nouns import CodedPage, Position, Span, Statement
    from ..record import Found, FoundEvent, FoundPosition, Record
    from .terminal import Role


@click.command("show")
@options.record
@click.argument("id_", metavar="ID")
@click.option("--why", is_flag=True, help="Explain a statement, event or position in words instead.")
@options.output
def verb(record: Path, id_: str, why: bool, format_: str | None) -> None:
    """Show a statement in its context, an event, a position, or a page.

    ID is the id of a statement (it has a full stop in it), of an event (.e and a number), of a
    position (.p and a number) or of a page, or the
    beginning of one, as onrecord list shows it. A statement comes with who stands behind its source, when and where
    it was said, and the words that each rests on. An event comes with who took part, and with every sentence that
    tells of it and on whose word. A page comes whole, with its statements highlighted and furniture set apart.

    As json or jsonl a page is the whole coded page and a statement, event or position one row; of a page csv has rows
    of statements only.
    """
    from ..record import Record
    from .output import chosen

    format_ = chosen(format_)
    with Record(record, create=False) as opened:
        _, dot, number = id_.strip().lower().partition(".")
        if why:
            _explain(opened, id_, format_)
        elif number.startswith("e"):
            _event(opened, opened.event(id_), format_)
        elif number.startswith("p"):
            _position(opened, opened.position(id_), format_)
        elif dot:
            _statement(opened, opened.statement(id_), format_)
        else:
            _page(opened.page(id_), format_)


def _explain(record: Record, id_: str, format_: str) -> None:
    from .output import write_one
    from .why import explained, shown

    coded, explanation = explained(record, id_)
    if format_ == "table":
        _print(shown(coded, explanation))
    else:
        write_one(explanation, format_)


def _event(record: Record, found: FoundEvent, format_: str) -> None:
    from .event_rows import event_row_of
    from .output import write_one

    if format_ == "table":
        _print(_told(record.page(found.page.id), found))
    else:
        write_one(event_row_of(found), format_)


def _told(coded: CodedPage, found: FoundEvent) -> Iterator[RenderableType]:
    from .event_layout import details_of_event, tellings_of
    from .layout import counted, details, page_heading
    from .terminal import styled

    yield from page_heading(coded.page)
    yield styled("")
    yield from tellings_of(coded, found.event)
    yield styled("")
    told = f"{counted(found.reports, 'report')} from {counted(found.sources, 'source')}"
    yield details([*details_of_event(found.event), ("told in", styled(told)), ("page", styled(coded.page.id))])


def _position(record: Record, found: FoundPosition, format_: str) -> None:
    from .output import write_one
    from .position_rows import position_row_of

    if format_ == "table":
        _print(_held(record.page(found.page.id), found.position))
    else:
        write_one(position_row_of(found), format_)


def _held(coded: CodedPage, position: Position) -> Iterator[RenderableType]:
    from .layout import details, page_heading
    from .position_layout import details_of_position, told_in
    from .terminal import styled

    yield from page_heading(coded.page)
    yield styled("")
    yield from told_in(coded, position)
    yield styled("")
    yield details([*details_of_position(position), ("page", styled(coded.page.id))])


def _statement(record: Record, found: Found, format_: str) -> None:
    from .output import write_rows, write_value
    from .rows import Row, row_of

    if format_ == "table":
        _print(_in_context(record.page(found.page.id), found.statement))
    elif format_ == "csv":
        write_rows([row_of(found)], Row, format_)
    else:
        write_value(row_of(found))


def _page(coded: CodedPage, format_: str) -> None:
    from .event_layout import number_of_events, shown_events
    from .layout import findings, page_heading, summary, whole_page
    from .output import write_rows, write_value
    from .position_layout import number_of_positions, shown_positions
    from .rows import Row, row_on

    if format_ == "table":
        legend = sys.stdout.isatty()
        events_, positions = number_of_events(coded, options.CERTAINTIES), number_of_positions(coded)
        found = summary(coded, legend=legend, beside=(events_, positions))
        events = shown_events(coded, options.CERTAINTIES)
        _print(page_heading(coded.page), whole_page(coded), events, shown_positions(coded), findings(coded), found)
    elif format_ == "csv":
        write_rows((row_on(coded.page, statement) for statement in coded.statements), Row, format_)
    else:
        write_value(coded)


def _in_context(coded: CodedPage, statement: Statement) -> Iterator[RenderableType]:
    from .entities import details_of
    from .layout import chain_of, details, in_context, page_heading, surroundings
    from .terminal import joined, styled

    before, after = surroundings(coded.page, statement)
    shown = joined([(before + " " if before else "", "dim")])
    shown.append_text(in_context(coded.page.text, statement)).append_text(joined([(" " + after, "dim")]))
    yield from page_heading(coded.page)
    yield styled("")
    yield shown
    yield styled("")
    yield details(
        [
            ("statement", styled(statement.id)),
            ("kind", styled(f"{statement.kind} · score {statement.score:.2f}")),
            ("chain", chain_of(statement)),
            *_evidence("source", statement.source),
            *_evidence("cue", statement.cue),
            *_evidence("content", statement.content),
            *details_of(statement),
            *([("inside", styled(statement.inside))] if statement.inside else []),
            ("page", styled(coded.page.id)),
        ]
    )


def _evidence(role: Role, pieces: tuple[Span, ...]) -> Iterator[tuple[str, Text]]:
    """A line for each piece: its offsets and its exact words."""
    from .terminal import STYLES, joined

    for piece in pieces:
        yield role, joined([(f"{piece.start}..{piece.end}  ", "dim"), (piece.exact, STYLES[role])])


def _print(*parts: Iterable[RenderableType]) -> None:
    from .terminal import console

    screen = console()
    for part in chain.from_iterable(parts):
        screen.print(part)
