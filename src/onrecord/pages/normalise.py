"""Text as it is stored: NFC, line feeds, no control characters. Done once, before any offset exists."""

from __future__ import annotations

import re
import unicodedata

# What ends a line in some system: CR LF, CR, VT, FF, NEL, LS, PS.
_LINE_END = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
# Controls other than tab and line feed carry no words, and terminals obey some of them.
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")
# Half of a surrogate pair is no character: it cannot be stored as UTF-8.
_LONE = re.compile("[\ud800-\udfff]")
# White space, and the byte order mark, which is none inside a string.
_EDGES = " \t\n\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\ufeff"


def normalise(text: str) -> str:
    """``text`` in its stored form; a second pass changes nothing."""
    text = _LONE.sub("\ufffd", _CONTROL.sub(" ", _LINE_END.sub("\n", text)))
    return unicodedata.normalize("NFC", text).strip(_EDGES)


def one_line(text: str) -> str:
    """A title, byline or name: normalised, with its white space run together."""
    return " ".join(normalise(text).split())
