"""Sentence boundaries by rule, without a parser.

Needed where spaCy is not loaded: to cut over-long paragraphs into windows, and to show a statement
in its sentence. Abbreviations that do not end a sentence are listed in ``abbreviations.txt``.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from ..spans import stripped

# A terminator, closing quotes or brackets, white space, then something that can open a sentence.
# Possessive, and only from the start of a run, so that a long run of full stops takes linear time.
_BOUNDARY = re.compile(r"""(?<![.!?…])[.!?…]++["'”’»)\]]*+\s++(?=["'“‘„«(\[]*+[A-Z0-9\u00c0-\u00de])""")
_LAST_WORD = re.compile(r"[\w.]+$")
_INITIALS = re.compile(r"(?:[A-Za-z]\.)*[A-Za-z]")


@cache
def abbreviations() -> frozenset[str]:
    """Lower-case abbreviations, without their final full stop."""
    lines = files(__package__).joinpath("abbreviations.txt").read_text("utf-8").splitlines()
    return frozenset(line.strip().lower() for line in lines if line.strip() and line[0] != "#")


def _is_abbreviation(text: str, stop: int) -> bool:
    word = _LAST_WORD.search(text, max(0, stop - 24), stop)
    if word is None:
        return False
    token = word.group()
    return token.lower() in abbreviations() or bool(_INITIALS.fullmatch(token) and token[0].isupper())


def sentence_spans(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Half-open spans of the sentences in ``text[start:end]``, white space trimmed; a line break ends one."""
    end = len(text) if end is None else end
    spans: list[tuple[int, int]] = []
    for line in re.finditer(r"[^\n]+", text[start:end]):
        first, last = start + line.start(), start + line.end()
        for match in _BOUNDARY.finditer(text, first, last):
            if text[match.start()] == "." and _is_abbreviation(text, match.start()):
                continue
            spans.append(stripped(text, first, match.end()))
            first = match.end()
        spans.append(stripped(text, first, last))
    return [(first, last) for first, last in spans if first < last]
