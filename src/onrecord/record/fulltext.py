"""What a user types, as an FTS5 query that has no syntax to get wrong."""

from __future__ import annotations

import re
import unicodedata

from ..errors import BadQuery

_MOST_WORDS = 64  # nobody types more; each is one look into the index
_PART = re.compile(r'"(?P<phrase>[^"]*)(?:"(?P<open>\*?)|$)|(?P<word>[^\s"]+)')


def match(words: str) -> str:
    """The FTS5 query for ``words``: all of them, in any order; ``"a phrase"`` as it stands; ``begin*`` for beginnings.

    Raises ``BadQuery`` where there is no word to look for, or far too many.
    """
    parts = [part for found in _PART.finditer(words) if (part := _part(found))]
    if not parts:
        raise BadQuery(f"{words!r} holds no word to look for", 'Give a word, a "quoted phrase" or a beginn*')
    if len(parts) > _MOST_WORDS:
        raise BadQuery(f"{len(parts)} words are too many to look for", f"Give {_MOST_WORDS} at most")
    return " ".join(parts)


def _part(found: re.Match[str]) -> str:
    text, star = found["phrase"], found["open"] or ""
    if text is None:
        text = found["word"].rstrip("*")
        star = "*" if found["word"].endswith("*") else ""
    return f'"{text}"{star}' if any(map(_is_token, text)) else ""


def _is_token(char: str) -> bool:
    """Letters, numbers and private characters make words: the rule of FTS5's unicode61."""
    category = unicodedata.category(char)
    return category[0] in "LN" or category == "Co"
