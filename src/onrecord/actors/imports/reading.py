"""A file or standard input as lines: decompressed by its first bytes, counted, each line capped."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from ...errors import MissingInput, NotADump, UnreadableInput
from ...limits import LIMITS

Progress = Callable[[int, int], None]
HEAD = 65_536  # bytes that a format is told by
_READ = 1 << 20
_DAMAGED = (EOFError, zlib.error, lzma.LZMAError, gzip.BadGzipFile)


class Input:
    """What is imported. ``origin`` is a path or ``-``; ``readings`` is how often the importer will read the file.

    ``progress`` is told of bytes read and of how many there are in all, 0 where that is not known.
    """

    def __init__(self, origin: str, stdin: BinaryIO | None = None, progress: Progress | None = None) -> None:
        self.origin, self._stdin = origin, stdin
        self._progress = progress or (lambda _done, _total: None)
        self._done, self.readings = 0, 1
        self.can_be_read_again = stdin is None
        self.size = 0 if stdin else _size(origin)
        self._piped: BinaryIO | None = None
        self.head = self._read_head()

    @contextmanager
    def opened(self) -> Iterator[BinaryIO]:
        """The bytes, decompressed; of standard input once only."""
        if self._piped:
            yield self._piped
            return
        with ExitStack() as stack:
            raw = stack.enter_context(Path(self.origin).open("rb", buffering=0))
            yield stack.enter_context(closing(_decompressed(_Counted(raw, self._count))))

    def lines(self) -> Iterator[bytes | None]:
        """Each line; none for a line beyond the cap. ``NotADump`` where compressed data is damaged or cut off."""
        with self.opened() as stream, self.intact():
            while line := stream.readline(LIMITS.max_row_bytes + 1):
                if len(line) > LIMITS.max_row_bytes:
                    _skip_line(stream, line)
                    yield None
                else:
                    yield line

    def whole(self, most: int) -> bytes:
        """All of it at once, for formats that cannot be read in parts. ``NotADump`` beyond ``most`` bytes."""
        with self.opened() as stream, self.intact():
            data = stream.read(most + 1)
        if len(data) > most:
            way_out = "Split it into files, or raise the limit (docs/limits.md)"
            raise NotADump(f"{self.origin}: larger than {most:,} bytes", way_out)
        return data

    @contextmanager
    def intact(self) -> Iterator[None]:
        try:
            yield
        except _DAMAGED as error:
            raise self._damaged(error) from error
        except OSError as error:
            if error.errno is None:  # bz2 says "Invalid data stream" so
                raise self._damaged(error) from error
            raise UnreadableInput(f"{self.origin}: {error.strerror}") from error

    def _damaged(self, error: Exception) -> NotADump:
        what = f"{self.origin}: the compressed data is damaged or cut off ({error})"
        return NotADump(what, "Fetch the file again and compare its size with the one that the source gives")

    def _count(self, number: int) -> None:
        self._done += number
        self._progress(self._done, self.size * self.readings)

    def _read_head(self) -> bytes:
        if self._stdin is None:
            with self.intact(), self.opened() as stream:
                head = stream.read(HEAD)
            self._done = 0
            return head
        with self.intact():
            stream = _decompressed(_Counted(self._stdin, self._count))
            head = stream.read(HEAD)
        self._piped = io.BufferedReader(_Rejoined(head, stream), _READ)
        return head


def _size(origin: str) -> int:
    path = Path(origin)
    if path.is_dir():
        raise NotADump(f"{origin}: is a folder", "Give one file")
    try:
        return path.stat().st_size
    except FileNotFoundError as error:
        raise MissingInput(f"{origin}: no such file") from error
    except OSError as error:
        raise UnreadableInput(f"{origin}: {error.strerror}") from error


def _decompressed(raw: io.RawIOBase) -> BinaryIO:
    stream = io.BufferedReader(raw, _READ)
    magic = stream.peek(6)[:6]
    if magic.startswith(b"\x1f\x8b"):
        return cast(BinaryIO, io.BufferedReader(cast(io.RawIOBase, gzip.GzipFile(fileobj=stream)), _READ))
    if magic.startswith(b"BZh"):
        return cast(BinaryIO, io.BufferedReader(cast(io.RawIOBase, bz2.BZ2File(stream)), _READ))
    if magic.startswith(b"\xfd7zXZ\x00"):
        return cast(BinaryIO, io.BufferedReader(cast(io.RawIOBase, lzma.LZMAFile(stream)), _READ))
    return stream


def _skip_line(stream: BinaryIO, line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = stream.readline(_READ)


class _Counted(io.RawIOBase):
    def __init__(self, raw: BinaryIO | io.RawIOBase, count: Callable[[int], None]) -> None:
        self._raw, self._count = raw, count

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        data = self._raw.read(len(buffer)) or b""
        buffer[: len(data)] = data
        self._count(len(data))
        return len(data)


class _Rejoined(io.RawIOBase):
    """What was read to tell the format by, and then the rest."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head, self._rest = head, rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        data = self._head[: len(buffer)] or self._rest.read(len(buffer))
        self._head = self._head[len(buffer) :]
        buffer[: len(data)] = data
        return len(data)
