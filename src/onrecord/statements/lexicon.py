"""The words of ``occasion.toml``."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def words(name: str) -> frozenset[str]:
    """The list of that name; ``tense.perfect`` is the list ``perfect`` of the table ``tense``."""
    table = tomllib.loads(files(__package__).joinpath("occasion.toml").read_text("utf-8"))
    for part in name.split("."):
        table = table[part]
    return frozenset(table)
