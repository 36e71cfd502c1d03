"""Results on standard output, as JSON, JSON lines or CSV. Tables are laid out by the verbs."""

from __future__ import annotations

import csv
import io
import json
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import get_args, get_origin

import msgspec
from msgspec.structs import FieldInfo

from ..nouns import Span
from .rows import words
from .visible import UNSEEN, visible

# msgspec escapes what JSON requires; these are characters as well that a terminal obeys or nobody sees.
_ESCAPED = re.compile(f"(?![\\n\\t\\r ])[{UNSEEN}]")
# A spreadsheet takes a cell for a formula that begins with one of these (OWASP, "CSV Injection").
_FORMULA = tuple("=+-@\t\r\n")
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
    fields = msgspec.structs.fields(kind)
    header = chain.from_iterable([f.name, f"{f.name}_at"] if _is_spans(f.type) else [f.name] for f in fields)
    shown = visible if sys.stdout.isatty() else str
    lines: Iterator[Iterable[str]] = chain([header], (_cells(row, fields) for row in rows))
    while block := list(islice(lines, _BLOCK)):
        text = io.StringIO(newline="")
        csv.writer(text).writerows(map(shown, line) for line in block)
        _write(text.getvalue().encode("utf-8"))


def _is_spans(type_: object) -> bool:
    return type_ is Span or (get_origin(type_) is tuple and Span in get_args(type_))


def _cells(row: msgspec.Struct, fields: Sequence[FieldInfo]) -> Iterator[str]:
    for field in fields:
        value = getattr(row, field.name)
        if _is_spans(field.type):
            pieces = (value,) if isinstance(value, Span) else value
            yield harmless(" > ".join(p.exact for p in pieces) if field.name == "chain" else words(pieces))
            yield " ".join(f"{piece.start}..{piece.end}" for piece in pieces)
        elif isinstance(value, int | float):
            yield str(value)
        else:
            yield harmless(value if isinstance(value, str) else msgspec.json.encode(value).decode("utf-8"))


def harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula: an apostrophe goes before what looks like one."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _write(data: bytes) -> None:
    sys.stdout.buffer.write(data)
