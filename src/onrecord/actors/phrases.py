"""Descriptions that say who somebody is by what he does, and for whom: "the spokesperson for the Kremlin"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from ..folding import fold
from ..language.analysis import Token
from .lexicon import Lexicon, Role
from .names import Name

_BEFORE = frozenset(["NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "HYPH", "POS", "CD", "VBN", "RB", "VBG"])
_DETERMINERS = frozenset(["DT", "PRP$", "PDT"])
_LINKS = frozenset(["of", "for", "to", "at", "in", "from", "with"])
_LONGEST_LEFT = 9  # tokens that may stand before the noun


class Phrase(NamedTuple):
    """A description. Tokens ``first`` to ``beyond`` hold all of it, ``noun`` to ``after`` the noun that it turns on.

    ``owner`` is for whom it is; ``own`` says that this is a pronoun ("his spokesman"). ``titles`` are the folded words
    up to and including the noun, the longest first, as an office may be called. ``time``: past, coming or empty.
    """

    first: int
    beyond: int
    noun: int
    after: int
    role: Role
    word: str
    titles: tuple[str, ...]
    owner: Name | Phrase | None
    own: bool
    definite: bool
    time: str


class Describer:
    """Finds the descriptions of one article."""

    def __init__(self, text: str, tokens: Sequence[Token], names: Sequence[Name], words: Lexicon) -> None:
        self.text, self.tokens, self.names, self.words = text, tokens, names, words
        self._firsts = [name.first for name in names]
        self._found: dict[int, Phrase] = {}  # by the first token, determiner or not

    def phrases(self) -> list[Phrase]:
        """All descriptions in text order; one may stand inside another, as its owner."""
        # From the right: what follows "of" is there when the words before it are looked at.
        for noun, after in reversed(list(self._nouns())):
            phrase = self._phrase(noun, after)
            self._found[phrase.first] = phrase
        return sorted(self._found.values(), key=attrgetter("first", "beyond"))

    def name_at(self, place: int) -> Name | None:
        """The known name that holds token ``place``."""
        at = bisect_right(self._firsts, place) - 1
        return self.names[at] if at >= 0 and place < self.names[at].beyond else None

    def _nouns(self) -> Iterator[tuple[int, int]]:
        place = 0
        while place < len(self.tokens):
            after = self._role_at(place)
            if after:
                yield place, after
            place = after or place + 1

    def _role_at(self, place: int) -> int:
        """The token after the longest noun of a description that begins here; 0 where none does."""
        name = self.name_at(place)
        if name and not name.is_surname and all(sense.kind not in ("office", "body") for sense in name.senses):
            return 0
        end = min(place + self.words.longest, len(self.tokens))
        for beyond in range(end, place, -1):
            last = self.tokens[beyond - 1]
            if last.sentence != self.tokens[place].sentence or not last.tag.startswith(("N", "J")):
                continue
            if fold(self.text[self.tokens[place].start : last.end]) in self.words.roles:
                return self._ends_noun(beyond)
        return 0

    def _ends_noun(self, beyond: int) -> int:
        """``beyond``, unless the noun only qualifies another, as in "government data" or "army-backed"."""
        if beyond >= len(self.tokens) or self.tokens[beyond].sentence != self.tokens[beyond - 1].sentence:
            return beyond
        after = self.tokens[beyond]
        if after.tag == "HYPH" or (after.tag in ("NN", "NNS") and not self._begins_role(beyond)):
            return 0
        return beyond

    def _begins_role(self, place: int) -> bool:
        return fold(self.tokens[place].word) in self.words.roles

    def _phrase(self, noun: int, after: int) -> Phrase:
        left = self._left(noun)
        owner, possessor = self._owner_left(left, noun)
        begin = possessor.first if isinstance(possessor, Name) else left
        titles = tuple(dict.fromkeys(self._key(place, after) for place in range(owner.beyond if owner and
                       owner.is_adjective else left, noun + 1)))  # fmt: skip
        first = (
            begin - 1 if begin and self.tokens[begin - 1].tag in _DETERMINERS and self._same(begin - 1, noun) else begin
        )
        own = any(self.tokens[place].tag == "PRP$" for place in range(first, noun))
        beyond, right = self._right(after)
        extended = (self._key(noun, beyond),) if beyond > after and right is None else ()
        word = self._key(noun, after)
        return Phrase(
            first, beyond, noun, after, self.words.roles[word], word, (*extended, *filter(None, titles)), owner or right,
            own, bool(owner) or (first < begin and self.tokens[first].word.lower() not in ("a", "an", "any", "no")),
            self._time(first, noun),
        )  # fmt: skip

    def _same(self, one: int, other: int) -> bool:
        return self.tokens[one].sentence == self.tokens[other].sentence

    def _key(self, first: int, beyond: int) -> str:
        return fold(self.text[self.tokens[first].start : self.tokens[beyond - 1].end])

    def _left(self, noun: int) -> int:
        """The first of the words before the noun that belong to it."""
        place = noun
        while place > max(0, noun - _LONGEST_LEFT) and self._same(place - 1, noun) and self._qualifies(place - 1):
            place -= 1
        while place < noun and self.tokens[place].tag in ("POS", "HYPH", "RB", "VBG"):
            place += 1
        return place

    def _qualifies(self, place: int) -> bool:
        token = self.tokens[place]
        if token.tag in _BEFORE and token.word not in ",.;:":
            # What is already the noun of a description ends it: "President Xi" before "Minister".
            return True
        return self.name_at(place) is not None and token.tag not in ("IN", "DT", "CC", ",")

    def _owner_left(self, left: int, noun: int) -> tuple[Name | None, Name | None]:
        """The name nearest before the noun for whom it is, and where that name begins."""
        for place in range(noun - 1, left - 1, -1):
            name = self.name_at(place)
            if name and name.beyond <= noun:
                return name, name
        name = self.name_at(noun)
        return (name, name) if name and name.first <= noun < name.beyond and not name.is_surname else (None, None)

    def _right(self, after: int) -> tuple[int, Name | Phrase | None]:
        """Where "of the Russian foreign ministry" after the noun ends, and what is named there."""
        if not self._links(after):
            return after, None
        place = after + 1
        phrase = self._found.get(place)
        if phrase:
            return phrase.beyond, phrase
        while place < len(self.tokens) and self._same(place, after) and self.tokens[place].tag in ("DT", "JJ", "PRP$"):
            name = self.name_at(place)
            if name:
                return name.beyond, name
            place += 1
        name = self.name_at(place) if place < len(self.tokens) and self._same(place, after) else None
        if name and not name.is_adjective:
            return name.beyond, name
        return self._nouns_after(place, after), None

    def _links(self, after: int) -> bool:
        return after + 1 < len(self.tokens) and self._same(after, after - 1) and self._same(after + 1, after) and (
            self.tokens[after].word.lower() in _LINKS
        )  # fmt: skip

    def _nouns_after(self, place: int, after: int) -> int:
        """The end of "of foreign affairs", "of Agriculture and Trade"; ``after`` where nothing follows "of"."""
        if self.tokens[after].word.lower() != "of":
            return after
        start = place
        while place < len(self.tokens) and self._same(place, after) and self.tokens[place].tag.startswith(("N", "JJ")):
            place += 1
        return place if place > start else after

    def _time(self, first: int, noun: int) -> str:
        words = {fold(self.tokens[place].word) for place in range(max(0, first - 1), noun)}
        return "past" if words & self.words.past else "coming" if words & self.words.coming else ""
