"""Numbers in digits and in words."""

from __future__ import annotations

import re
from collections.abc import Sequence

_UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_SMALL = {word: number for number, word in enumerate(_UNITS)} | {
    word: 10 * number for number, word in enumerate(_TENS, 2)
}
_LARGE = {"thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,12}(?:\.\d{1,3})?")
_FILLERS = frozenset(("-", "and"))


def number_of(words: Sequence[str]) -> int | None:
    """ "two hundred and six": 206; "1.2 million": 1200000. None for what is no whole number."""
    total, part, read = 0.0, 0.0, False
    for word in (word.lower() for word in words):
        value = _value(word)
        if value is not None:
            part, read = part + value, True
        elif word in ("hundred", "dozen"):
            part = (part or 1) * (100 if word == "hundred" else 12)
        elif word in _LARGE:
            total, part = total + (part or 1) * _LARGE[word], 0.0
        elif word not in _FILLERS:
            return None
    number = total + part
    return int(number) if read and number == int(number) else None


def _value(word: str) -> float | None:
    if word in _SMALL:
        return _SMALL[word]
    if _DIGITS.fullmatch(word):
        return float(word.replace(",", ""))
    tens, _, unit = word.partition("-")
    return _SMALL[tens] + _SMALL[unit] if tens in _TENS and unit in _SMALL else None
