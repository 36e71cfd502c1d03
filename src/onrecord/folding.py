"""The form under which a name is looked up: lower-case ASCII words, so that Türkiye is found as Turkiye."""

from __future__ import annotations

import re
import unicodedata

# Letters that carry no combining mark to take off.
_LETTERS = str.maketrans(
    {"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i", "ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe"}
)
_SILENT = re.compile(r"['’‘ʼʹ`´.]")
# "St. Louis", "Port St. Lucie", "Ft. Worth"; at a name's end "St." is a street.
_LONG = {"st": "saint", "ft": "fort", "mt": "mount"}
_SHORT = re.compile(r"\b(?:st|ft|mt)\b(?= )")
_GAPS = re.compile(r"[^a-z0-9]+")


def fold(name: str) -> str:
    """``name`` in lower-case ASCII words, one space between; empty where nothing of it is Latin script."""
    ascii_only = name if name.isascii() else _to_ascii(name)
    words = _GAPS.sub(" ", _SILENT.sub("", ascii_only).lower()).strip()
    return _SHORT.sub(lambda word: _LONG[word.group()], words) if _SHORT.search(words) else words


def _to_ascii(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.translate(_LETTERS).replace("–", "-"))
    return "".join(char for char in plain if not unicodedata.combining(char))
