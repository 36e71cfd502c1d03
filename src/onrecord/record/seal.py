"""One digest for a coded page, so that a change of any of its cells shows; one for a whole record."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Any

import msgspec

from ..nouns import CodedPage

_ENCODER = msgspec.json.Encoder(order="sorted")
# Fields in which 0 says something and only none is empty.
_ZERO_COUNTS = frozenset({"intensity"})


def seal(coded: CodedPage) -> str:
    """SHA-256, in hex, of a page and all that was found in it, whatever order or file it is stored in.

    Leaves out ``origin``, which says where the page was read from, and all empty fields, so that a field that a later
    version adds does not break the seals of pages that lack it. ``ValueError`` for text that is no Unicode.
    """
    content = msgspec.to_builtins(msgspec.structs.replace(coded, page=msgspec.structs.replace(coded.page, origin="")))
    return hashlib.sha256(_ENCODER.encode(_pruned(content))).hexdigest()


def _pruned(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _pruned(field) for key, field in value.items() if not _is_empty(key, field)}
    if isinstance(value, list | tuple):
        return [_pruned(item) for item in value]
    # Equal values, equal seals: -0.0 is 0.0, and SQLite gives it back so.
    return value + 0.0 if isinstance(value, float) else value


def _is_empty(key: str, field: Any) -> bool:
    if field == 0 and key in _ZERO_COUNTS:
        return False
    return field in ("", None, 0, [], ())


def digest(seals: Iterable[str]) -> str:
    """SHA-256, in hex, over seals in the order of their pages' ids."""
    whole = hashlib.sha256()
    for one in seals:
        whole.update(bytes.fromhex(one))
    return whole.hexdigest()
