"""Names without case, accents and white space, so that they are found however they are typed."""

from __future__ import annotations

import unicodedata

_QUOTES = str.maketrans("‘’“”", "''\"\"")


def fold(text: str) -> str:
    """``text`` in lower case, without accents, straight quotes, white space evened out. Folding twice is folding once.

    >>> fold("  Emmanuel  MACRON’S Élysée ")
    "emmanuel macron's elysee"
    """
    # Compatibility forms may bring capitals in, folding case may bring marks in: hence on both sides.
    lowered = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold()).casefold()
    bare = "".join(char for char in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(char))
    return " ".join(bare.translate(_QUOTES).split())
