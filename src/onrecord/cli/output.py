"""Results on standard output, as JSON, JSON lines or CSV. Tables are laid out by the verbs."""

from __future__ import annotations

import csv
import io
import json
import re
import sys
from collections.abc import Iterable, Iterator
from itertools import chain, islice

import msgspec

from .columns import columns_of
from .visible import UNSEEN, visible

# msgspec escapes what JSON requires; these are characters as well that a terminal obeys or nobody sees.
_ESCAPED = re.compile(f"(?![\\n\\t\\r ])[{UNSEEN}]")
_BLOCK = 100  # rows of CSV that are written at a time


def chosen(format_: str | None) -> str:
    """``format_``, else a table on a terminal and JSON lines in a pipe."""
    return format_ or ("table" if sys.stdout.isatty() else "jsonl")


def write_rows(rows: Iterable[msgspec.Struct], kind: type[msgspec.Struct], format_: str) -> None:
    """``rows``, all of them of ``kind``, as a JSON array, JSON lines or CSV with a header; never held whole."""
    if format_ == "csv":
        _write_csv(rows, kind)
    elif format_ == "json":
        _write_array(rows)
    else:
        for row in rows:
            write_value(row)


def write_one(value: msgspec.Struct, format_: str) -> None:
    """One value by itself: JSON in one line, or CSV with a header."""
    if format_ == "csv":
        _write_csv([value], type(value))
    else:
        write_value(value)


def write_value(value: object) -> None:
    """``value`` as JSON in a line of its own."""
    _write(encoded(value) + b"\n")


def encoded(value: object) -> bytes:
    """``value`` as JSON: every character as it is, or escaped where a terminal would obey it or nobody see it."""
    text = msgspec.json.encode(value).decode("utf-8")
    return _ESCAPED.sub(lambda match: json.dumps(match.group())[1:-1], text).encode("utf-8")


def _write_array(rows: Iterable[msgspec.Struct]) -> None:
    separator = b"[\n"
    for row in rows:
        _write(separator + encoded(row))
        separator = b",\n"
    _write(b"[]\n" if separator == b"[\n" else b"\n]\n")


def _write_csv(rows: Iterable[msgspec.Struct], kind: type[msgspec.Struct]) -> None:
    columns = columns_of(kind)
    header = [name for name, _ in columns]
    shown = visible if sys.stdout.isatty() else str
    lines: Iterator[Iterable[str]] = chain([header], ([cell(row) for _, cell in columns] for row in rows))
    while block := list(islice(lines, _BLOCK)):
        text = io.StringIO(newline="")
        csv.writer(text).writerows(map(shown, line) for line in block)
        _write(text.getvalue().encode("utf-8"))


def _write(data: bytes) -> None:
    sys.stdout.buffer.write(data)
