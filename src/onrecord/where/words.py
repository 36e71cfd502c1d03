"""The words of ``words.toml``, folded."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from onrecord.folding import fold


@cache
def _table() -> dict[str, list[str]]:
    found: dict[str, list[str]] = tomllib.loads(files(__package__).joinpath("words.toml").read_text("utf-8"))
    return found


@cache
def words(name: str) -> frozenset[str]:
    """The list of that name."""
    return frozenset(map(fold, _table()[name]))


@cache
def abbreviations() -> dict[str, tuple[str, str]]:
    """Abbreviation -> country (empty for any) and full name; states' are without full stops."""
    table = tomllib.loads(files(__package__).joinpath("words.toml").read_text("utf-8"))
    found = {short: ("", name) for short, name in table["abbreviations"].items()}
    for country, states in table["states"].items():
        for postal, names in states.items():
            name, *shorts = names.split("|")
            found.update(dict.fromkeys((postal, *shorts), (country, name)))
    return found
