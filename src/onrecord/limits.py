"""Every cap in one table, each with its reason. Override one with ``ONRECORD_<NAME>=<number>`` in the environment."""

from __future__ import annotations

import os
from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Limits:
    """Caps on what is read from a page. Sizes are bytes unless the name says otherwise."""

    # A saved news page with its inline images rarely passes 5 MB; beyond 20 MB it is an archive.
    max_file_bytes: int = 20_000_000
    # A table of pages is streamed line by line, so only its lines are capped.
    max_row_bytes: int = 20_000_000
    # The longest article of the newswire corpus has 80,000 characters; books do not belong here.
    max_text_chars: int = 1_000_000
    # A dump of a whole news page, menus and all, has 3,000 lines at most; each line is looked at for furniture.
    max_lines: int = 20_000
    # The largest of 222 saved news pages has 5,500 tags; extraction slows down faster than their number grows.
    max_tags: int = 60_000
    # Titles and bylines of real pages stay under 300 characters; more is a page's whole text misread.
    max_field_chars: int = 2_000
    # Names of people and offices are a line at most; what is longer in an imported file is a description.
    max_name_chars: int = 200
    # A JSON document that cannot be read in parts (Popolo) takes several times its size in memory.
    max_document_bytes: int = 100_000_000
    # Below this many words a language cannot be told, so the page is taken as English.
    min_words_for_language: int = 20
    # A statement inside a statement inside a statement: reported speech in real news ends there.
    max_chain: int = 3


def from_environment() -> Limits:
    """The limits with the environment's overrides; ``ValueError`` names a variable that is no whole number."""
    changed: dict[str, int] = {}
    for field in fields(Limits):
        name = f"ONRECORD_{field.name.upper()}"
        value = os.environ.get(name)
        if value is None:
            continue
        if not value.isdecimal():
            raise ValueError(f"{name}={value!r}: not a whole number")
        changed[field.name] = int(value)
    return Limits(**changed)


LIMITS = from_environment()
