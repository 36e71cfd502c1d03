"""Paths, folders and standard input -> pages, one by one, whatever is wrong with some of them."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from ..errors import EmptyInput, MissingInput, PageError, TooLarge, UnreadableInput
from ..limits import LIMITS
from ..nouns import Page, Skipped
from .feed import DamagedGzipError, Feed, unzipped
from .given import Given
from .recognise import holds_rows, read_data

_PEEK = 65_536


def read_sources(sources: Iterable[str | Path], given: Given, stdin: BinaryIO | None) -> Iterator[Page | Skipped]:
    """Every page of ``sources``: files, folders, ``-`` for ``stdin``. What cannot be read is listed as skipped."""
    for source in sources:
        if str(source) == "-":
            yield from _read_stream(stdin or sys.stdin.buffer, given, "-")
        elif os.path.isdir(source):  # noqa: PTH112 - Path.is_dir raises for names that are too long
            yield from _read_folder(Path(source), given)
        else:
            yield from _read_path(Path(source), given)


def read_file(path: Path, given: Given) -> Page:
    """The one page of a file, or the first of a table."""
    origin = shown(path)
    with _reported(origin), _open(path, origin) as stream:
        return _first(Feed(stream), given, origin, path.name)


def read_stdin(stream: BinaryIO, given: Given) -> Page:
    """The one page of a stream, or the first of a table."""
    with _reported("-"):
        return _first(Feed(stream), given, "-", "")


def shown(path: Path) -> str:
    """A path as text that can be stored: bytes that are no UTF-8 are written out."""
    return str(path).encode("utf-8", "backslashreplace").decode("utf-8")


def _first(feed: Feed, given: Given, origin: str, name: str) -> Page:
    from .jsonl import first_row

    feed = unzipped(feed)
    if holds_rows(feed.peek(_PEEK), name):
        return first_row(feed, given, origin)
    return read_data(_whole(feed, origin), given, origin, name)


def _whole(feed: Feed, origin: str) -> bytes:
    data = feed.read(LIMITS.max_file_bytes + 1)
    if len(data) > LIMITS.max_file_bytes:
        raise TooLarge(f"{origin}: more than {LIMITS.max_file_bytes} bytes")
    return data


def _read_folder(folder: Path, given: Given) -> Iterator[Page | Skipped]:
    found = False
    for item in _files(folder, set()):
        found = True
        yield from [item] if isinstance(item, Skipped) else _read_path(item, given)
    if not found:
        yield _skipped(shown(folder), EmptyInput(f"{shown(folder)}: no file in this folder"))


def _files(folder: Path, seen: set[tuple[int, int]]) -> Iterator[Path | Skipped]:
    """Files below ``folder`` sorted by name, hidden ones left out. ``seen`` holds the folders, against loops."""
    try:
        status = folder.stat()
        entries = sorted(folder.iterdir())
    except OSError as error:
        yield _skipped(shown(folder), UnreadableInput(f"{shown(folder)}: {error.strerror or error}"))
        return
    if (status.st_dev, status.st_ino) in seen:
        return
    seen.add((status.st_dev, status.st_ino))
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            yield from _files(entry, seen)
        else:
            yield entry if _can_be_read(entry) else _skipped(shown(entry), _not_a_file(entry))


def _can_be_read(path: Path) -> bool:
    """A pipe or a device in a folder could keep us waiting for ever; one that is asked for by name is read."""
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return True  # opening it will say why


def _not_a_file(path: Path) -> PageError:
    return UnreadableInput(f"{shown(path)}: a pipe, socket or device, not a file", "Name it alone to read it")


def _read_path(path: Path, given: Given) -> Iterator[Page | Skipped]:
    origin = shown(path)
    try:
        with _reported(origin), _open(path, origin) as stream:
            yield from _read_stream(stream, given, origin, path.name)
    except PageError as error:
        yield _skipped(origin, error)


def _read_stream(stream: BinaryIO, given: Given, origin: str, name: str = "") -> Iterator[Page | Skipped]:
    from .jsonl import read_rows

    try:
        with _reported(origin):
            feed = unzipped(Feed(stream))
            if holds_rows(feed.peek(_PEEK), name):
                yield from read_rows(feed, given, origin)
            else:
                yield read_data(_whole(feed, origin), given, origin, name)
    except PageError as error:
        yield _skipped(origin, error)


def _open(path: Path, origin: str) -> BinaryIO:
    try:
        return path.open("rb")
    except FileNotFoundError:
        raise MissingInput(f"{origin}: no such file or folder") from None
    except ValueError:  # a NUL in the name
        raise MissingInput(f"{origin!r}: no such file or folder") from None


@contextmanager
def _reported(origin: str) -> Iterator[None]:
    """What the system and gunzip report, as errors that name ``origin``."""
    try:
        yield
    except DamagedGzipError as error:
        raise UnreadableInput(
            f"{origin}: the compressed file is damaged ({error})", "Fetch it again; what came before was read"
        ) from None
    except OSError as error:
        raise UnreadableInput(f"{origin}: {error.strerror or error}") from None


def _skipped(origin: str, error: PageError) -> Skipped:
    return Skipped(origin=origin, code=error.code, message=str(error))
