"""The columns of a CSV: what is nested in a row, laid out flat."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, get_args, get_origin

import msgspec

from ..cells import harmless
from ..nouns import Span

Column = tuple[str, Callable[[Any], str]]
Value = Callable[[Any], Any]

_SEVERAL = "; "
_CODES = ("sector", "parties", "contexts")  # fields that hold codes, which are joined by |


def columns_of(kind: type[msgspec.Struct]) -> list[Column]:
    """The columns for rows of ``kind``: each a name and what gives a row's cell.

    A field that is a span, or several, has a column for its words, one for its offsets and one for everything else
    that is known of it: ``date``, ``date_at``, ``date_value``. One that holds spans has columns for those likewise.
    What belongs to several is joined by semicolons.
    """
    return [column for field in msgspec.structs.fields(kind) for column in _of_field(field.name, field.type)]


def _of_field(name: str, type_: Any) -> Iterator[Column]:
    kind = _struct_in(type_)
    if kind is None or not _holds_spans(kind):
        yield name, lambda row: _cell([_flat(name, getattr(row, name))])
        return
    if issubclass(kind, Span):
        yield name, lambda row: _cell([_words(name, getattr(row, name))])
        yield f"{name}_at", lambda row: _offsets(getattr(row, name))
    for suffix, value in _beside_span(kind):
        yield f"{name}_{suffix}", _of_each(name, value)


def _of_each(name: str, value: Value) -> Callable[[Any], str]:
    return lambda row: _cell([value(item) for item in _items(getattr(row, name))])


def _beside_span(kind: type[msgspec.Struct]) -> Iterator[tuple[str, Value]]:
    """What a struct holds beside its own words and offsets, by name."""
    for field in msgspec.structs.fields(kind):
        if not (issubclass(kind, Span) and field.name in Span.__struct_fields__):
            yield from _of_item(field.name, _struct_in(field.type))


def _of_item(name: str, inner: type[msgspec.Struct] | None) -> Iterator[tuple[str, Value]]:
    if inner is None:
        yield name, lambda item: _flat(name, getattr(item, name))
    elif issubclass(inner, Span):
        yield name, lambda item: _words(name, getattr(item, name))
        yield f"{name}_at", lambda item: _offsets(getattr(item, name))
    else:
        for deeper, value in _beside_span(inner):
            yield deeper, _within(name, value)


def _within(name: str, value: Value) -> Value:
    return lambda item: "" if getattr(item, name) is None else value(getattr(item, name))


def _holds_spans(kind: type[msgspec.Struct]) -> bool:
    """Whether it is, or has in its fields, words of the page with their offsets."""
    fields = (_struct_in(field.type) for field in msgspec.structs.fields(kind))
    return issubclass(kind, Span) or any(inner and issubclass(inner, Span) for inner in fields)


def _struct_in(type_: Any) -> type[msgspec.Struct] | None:
    """The struct of a field that holds one, or several, or one or none."""
    candidates = get_args(type_) if get_origin(type_) else (type_,)
    return next((one for one in candidates if isinstance(one, type) and issubclass(one, msgspec.Struct)), None)


def _items(value: Any) -> tuple[Any, ...]:
    if isinstance(value, tuple):
        return value
    return () if value is None else (value,)


def _words(name: str, value: Any) -> str:
    between = " > " if name == "chain" else " … "
    return between.join(span.exact for span in _items(value))


def _offsets(value: Any) -> str:
    return " ".join(f"{span.start}..{span.end}" for span in _items(value))


def _flat(name: str, value: Any) -> Any:
    """``value`` as a string or a number; empty for none."""
    if value is None:
        return ""
    if isinstance(value, str | int | float):
        return value
    return "|".join(value) if name in _CODES else msgspec.json.encode(value).decode("utf-8")


def _cell(values: list[Any]) -> str:
    text = _SEVERAL.join(map(str, values))
    return text if all(isinstance(value, int | float) for value in values) else harmless(text)
