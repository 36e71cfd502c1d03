"""What the line model sees of each line of a page: numbers, none of which depends on the language alone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from .phrases import KINDS, folded, function_words, hits
from .surroundings import CORE, surroundings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Matrix = NDArray[np.float64]

# A line of more characters than this is looked at by its beginning and its end.
_LOOK = 2_000
_WORD = re.compile(r"\w+")
# Scripts without blanks between words: about two characters make a word.
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]")
_SENTENCE_END = re.compile(r"[.!?…。！？؟।]['\"”’»)\]›“]*$")
_INNER_END = re.compile(r"[.!?。！？؟।]['\"”’»)]*(?:\s|(?<=[。！？]))")
_DATE = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b")
_TIME = re.compile(r"\b\d{1,2}[:.h]\d{2}\b")
_LINKISH = re.compile(r"https?:|www\.|@|\.com\b|#\w")
_SEPARATOR = re.compile(r"[|›»·•→▶©®]|\s[-–—/]\s")
_QUOTE = re.compile('["“”„«»‘]')
_BULLET = re.compile(r"[*•·▪‣–—-]\s")
# A line that looks like a paragraph of prose.
_PROSE_WORDS = 12
PLAIN = (
    "words", "characters", "word_length", "ends_sentence", "ends_colon", "ends_dots", "inner_ends", "commas",
    "starts_upper", "starts_lower", "starts_digit", "starts_quote", "bullet", "upper", "capitalised", "digits", "date",
    "time", "linkish", "separators", "quotes", "function_words", "short_words", "repeated", "known_words",
    "blank_before", "blank_after",
)  # fmt: skip
# The names of the first columns of ``matrix``; those after them are about the lines around.
NAMED = (*PLAIN, *KINDS, "phrases", "prose", *CORE)


def matrix(lines: Sequence[str], blanks: Sequence[bool]) -> Matrix:
    """Features of a page's lines, one row each; ``blanks`` says whether a blank line stands before each."""
    import numpy as np

    own = np.array(_rows(lines, blanks), dtype=np.float64)
    columns = dict(zip((*PLAIN, *KINDS, "phrases", "prose"), own.T, strict=True))
    return np.hstack([own, surroundings(columns, lines)])


def _rows(lines: Sequence[str], blanks: Sequence[bool]) -> list[list[float]]:
    low = [folded(line) for line in lines]
    times, known = Counter(low), _known(low)
    rows = []
    for i, line in enumerate(lines):
        after = blanks[i + 1] if i + 1 < len(lines) else True
        plain = [
            *_shape(line),
            float(min(times[low[i]], 5) - 1),
            _share_known(low[i], known),
            float(blanks[i]),
            float(after),
        ]
        found = hits(low[i])
        kinds = [float(found.get(kind, 0)) for kind in KINDS]
        prose = float(2.0 ** plain[0] >= _PROSE_WORDS and plain[3] > 0)
        rows.append([*plain, *kinds, max(kinds), prose])
    return rows


def _shape(line: str) -> list[float]:
    from math import log2

    look = line if len(line) <= _LOOK else line[: _LOOK // 2] + line[-_LOOK // 2 :]
    words, letters = _WORD.findall(look), max(1, sum(map(str.isalpha, look)))
    count = max(1, len(words) + len(_UNSPACED.findall(look)) // 2)
    scale = len(line) / len(look)
    functional = function_words()
    return [
        log2(count * scale),
        log2(len(line)),
        letters / count,
        float(bool(_SENTENCE_END.search(look[-20:]))),
        float(look.endswith(":")),
        float(look.endswith(("...", "…"))),
        min(5.0, len(_INNER_END.findall(look))),
        (look.count(",") + look.count("，") + look.count("、")) / count,
        float(look[0].isupper()),
        float(look[0].islower()),
        float(look[0].isdigit()),
        float(bool(_QUOTE.match(look))),
        float(bool(_BULLET.match(look))),
        sum(map(str.isupper, look)) / letters,
        sum(word[0].isupper() for word in words[1:]) / max(1, len(words) - 1),
        sum(map(str.isdigit, look)) / len(look),
        float(bool(_DATE.search(look))),
        float(bool(_TIME.search(look))),
        float(bool(_LINKISH.search(look))),
        len(_SEPARATOR.findall(look)) / count,
        float(len(_QUOTE.findall(look)) > 0),
        sum(word.casefold() in functional for word in words) / count,
        sum(len(word) <= 3 for word in words) / count,
    ]


def _known(low: Sequence[str]) -> Counter[str]:
    """How many long lines each longer word stands in: what the page is about."""
    known: Counter[str] = Counter()
    for line in set(low):
        if line.count(" ") >= _PROSE_WORDS:
            known.update({word for word in line.split() if len(word) > 3})
    return known


def _share_known(line: str, known: Counter[str]) -> float:
    """The share of a line's longer words that stand in at least two (of its own, three) long lines."""
    longer = {word for word in line.split() if len(word) > 3}
    least = 3 if line.count(" ") >= _PROSE_WORDS else 2
    return sum(known[word] >= least for word in longer) / len(longer) if longer else 0.0
