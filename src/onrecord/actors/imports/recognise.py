"""Which format a file is in, by its first bytes and its name."""

from __future__ import annotations

import re
from typing import Literal, get_args

from ...errors import NotADump

Format = Literal["wikidata", "ftm", "popolo", "csv", "toml"]
FORMATS: tuple[Format, ...] = get_args(Format)
_PACKED = re.compile(r"\.(?:gz|bz2|xz)$", re.IGNORECASE)
_ENDING = re.compile(r"(?:\.(?:jsonl?|ndjson|csv|tsv|toml|txt|ftm|entities|nested))+$", re.IGNORECASE)
_TABLE = re.compile(rb"^\s*\[\[\s*[a-z]+\s*\]\]", re.MULTILINE)
# In the order in which they are tried: what an object of this format has, all of it.
_MARKS: tuple[tuple[Format, tuple[re.Pattern[bytes], ...]], ...] = (
    ("wikidata", (re.compile(rb'"(?:labels|claims)"\s*:'), re.compile(rb'"id"\s*:\s*"[QPL]\d'))),
    ("ftm", (re.compile(rb'"schema"\s*:\s*"[A-Z]'), re.compile(rb'"properties"\s*:'))),
    ("popolo", (re.compile(rb'"(?:persons|organizations|memberships|posts|areas|events)"\s*:\s*\['),)),
)


def recognised(head: bytes, origin: str) -> Format:
    """The format of what begins with ``head``. ``NotADump`` where it is none that can be imported."""
    text = head.removeprefix(b"\xef\xbb\xbf").strip()
    name = _PACKED.sub("", origin).lower()
    if name.endswith(".toml") or _TABLE.search(text):
        return "toml"
    if text[:1] in (b"[", b"{"):
        found = _json(text)
        if found:
            return found
    elif name.endswith((".csv", ".tsv")) or _is_header(text.partition(b"\n")[0]):
        return "csv"
    raise NotADump(
        f"{origin}: neither a Wikidata dump, FollowTheMoney entities, Popolo, CSV nor TOML",
        f"Say which with --as {'|'.join(FORMATS)}, or see onrecord actors import --help",
    )


def _json(text: bytes) -> Format | None:
    """By the first line that is an object; a document of many lines is looked at as far as it was read."""
    first = next((line for line in text.split(b"\n") if b"{" in line and b":" in line), b"")
    for sample in (first, text.replace(b"\n", b" ")):
        for format_, marks in _MARKS:
            if all(mark.search(sample) for mark in marks):
                return format_
    return None


def _is_header(line: bytes) -> bool:
    columns = {cell.strip(b' "\r') for cell in line.split(b",")}
    return b"name" in columns or {b"person", b"office"} <= columns


def stem(origin: str) -> str:
    """The name of the folder for a file: its own without endings, in letters that every disk takes."""
    name = re.split(r"[/\\]", origin)[-1]
    name = _ENDING.sub("", _PACKED.sub("", name))
    return re.sub(r"[^a-z0-9_-]+", "-", name.lower()).strip("-_")[:60] or "stdin"
