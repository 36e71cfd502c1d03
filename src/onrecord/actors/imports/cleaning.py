"""Values of somebody else's file made fit for a cell: hostile text until it has been through here."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import date

from ...folding import fold
from ...limits import LIMITS

_MOST_ALIASES = 20  # of one actor; beyond this they are transliterations nobody writes
_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?=$|[T ])")
_SPACES = re.compile(r"\s+")
# A spreadsheet takes a cell for a formula that begins with one of these; no name does.
_FORMULA = "=+-@ "


def clean(value: object) -> str:
    """``value`` in one line, cut to length, without controls, invisible characters and ``|``; "" of what is no text."""
    if not isinstance(value, str):
        return ""
    text = unicodedata.normalize("NFC", value[: 4 * LIMITS.max_name_chars].replace("|", "/"))
    # Categories C*: control, format (bidi, zero width), surrogate, private use, unassigned.
    text = "".join(" " if char in "\t\n\r" else char for char in text if char in "\t\n\r" or _is_seen(char))
    return _SPACES.sub(" ", text).strip().lstrip(_FORMULA)[: LIMITS.max_name_chars].strip()


def _is_seen(char: str) -> bool:
    return (char.isascii() and char.isprintable()) or unicodedata.category(char)[0] != "C"


def names(values: Iterable[object], beside: str = "") -> tuple[str, ...]:
    """The distinct names that can be looked up (Latin script), without ``beside``.

    Single words that are short or lower-case are left out: an alias such as ``he`` would be found on every page.
    """
    kept: dict[str, str] = {}
    for value in values:
        name = clean(value)
        key = fold(name)
        if key and key != fold(beside) and (" " in key or (len(key) > 2 and not name.islower())):
            kept.setdefault(key, name)
        if len(kept) >= _MOST_ALIASES:
            break
    return tuple(kept.values())


def slug(name: str, unique: str = "") -> str:
    """``name`` in lower-case ASCII words joined by hyphens, then what makes it unique: ``jane-doe-q42``."""
    words = [*fold(name).split(), *fold(unique).split()]
    return "-".join(words)[: LIMITS.max_name_chars]


def day(value: object) -> str:
    """``YYYY-MM-DD``, ``YYYY-MM`` or ``YYYY``, as precise as ``value`` is (``1990-00-00`` is a year); "" of no date."""
    found = _DAY.match(value.strip()) if isinstance(value, str) else None
    if not found or found[1] == "0000":
        return ""
    parts = [found[1]]
    for part in (found[2], found[3]):
        if part in (None, "00"):
            break
        parts.append(part)
    try:
        date.fromisoformat("-".join([*parts, "01", "01"][:3]))
    except ValueError:
        return ""
    return "-".join(parts)


def year(value: object) -> str:
    return day(value)[:4]


def is_before(until: str, begin: str) -> bool:
    """Whether a term would end before it begins, as far as the two dates are precise."""
    length = min(len(until), len(begin))
    return bool(length) and until[:length] < begin[:length]
