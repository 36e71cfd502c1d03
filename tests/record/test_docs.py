"""What docs/record.md says is so."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import msgspec
import pytest

from onrecord.record import Record
from onrecord.record.opening import APPLICATION_ID
from onrecord.record.schema import schema

from .making import make_coded, make_eventful, make_known

PAGE = (Path(__file__).parents[2] / "docs" / "record.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```sql\n(.*?)```", PAGE, re.DOTALL)


def test_the_schema_is_shown_as_it_is() -> None:
    assert re.findall(r"```sql schema\.sql\n(.*?)```", PAGE, re.DOTALL) == [schema()]
    assert str(APPLICATION_ID) in PAGE


@pytest.fixture
def filled(path: Path) -> Path:
    coded = make_coded(("Petra Novák", "peace talks go on"), published="2026-03-09")
    direct = msgspec.structs.replace(coded.statements[0], kind="direct")
    with Record(path) as record:
        record.add_coded(make_known())
        record.add_coded(make_eventful())
        record.add_coded(msgspec.structs.replace(coded, statements=(direct,)))
    return path


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_runs(filled: Path, example: str) -> None:
    with closing(sqlite3.connect(filled)) as connection:
        rows = connection.execute(example).fetchall()
    assert bool(rows) == ("skipped" not in example)


def test_there_are_examples() -> None:
    assert len(EXAMPLES) == 14
