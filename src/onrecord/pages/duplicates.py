"""Whether two pages carry one text: word shingles, their sketch, and how much of one stands in the other."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterator
from hashlib import blake2b

import msgspec

from ..nouns import Page
from .article import body

SHINGLE = 5  # words; shorter ones are shared by unrelated news, longer ones break at every edit
PERMUTATIONS = 128
_ROWS = 4  # rows a band: two texts of resemblance .4 share one of the 32 bands with p = .56, of .6 with .99
_SEED = 20  # of the permutations; part of what a stored sketch means
_MARK = 8  # one shingle in so many is a mark, chosen by its hash (Manber 1994): both pages choose alike
_WORD = re.compile(r"\w+")
_SILENT = re.compile(r"['’‘ʼ`´]")


class Sketch(msgspec.Struct, frozen=True, kw_only=True):
    """What of a page is stored to find others like it.

    ``digest``: the MinHash of its shingles, 128 unsigned numbers of 32 bits, little-endian; empty for a text shorter
    than a shingle. ``bands``: a hash for each four of them, signed 64 bits; pages alike as wholes share one. ``marks``:
    the hashes of one shingle in eight, signed 64 bits; a shortened page shares those of what it kept. ``shingles``: how
    many different ones the text has.
    """

    digest: bytes
    bands: tuple[int, ...]
    marks: frozenset[int]
    shingles: int


def shingles(page: Page, first: int | None = None) -> frozenset[bytes]:
    """The hashes, 8 bytes each, of every five successive words of the article without title and furniture.

    ``first``: of so many words at its beginning.
    """
    return _hashes(body(page), first)


def sketch(page: Page) -> Sketch:
    """The sketch of ``page``: MinHash (Broder 1997) by rensa; the same bytes on every machine."""
    own = shingles(page)
    digest = minhash(own)
    return Sketch(
        digest=digest,
        bands=tuple(_bands(digest)),
        marks=frozenset(number for number in map(_signed, own) if number % _MARK == 0),
        shingles=len(own),
    )


def minhash(own: frozenset[bytes]) -> bytes:
    """The MinHash of hashed shingles, or nothing of nothing."""
    import rensa

    if not own:
        return b""
    made = rensa.RMinHash(num_perm=PERMUTATIONS, seed=_SEED)
    made.update(list(own))
    return b"".join(number.to_bytes(4, "little") for number in made.digest())


def estimate(a: bytes, b: bytes) -> float:
    """The resemblance of two pages by their digests alone, 0 to 1, give or take .09; 0 where one has none."""
    if not a or not b:
        return 0.0
    return sum(a[at : at + 4] == b[at : at + 4] for at in range(0, len(a), 4)) / (len(a) // 4)


def resemblance(a: frozenset[bytes], b: frozenset[bytes]) -> float:
    """Shared shingles among those of either (Jaccard), 0 to 1; 0 where both have none."""
    return len(a & b) / (len(a | b) or 1)


def containment(a: frozenset[bytes], b: frozenset[bytes]) -> float:
    """Shared shingles among those of the one that has fewer, 0 to 1; 0 where one has none."""
    return len(a & b) / (min(len(a), len(b)) or 1)


@functools.lru_cache(maxsize=512)
def _hashes(text: str, first: int | None = None) -> frozenset[bytes]:
    words = list(_words(text))[:first]
    return frozenset(
        blake2b(" ".join(words[at : at + SHINGLE]).encode(), digest_size=8).digest()
        for at in range(len(words) - SHINGLE + 1)
    )


def _words(text: str) -> Iterator[str]:
    """The words in lower case without accents, apostrophes and punctuation, whatever their script."""
    plain = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return (match.group() for match in _WORD.finditer(_SILENT.sub("", plain).casefold()))


def _bands(digest: bytes) -> Iterator[int]:
    width = 4 * _ROWS
    for band, at in enumerate(range(0, len(digest), width)):
        yield _signed(blake2b(digest[at : at + width], digest_size=8, salt=band.to_bytes(1, "little")).digest())


def _signed(eight: bytes) -> int:
    return int.from_bytes(eight, "little", signed=True)
