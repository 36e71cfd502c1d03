"""From the name of an office to its title, sector and aliases: the words of ``words.toml``."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from ...folding import fold
from ..facts import State


class Said(NamedTuple):
    """What the beginning of an office's name says of it; ``single`` is ``yes`` or empty."""

    sector: tuple[str, ...]
    single: str


@cache
def _words() -> dict[str, Any]:
    return tomllib.loads((files(__package__) / "words.toml").read_text(encoding="utf-8"))


@cache
def sectors() -> frozenset[str]:
    """PLOVER's codes of sectors."""
    return frozenset(_words()["sectors"])


def said(title: str) -> Said:
    key = fold(title)
    for entry in _words()["offices"]:
        if any(_begins(key, words) for words in entry["begins"]):
            return Said((entry["sector"],), "yes" if entry.get("single") else "")
    return Said((), "")


def _begins(key: str, words: str) -> bool:
    return key == words or key.startswith(words + " ")


def names_state(name: str, state: State) -> bool:
    """Whether the name of an office says whose it is, so that it can stand alone."""
    key = f" {fold(name)} "
    return any(f" {form} " in key for form in _forms(state))


def stands_alone(name: str, state: State) -> bool:
    """Whether the name of an office can be looked up without saying whose it is: by its state or its place."""
    return names_state(name, state) or any(_begins(fold(name), words) for words in _words()["places"])


def is_general(name: str) -> bool:
    """Whether many states have a body of that name."""
    return any(_begins(fold(name), words) for words in _words()["general"])


def with_state(name: str, state: State, article: str) -> str:
    """The name with the state's: National Assembly -> National Assembly of the Gambia."""
    return f"{name} of {article}{state.name}"


def title_of(name: str, state: State) -> str:
    """``name`` without the words that say whose the office is: Minister of Trade of Peru -> minister of trade."""
    key = fold(name)
    for form in sorted(_forms(state), key=len, reverse=True):
        short = re.sub(rf"^{form}s? | (?:of|for|in) (?:the )?{form}$", "", key)
        if short != key and short:
            return short
    return key


def titles(title: str) -> tuple[str, ...]:
    """The folded title, and as the news turns it: minister of defence -> defence minister."""
    for entry in _words()["turned"]:
        for words in entry["begins"]:
            what = title.removeprefix(words + " ").removeprefix("the ")
            if title.startswith(words + " ") and " and " not in what:
                return title, f"{_words()['short'].get(what, what)} {entry['noun']}"
    return (title,)


def _forms(state: State) -> tuple[str, ...]:
    return tuple(key for form in (state.name, *state.aliases, *state.adjectives) if (key := fold(form)))
