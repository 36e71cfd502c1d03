"""The noun of this room."""

from __future__ import annotations

from typing import Literal

import msgspec

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


class Timex(msgspec.Struct, frozen=True, kw_only=True):
    """A temporal expression: ``text[start:end] == exact``, with its TIMEX3 type, value and mod (ISO 24617-1).

    ``begin`` and ``until`` are ISO days, half-open, of what the expression stands for; both are empty where that is not
    known: no anchor, a bare length, a vague or a fiscal date. A range has the value ``first/last`` (ISO 8601).
    """

    start: int
    end: int
    exact: str
    type: TimexType
    value: str
    begin: str = ""
    until: str = ""
    mod: str = ""
