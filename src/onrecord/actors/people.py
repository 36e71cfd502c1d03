"""Names of people in an article: known ones, and runs of capitalised words that are nobody's that the knowledge has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from ..folding import fold
from ..language.analysis import Token
from .index import Sense
from .lexicon import Lexicon
from .names import Name
from .phrases import Phrase

_LONGEST = 6  # tokens of a name
CapitalRun = tuple[int, int]  # the first token and the one after the last
_PARTICLES = 3  # particles and hyphens between two of its words: "van der", "al-"


class Person(NamedTuple):
    """Tokens ``first`` to ``beyond`` are somebody's name; ``senses`` are the people of the knowledge that have it.

    ``exact`` is the name as the text has it, ``key`` the same folded; ``full`` says that it is more than a surname.
    ``address`` is the folded title of address, if any, and ``gender`` what it tells (m, f or empty); ``phrase`` is what
    the words around the name say of him.
    """

    first: int
    beyond: int
    key: str
    exact: str
    senses: tuple[Sense, ...]
    full: bool
    gender: str
    address: str
    phrase: Phrase | None


class Thing(NamedTuple):
    """Tokens ``first`` to ``beyond`` are the name ``exact`` of an organisation that the knowledge does not have."""

    first: int
    beyond: int
    exact: str


class PeopleFinder:
    """Finds the names of people of one article, beside what is known and what describes."""

    def __init__(
        self, text: str, tokens: Sequence[Token], names: Sequence[Name], phrases: Sequence[Phrase], words: Lexicon
    ) -> None:
        self.text, self.tokens, self.words = text, tokens, words
        self._known = {name.first: name for name in names if name.is_person}
        self._inside = {place for name in self._known.values() for place in range(name.first, name.beyond)}
        self._taken = {place for name in names if not name.is_person for place in range(name.first, name.beyond)}
        self._taken |= {place for phrase in phrases for place in range(phrase.noun, phrase.after)}
        # Of descriptions that end in one place the longest says most: reversed, it comes last and stays.
        self._titles = {phrase.beyond: phrase for phrase in sorted(phrases, key=attrgetter("first"), reverse=True)}
        self._nouns_end = {phrase.after: phrase for phrase in phrases}
        self._before = {phrase.first: phrase for phrase in phrases}
        self._things: list[CapitalRun] = []
        self._people: list[CapitalRun] = []
        for run in self._runs():
            (self._things if self._is_thing(*run) else self._people).append(run)

    def people(self) -> list[Person]:
        """In text order; they do not overlap."""
        return [self._person(*run) for run in self._people]

    def _runs(self) -> Iterator[CapitalRun]:
        place = 0
        while place < len(self.tokens):
            beyond = self._run(place)
            if beyond:
                yield place, beyond
            place = beyond or place + 1

    def _run(self, first: int) -> int:
        """The token after the name that begins at ``first``; 0 where none does."""
        if not self._capital(first):
            return 0
        beyond = first + 1
        while beyond < len(self.tokens) and beyond - first < _LONGEST:
            step = self._step(first, beyond)
            if not step:
                break
            beyond = step
        return beyond

    def _step(self, first: int, place: int) -> int:
        """One more word of the name: a capitalised one, or a particle or a hyphen before one."""
        if self.tokens[place].sentence != self.tokens[first].sentence:
            return 0
        if self._capital(place):
            return place + 1
        for last in range(place, min(place + _PARTICLES, len(self.tokens) - 1)):
            if self.tokens[last + 1].sentence != self.tokens[first].sentence or not self._is_small(last):
                return 0
            if self._capital(last + 1):
                return last + 2
        return 0

    def _is_small(self, place: int) -> bool:
        word = self.tokens[place].word
        return word in "-–’'" or fold(word) in self.words.particles

    def _capital(self, place: int) -> bool:
        token = self.tokens[place]
        if place in self._inside:
            return True
        if place in self._taken or not token.word[0].isupper():
            return False
        key = fold(token.word)
        if not key or key in self.words.not_in_names or self.words.is_mark(self.text, token.start):
            return False
        return token.tag.startswith("NNP") or (token.tag in ("JJ", "NN", "FW") and len(key) > 2)

    def things(self) -> list[Thing]:
        """Runs of several capitals that name an organisation and no person, in text order."""
        return [Thing(*run, self._exact(*run)) for run in self._things if run[1] - run[0] > 1]

    def _exact(self, first: int, beyond: int) -> str:
        return self.text[self.tokens[first].start : self.tokens[beyond - 1].end]

    def _is_thing(self, first: int, beyond: int) -> bool:
        """Whether the last word says that the capitals name no person ("Nour News"), or a hyphen ties them to one."""
        if any(place in self._inside for place in range(first, beyond)):
            return False
        tied = first > 0 and self.tokens[first - 1].tag == "HYPH"
        return tied or fold(self.tokens[beyond - 1].word) in self.words.things

    def _person(self, first: int, beyond: int) -> Person:
        known = [self._known[place] for place in range(first, beyond) if place in self._known]
        name = next((name for name in known if not name.is_surname), None)
        if name:
            # "Ayatollah Ali Khamenei": what else is in the run is title or second name.
            first, beyond, senses, full = name.first, name.beyond, name.senses, True
        else:
            alone = bool(known) and (known[0].first, known[0].beyond) == (first, beyond)
            full = beyond - first > 1 and not alone
            senses = known[0].senses if alone else ()
        address = self._address(first)
        phrase = self._phrase(first, beyond)
        exact, gender = self._exact(first, beyond), self.words.addresses.get(address, "")
        return Person(first, beyond, fold(exact), exact, senses, full, gender, address, phrase)

    def _address(self, first: int) -> str:
        """The folded title of address before a name."""
        before = fold(self.tokens[first - 1].word) if first else ""
        return before if before in self.words.addresses else ""

    def _phrase(self, first: int, beyond: int) -> Phrase | None:
        """What the words before ("Foreign Minister X", "the minister, X,") or after ("X, the minister") say of him."""
        # In "said Russian intelligence, John X, an analyst," the organ is not what X is.
        found = [phrase for phrase in self._said_of(first, beyond) if phrase and phrase.role.standing != "organ"]
        return next((phrase for phrase in found if phrase.owner), found[0] if found else None)

    def _said_of(self, first: int, beyond: int) -> Iterator[Phrase | None]:
        before = first - 1 if self._address(first) else first
        shortened = self._nouns_end.get(before - 1)
        if shortened and self._is(before - 1, ".") and shortened.word in self.words.shortened:
            before -= 1  # a sentence that seemed to end after "Gen."
        # A title of address may be a role, too: "Justice X".
        title = next((t for at in (first, before) if (t := self._titles.get(at) or self._nouns_end.get(at))), None)
        yield title
        opens = title.first if title else before
        if self._is(opens - 1, ",") and self._closes(beyond):
            found = self._titles.get(opens - 1)
            yield found if found and not found.plural else None
        if self._is(beyond, ","):
            after = self._before.get(beyond + 1)
            yield after if after and not after.plural and self._closes(after.beyond) else None

    def _is(self, place: int, mark: str) -> bool:
        return 0 <= place < len(self.tokens) and self.tokens[place].word == mark

    def _closes(self, beyond: int) -> bool:
        """Whether an apposition ends there: "the minister, X, said" and not "the minister, X and Y"."""
        return beyond >= len(self.tokens) or self.tokens[beyond].word in (",", ".", ";", ")", "—", "–", "-") or (
            self.tokens[beyond].tag.startswith("VB")
        )  # fmt: skip
