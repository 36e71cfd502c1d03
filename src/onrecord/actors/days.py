"""Days of facts: a date may be a day, a month or a year, and stands for all of it."""

from __future__ import annotations

from datetime import date, timedelta

_FIRST, _LAST = "0001-01-01", "9999-12-31"


def earliest(given: str) -> str:
    """The first day that ``given`` may mean; the first of all days where it is empty."""
    return given + "-01-01"[len(given) - 4 :] if given else _FIRST


def latest(given: str) -> str:
    """The last day that ``given`` may mean (the 31st of any month: days are compared as text), or the last of all."""
    return given + "-12-31"[len(given) - 4 :] if given else _LAST


def covers(begin: str, until: str, day: str) -> bool:
    return earliest(begin) <= day <= latest(until)


def days_before(day: str, days: int) -> str:
    """The ISO day that many days before ``day``."""
    return (date.fromisoformat(day) - timedelta(days=days)).isoformat()
