"""What the caller says about the pages, for where the pages themselves do not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Given:
    """``published``: ISO 8601 day or instant, or empty. ``language``: code that overrules detection, or empty."""

    published: str = ""
    language: str = ""


def given(published: str, language: str) -> Given:
    """Checked hints. Raises ``ValueError`` naming a date that is none."""
    try:
        return Given(iso(published) if published else "", language.strip())
    except ValueError:
        raise ValueError(
            f"published={published!r}: give a day such as 2024-11-20 or an instant such as 2024-11-20T08:30:00Z"
        ) from None


def iso(text: str) -> str:
    """``text`` as ISO 8601 day (``2024-11-20``) or instant, UTC written ``Z``. Raises ``ValueError``."""
    text = text.strip()
    if not text.isascii():
        raise ValueError(text)
    if len(text) <= 10:
        return date.fromisoformat(text).isoformat()
    return datetime.fromisoformat(text).isoformat().replace("+00:00", "Z")
