"""A source of bytes that can be looked at before it is read, and read with bounded memory."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from typing import BinaryIO, Protocol, cast

_CHUNK = 65_536


class _Readable(Protocol):
    def read(self, size: int, /) -> bytes: ...


class DamagedGzipError(Exception):
    """The compressed stream breaks off or does not verify."""


class Feed:
    """Bytes from a stream: ``peek`` at the first ones, ``read`` them, or go through ``lines``."""

    def __init__(self, stream: _Readable) -> None:
        self._stream = stream
        self._held = b""

    def peek(self, size: int) -> bytes:
        """The next ``size`` bytes, fewer at the end, without taking them."""
        while len(self._held) < size and (more := self._more()):
            self._held += more
        return self._held[:size]

    def read(self, size: int, /) -> bytes:
        """Take the next ``size`` bytes, fewer at the end."""
        parts, have = [self._held], len(self._held)
        while have < size and (more := self._more()):
            parts.append(more)
            have += len(more)
        data = b"".join(parts)
        self._held = data[size:]
        return data[:size]

    def lines(self, cap: int) -> Iterator[bytes | None]:
        """Line by line, without line feeds; ``None`` for a line of more than ``cap`` bytes, never held whole."""
        parts: list[bytes] = []
        length = 0
        for piece, ends in self._pieces():
            length += len(piece)
            if length <= cap:
                parts.append(piece)
            else:
                parts.clear()
            if ends:
                yield b"".join(parts) if length <= cap else None
                parts, length = [], 0
        if length:
            yield b"".join(parts) if length <= cap else None

    def _pieces(self) -> Iterator[tuple[bytes, bool]]:
        """Pieces of lines, and whether a line ends with each."""
        while chunk := self.read(_CHUNK):
            *whole, rest = chunk.split(b"\n")
            yield from ((line, True) for line in whole)
            if rest:
                yield rest, False

    def _more(self) -> bytes:
        try:
            return self._stream.read(_CHUNK) or b""
        except (EOFError, gzip.BadGzipFile, zlib.error) as error:
            raise DamagedGzipError(str(error)) from error


def unzipped(feed: Feed) -> Feed:
    """``feed``, through gunzip where it holds gzip: one level, a chunk at a time."""
    if feed.peek(2) != b"\x1f\x8b":
        return feed
    return Feed(gzip.GzipFile(fileobj=cast(BinaryIO, feed), mode="rb"))
