from __future__ import annotations

import csv
import io
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.cli.output import chosen, encoded, write_rows
from onrecord.cli.rows import Row, row_on
from onrecord.nouns import Skipped

from .making import sample

UTF8 = st.text(st.characters(exclude_categories=["Cs"]))


@given(UTF8)
def test_json_is_the_value_and_nothing_a_terminal_obeys(text: str) -> None:
    data = encoded([text])
    assert json.loads(data) == [text]
    assert not re.search("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]", data.decode())


def written(capfdbinary: pytest.CaptureFixture[bytes], rows: list[Row], format_: str) -> str:
    write_rows(rows, Row, format_)
    import sys

    sys.stdout.flush()
    return capfdbinary.readouterr().out.decode()


def rows() -> list[Row]:
    coded = sample()
    return [row_on(coded.page, statement) for statement in coded.statements]


def test_json_is_an_array_of_the_lines_of_jsonl(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    lines = written(capfdbinary, rows(), "jsonl").splitlines()
    assert json.loads(written(capfdbinary, rows(), "json")) == [json.loads(line) for line in lines]
    assert json.loads(lines[0])["source"] == [{"start": 22, "end": 34, "exact": "The ministry"}]


def test_nothing_is_an_empty_array_no_line_and_a_header(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert json.loads(written(capfdbinary, [], "json")) == []
    assert written(capfdbinary, [], "jsonl") == ""
    assert written(capfdbinary, [], "csv").startswith("id,page,outlet,published,url,title,kind,source,source_at,cue")


def test_csv_has_words_and_offsets(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    table = list(csv.DictReader(io.StringIO(written(capfdbinary, rows(), "csv"))))
    inner = next(row for row in table if row["inside"])
    assert inner["chain"] == "Anna Berg > the envoy"
    assert inner["chain_at"] == "119..128 134..143"
    assert inner["score"] == "0.75"


def test_csv_guards_text_only(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    write_rows([Skipped(origin="=cmd|' /C calc'!A0", code="missing", message="-1\n=2")], Skipped, "csv")
    read = list(csv.reader(io.StringIO(capfdbinary.readouterr().out.decode())))
    assert read[1] == ["'=cmd|' /C calc'!A0", "missing", "'-1\n=2"]


def test_format_given_wins_over_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    assert chosen("csv") == "csv"
    assert chosen(None) == "jsonl"
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert chosen(None) == "table"
