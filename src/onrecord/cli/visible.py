"""Hostile text made harmless to look at: what a terminal would obey, or a reader could not see, gets a mark."""

from __future__ import annotations

import re

# Controls, formats (bidi, zero width, tags), lone surrogates, line and paragraph separators, blank letters
# (Hangul fillers, Khmer inherent vowels) and variation selectors. U+FE0E and U+FE0F only choose between text and
# emoji, so they stay. A test compares the ranges with Python's own table.
UNSEEN = (
    r"\x00-\x1f\x7f-\x9f\u00ad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160\u17b4\u17b5"
    r"\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufe00-\ufe0d\ufeff\uffa0\ufff0-\ufffb"
    r"\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_UNSEEN = re.compile(f"[{UNSEEN}]")
_SPACES = re.compile(r"\s+")
_PICTURES = 0x2400  # the control pictures stand in the order of the controls: ␀ ␁ ␂ ...
_DELETE = 0x7F


def visible(text: str) -> str:
    """``text`` with every control, bidi and invisible character but the line feed shown as a mark.

    C0 controls become their control pictures (``␛``), everything else ``⟨U+202E⟩``.
    """
    return _UNSEEN.sub(_mark, text)


def one_line(text: str) -> str:
    """``visible`` text in one line, white space run together."""
    return visible(_SPACES.sub(" ", text).strip())


def _mark(match: re.Match[str]) -> str:
    character = match.group()
    point = ord(character)
    if character == "\n":
        return character
    if point < 0x20:
        return chr(_PICTURES + point)
    return "␡" if point == _DELETE else f"⟨U+{point:04X}⟩"
