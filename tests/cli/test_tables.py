from __future__ import annotations

import pytest
from rich.console import Console

from onrecord.cli.event_rows import event_row_on
from onrecord.cli.rows import Row, row_on
from onrecord.cli.tables import events_table, statements_table

from ..record.making import make_eventful
from .making import known, sample

COLUMNS = ["id", "published", "outlet", "source", "actor", "party", "when", "where", "cue", "content"]


def rows(*, all_known: bool) -> list[Row]:
    coded = known() if all_known else sample()
    return [row_on(coded.page, statement) for statement in coded.statements]


def shown(table_of: list[Row], width: int) -> list[str]:
    console = Console(width=width)
    with console.capture() as capture:
        console.print(statements_table(table_of, width))
    return capture.get().splitlines()


@pytest.mark.parametrize("all_known", [True, False])
@pytest.mark.parametrize("width", range(70, 260, 7))
def test_content_keeps_room_and_no_line_is_too_long(width: int, all_known: bool) -> None:
    lines = shown(rows(all_known=all_known), width)
    assert len(lines) == 5
    assert all(len(line) <= width for line in lines)
    assert width - lines[0].index("content") >= 20 - 2 * (width < 80)


def test_a_wider_terminal_shows_more_columns_and_never_fewer() -> None:
    before: set[str] = set()
    for width in range(70, 260, 7):  # one in seven goes to source and actor each
        header = shown(rows(all_known=True), width)[0].split()
        assert header == [name for name in COLUMNS if name in header]
        assert set(header) >= before
        before = set(header)
    assert before == set(COLUMNS)


def test_a_column_with_nothing_in_it_is_left_out() -> None:
    header = shown(rows(all_known=False), 250)[0].split()
    assert header == ["id", "published", "outlet", "source", "cue", "content"]


@pytest.mark.parametrize("width", range(70, 260, 7))
def test_how_sure_and_on_whose_word_is_never_left_out(width: int) -> None:
    coded = make_eventful()
    console = Console(width=width)
    with console.capture() as capture:
        console.print(events_table([event_row_on(coded.page, event) for event in coded.events], width))
    lines = capture.get().splitlines()
    assert len(lines) == 5
    assert all(len(line) <= width for line in lines)
    assert {"id", "certainty", "type", "actors", "told"} <= set(lines[0].split())
    assert "possible" in lines[2]
    assert "Anna" in lines[2]
