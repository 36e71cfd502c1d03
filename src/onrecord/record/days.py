"""The ``since`` and ``until`` of a query: days, months or years, both inclusive."""

from __future__ import annotations

import re
from datetime import date

from ..errors import BadQuery

_DAY = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
# Sorts after whatever may follow a day, month or year in ISO 8601 ("T", "-" and digits).
_AFTER_ALL = "~"


def bounds(since: str, until: str, said: str = "") -> tuple[str, str]:
    """``published`` lies in ``first <= published < beyond``; an empty bound stays empty. Raises ``BadQuery``.

    ``said`` goes before the names of the bounds in what is raised.
    """
    for name, day in (("since", since), ("until", until)):
        if day:
            _validate(said + name, day)
    shorter = min(len(since), len(until))
    if since[:shorter] > until[:shorter]:
        raise BadQuery(f"{said}since {since} is later than {said}until {until}")
    return since, until and until + _AFTER_ALL


def one_day(name: str, day: str) -> str:
    """``day``, an ISO day or empty; else ``BadQuery``."""
    try:
        return day and date.fromisoformat(day).isoformat()
    except ValueError:
        raise BadQuery(f"{name} {day!r} is no day", "Give YYYY-MM-DD") from None


def first_day(day: str) -> str:
    """The first day of a day, a month or a year; an empty one stays empty."""
    return day and day + "-01-01"[len(day) - 4 :]


def _validate(name: str, day: str) -> None:
    if _DAY.fullmatch(day):
        try:
            date.fromisoformat(first_day(day))
        except ValueError:
            pass
        else:
            return
    raise BadQuery(f"{name} {day!r} is no day", "Give YYYY-MM-DD, YYYY-MM or YYYY")
