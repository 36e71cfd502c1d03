"""Which names of states and of their seats are places where they stand and no actors: "in Moscow", "MOSCOW, May 21"."""

from __future__ import annotations

from collections.abc import Sequence

from ..language import Token
from .lexicon import Lexicon
from .names import SHORT, Name

_AFTER_DATELINE = frozenset([",", "(", "/", "-", "–", "—", "--", ":"])


class Places:
    """Judges the names of one article. ``speaking`` are the tokens of its sources."""

    def __init__(self, text: str, tokens: Sequence[Token], speaking: frozenset[int], words: Lexicon) -> None:
        self.text, self.tokens, self.speaking, self.words = text, tokens, speaking, words

    def holds(self, name: Name) -> bool:
        seat = any(sense.how == "metonym" for sense in name.senses)
        if not seat and not any(sense.kind == "state" for sense in name.senses):
            return False
        if self._is_somewhere(name, seat) or (seat and self.is_dateline(name)):
            return True
        # "The Ukraine conflict" is a conflict; "the US demand" that something be so is a demand of the US.
        return self.tokens[name.beyond - 1].dep == "compound" and name.first not in self.speaking

    def _is_somewhere(self, name: Name, seat: bool) -> bool:
        """Whether a word before says so: "in western Moscow", "the capital Moscow"; of a seat "from Moscow", too."""
        place = name.first - 1
        while self._is_near(place, name) and self.tokens[place].word.lower() in self.words.compass:
            if self.tokens[place].word.lower() == "capital":
                return True
            place -= 1
        if not self._is_near(place, name) or self.tokens[place].tag != "IN":
            return False
        word = self.tokens[place].word.lower()
        return word in self.words.locative or (seat and word == "from")

    def is_dateline(self, name: Name) -> bool:
        """Whether it opens a line in capitals or before a mark: "MOSCOW, May 21", "TEHRAN (MNA) –"."""
        if name.first and "\n" not in self.text[self.tokens[name.first - 1].end : self.tokens[name.first].start]:
            before = self.tokens[name.first - 1]
            opens = before.sentence != self.tokens[name.first].sentence
        else:
            opens = True
        exact = self.text[self.tokens[name.first].start : self.tokens[name.beyond - 1].end]
        follows = name.beyond < len(self.tokens) and self.tokens[name.beyond].word in _AFTER_DATELINE
        return opens and follows and exact.isupper() and len(exact) > SHORT

    def _is_near(self, place: int, name: Name) -> bool:
        return place >= 0 and self.tokens[place].sentence == self.tokens[name.first].sentence
