"""PLOVER's contexts of a sentence: what it is about, from the words of ``contexts.toml``."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

from .inflection import noun_forms
from .ontology import ontology

# "women's" is "women", "same-sex" three words.
_WORD = re.compile(r"\w+(?:['’]\w+)?['’]?|[-+]")
Term = tuple[tuple[str, ...], str]


def contexts_of(text: str, start: int, end: int) -> tuple[str, ...]:
    """The contexts that the words of ``text[start:end]`` tell, in the order of the ontology."""
    written = [_plain(word) for word in _WORD.findall(text, start, end)]
    words = [word.lower() for word in written]
    terms = _terms()
    found: set[str] = set()
    for at, word in enumerate(words):
        for rest, context in terms.get(word, ()):
            if context not in found and tuple(words[at + 1 : at + 1 + len(rest)]) == rest:
                found.add(context)
        if written[at] != word:
            found.update(context for _, context in terms.get(written[at], ()))
    return tuple(context for context in ontology().contexts if context in found)


def _plain(word: str) -> str:
    return word.replace("’", "'").removesuffix("'").removesuffix("'s")


@cache
def _terms() -> dict[str, list[Term]]:
    """By its first word what else a term has and its context."""
    tables = tomllib.loads((files(__package__) / "contexts.toml").read_text(encoding="utf-8"))
    found: dict[str, list[Term]] = {}
    for context in ontology().contexts:
        for term in tables[context].split(", "):
            *before, last = term.split()
            for form in {last} if last.isupper() else noun_forms(last):
                words = (*before, form)
                found.setdefault(words[0], []).append((words[1:], context))
    return found
