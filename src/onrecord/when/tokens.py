"""A line of tokens with their classes: words of the lexicon, figures, and everything else.

One regular expression cuts the text. None of its alternatives can match the same characters in two ways, so the work
is linear in the text.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from onrecord.when.figures import figure
from onrecord.when.lexicon import Classes, lexicon

_TOKEN = re.compile(
    r"""\n
    | [ap]\.\ ?m\b\.?                                            # a.m.
    | [0-9]+(?:[.,:/\u2013-][0-9]+)*(?:(?:st|nd|rd|th|s)\b)?  # 10, 1,016, 10:30, 2024-11-20, 26-28, 8th, 1980s
    | (?:[^\W\d_]\.){2,}                                         # U.S.
    | [^\W\d_]+
    | ['\u2019]s\b
    | \S
    """,
    re.VERBOSE | re.IGNORECASE,
)
# A figure longer than this is no date; it also keeps int() off hostile runs of digits.
_LONGEST_FIGURE = 24
_PLAIN: Classes = {}
# The end of a paragraph, and of the text.
BREAK: Classes = {"BREAK": 1}
_SHORTENED = frozenset({"MONTH_SHORT", "WEEKDAY_SHORT"})
_SAME = str.maketrans("\u2019\u2018\u2013\u2014", "''--")


class Token(NamedTuple):
    """``text[start:end]`` in lower case, with a value for every class that it belongs to."""

    start: int
    end: int
    word: str
    classes: Classes
    capital: bool = False


def tokenise(text: str) -> list[Token]:
    """Cut ``text``; white space but for line breaks is dropped."""
    words = lexicon().words
    tokens: list[Token] = []
    append = tokens.append
    for match in _TOKEN.finditer(text):
        surface = match.group()
        if surface == "\n":
            append(Token(match.start(), match.end(), surface, BREAK))
            continue
        if surface == "." and tokens and _is_shortened(tokens[-1], match.start()):
            tokens[-1] = tokens[-1]._replace(end=match.end())
            continue
        if "0" <= surface[0] <= "9":
            classes = figure(surface.lower()) if len(surface) <= _LONGEST_FIGURE else _PLAIN
            append(Token(match.start(), match.end(), surface.lower(), classes))
            continue
        word = surface.lower().translate(_SAME)
        entry = words.get(word)
        classes = entry.classes_of(surface) if entry else _PLAIN
        append(Token(match.start(), match.end(), word, classes, surface[0].isupper()))
    return tokens


def _is_shortened(token: Token, end: int) -> bool:
    """ "Sept" of "Sept.": its full stop belongs to it."""
    return token.end == end and not _SHORTENED.isdisjoint(token.classes)
