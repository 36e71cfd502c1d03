"""Which words of an article are names that the knowledge has: looked up longest first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..folding import fold
from ..language.analysis import Token
from .index import Index, Sense
from .lexicon import Lexicon

SHORT = 3  # names of up to so many letters count only in capitals: US, WHO, Fed are words too


class Name(NamedTuple):
    """Tokens ``first`` to ``beyond`` are a name of the knowledge; ``senses`` is what it may stand for."""

    first: int
    beyond: int
    senses: tuple[Sense, ...]

    @property
    def is_person(self) -> bool:
        """Whether it can only be somebody's name."""
        return all(sense.kind == "person" for sense in self.senses)

    @property
    def is_surname(self) -> bool:
        return all(sense.how == "surname" for sense in self.senses)

    @property
    def is_adjective(self) -> bool:
        """Whether it only qualifies ("Russian") and names nobody by itself."""
        return all(sense.how in ("adjective", "people") for sense in self.senses)


def find_names(text: str, tokens: Sequence[Token], index: Index, words: Lexicon) -> list[Name]:
    """The known names in text order; they do not overlap."""
    found: list[Name] = []
    place = 0
    while place < len(tokens):
        name = _longest(text, tokens, place, index, words)
        if name:
            found.append(name)
        place = name.beyond if name else place + 1
    held = {place for name in found if not name.is_surname for place in range(name.first, name.beyond)}
    return [
        name
        for name in found
        if not (_is_inside(tokens, name, held, words) or _is_son(tokens, name, words) or _is_shout(tokens, name, words))
    ]


def _is_son(tokens: Sequence[Token], name: Name, words: Lexicon) -> bool:
    """ "Donald Trump Jr" is another than Donald Trump."""
    after = tokens[name.beyond] if name.beyond < len(tokens) else tokens[name.first]
    return name.is_person and fold(after.word) in words.generations


def _is_shout(tokens: Sequence[Token], name: Name, words: Lexicon) -> bool:
    """Whether it is a word like any other between words in capitals: "WHAT IS THIS", "TELL US MORE"."""
    if fold(tokens[name.first].word) not in words.words_too or name.beyond - name.first > 1:
        return False
    beside = [tokens[place].word for place in (name.first - 1, name.beyond) if 0 <= place < len(tokens)]
    return any(word.isupper() and len(word) > 1 and word.isalpha() for word in beside)


def _is_inside(tokens: Sequence[Token], name: Name, held: set[int], words: Lexicon) -> bool:
    """Whether a one-word state belongs to a name that the knowledge has not: "Jordan Smith", "Central America"."""
    if name.beyond - name.first > 1 or name.is_adjective or not any(sense.kind == "state" for sense in name.senses):
        return False
    return _extends(tokens, name.first, name.first - 1, held, words) or _is_first_name(tokens, name, held, words)


def _is_first_name(tokens: Sequence[Token], name: Name, held: set[int], words: Lexicon) -> bool:
    """ "Jordan Smith said": one more capitalised word, and then what somebody does."""
    surname, after = name.beyond, name.beyond + 1
    if not _extends(tokens, name.first, surname, held, words) or after >= len(tokens):
        return False
    key = fold(tokens[surname].word)
    acts = tokens[after].tag.startswith("VB") or tokens[after].word == ","
    return acts and key not in words.things and key not in words.topics


def _extends(tokens: Sequence[Token], place: int, other: int, held: set[int], words: Lexicon) -> bool:
    """Whether token ``other``, beside ``place``, is one more capitalised word of the same name."""
    if not 0 <= other < len(tokens) or tokens[other].sentence != tokens[place].sentence or other in held:
        return False
    token, key = tokens[other], fold(tokens[other].word)
    known = key in words.roles or key in words.addresses or key in words.passed or key in words.calendar
    return token.tag == "NNP" and token.word[0].isupper() and len(key) > 1 and not known


def _longest(text: str, tokens: Sequence[Token], first: int, index: Index, lexicon: Lexicon) -> Name | None:
    opener = fold(tokens[first].word).partition(" ")[0]
    words = index.opens(opener) if opener else 0
    if not words or _continues(tokens, first):
        return None
    # A hyphen is a token of its own, and so is the s of a possessive.
    last = min(first + 2 * words, len(tokens))
    for beyond in range(last, first, -1):
        if tokens[beyond - 1].sentence != tokens[first].sentence:
            continue
        exact = text[tokens[first].start : tokens[beyond - 1].end]
        key = fold(exact)
        senses = index.senses(key) if key.count(" ") < words and tokens[beyond - 1].word[0].isalnum() else ()
        # "The Supreme Court" is one of many.
        if not senses or key in lexicon.roles or _is_elect(tokens, beyond):
            continue
        name = Name(first, beyond, senses)
        if _fits(exact, key) or (name.is_person and tokens[first].tag == "NNP" and _is_surname(key, lexicon)):
            return name
    return None


def _is_surname(key: str, words: Lexicon) -> bool:
    """Whether so short a word may be somebody's name where it is written like one: Xi, Abe, but not May."""
    return len(key) <= SHORT and " " not in key and key not in words.calendar and key not in words.words_too


def _is_elect(tokens: Sequence[Token], place: int) -> bool:
    """Whether "-elect" follows: the Russian president-elect is not the Russian president."""
    after = [token.word.lower() for token in tokens[place : place + 2]]
    return len(after) > 1 and after[0] in "-–" and after[1] in ("elect", "designate")


def _continues(tokens: Sequence[Token], place: int) -> bool:
    """Whether a hyphen ties the token to the word before: "anti-Russian" has the adjective, "post-Putin" no Putin."""
    return place > 0 and tokens[place - 1].word in "-–" and tokens[place - 1].end == tokens[place].start


def _fits(exact: str, key: str) -> bool:
    if len(key) <= SHORT:
        return exact.replace(".", "").isupper()
    if " " not in key:
        return exact[0].isupper()
    if exact.startswith("the "):
        return False  # the article of "The National" is a part of it; "the national" is anything
    return any(char.isupper() for char in exact)
