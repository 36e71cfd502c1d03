import gzip
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.pages.feed import DamagedGzipError, Feed, unzipped


class Trickle(io.RawIOBase):
    """A stream that gives at most ``step`` bytes at a time, as a pipe may."""

    def __init__(self, data, step):
        self.data, self.step, self.most = io.BytesIO(data), step, 0

    def read(self, size=-1):
        return self.data.read(min(size, self.step) if size >= 0 else self.step)


@given(st.binary(max_size=300), st.integers(1, 50), st.integers(0, 60))
def test_peeking_takes_nothing(data, step, size):
    feed = Feed(Trickle(data, step))
    assert feed.peek(size) == data[:size]
    assert feed.read(len(data) + 1) == data


@given(st.lists(st.binary(max_size=20).map(lambda b: b.replace(b"\n", b"")), max_size=12), st.integers(1, 30))
def test_lines_are_the_lines_or_none_beyond_the_cap(lines, step):
    cap = 10
    got = list(Feed(Trickle(b"".join(line + b"\n" for line in lines), step)).lines(cap))
    assert got == [line if len(line) <= cap else None for line in lines]


def test_a_last_line_without_line_feed_counts():
    assert list(Feed(io.BytesIO(b"a\n\nb")).lines(5)) == [b"a", b"", b"b"]


def test_a_giant_line_is_never_held():
    import tracemalloc

    class Endless:
        left = 400

        def read(self, size):
            self.left -= 1
            return b"x" * size if self.left > 0 else b""

    tracemalloc.start()
    assert list(Feed(Endless()).lines(1_000_000)) == [None]
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 4_000_000


def test_gzip_is_unpacked_once_and_plain_bytes_pass():
    inner = gzip.compress(b"text")
    assert unzipped(Feed(io.BytesIO(gzip.compress(inner)))).read(100) == inner
    assert unzipped(Feed(io.BytesIO(b"text"))).read(100) == b"text"


@pytest.mark.parametrize("damage", [lambda d: d[:-5], lambda d: d[:40] + b"\xff" * 20 + d[60:], lambda d: d[:12]])
def test_damage_is_reported(damage):
    data = gzip.compress(bytes(i * 7919 % 251 for i in range(5000)))
    with pytest.raises(DamagedGzipError):
        unzipped(Feed(io.BytesIO(damage(data)))).read(10_000)
