"""Expressions of time in a page's text -> TIMEX3 values and intervals of days, counted from the page's date."""

from __future__ import annotations

from onrecord.nouns import Timex
from onrecord.when.find import find_dates

__all__ = ["Timex", "find_dates"]
