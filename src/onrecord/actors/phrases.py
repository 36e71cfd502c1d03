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
_LINKS = frozenset(["of", "for", "to", "at", "in", "from", "within", "inside"])
# What may follow where it is said already for whom: "the UN envoy to Syria", but "the UN chief" in Moscow.
_OFFICIAL_LINKS = frozenset(["of", "for", "to"])
_DEEPEST = 8  # descriptions inside one another: "the spokesman of the head of the office of the president of X"
_NO_NOUN = ("V", "MD", "IN", "PRP", "DT")
_POSSESSIVES = frozenset(["'s", "’s", "'", "’"])
_INDEFINITE = frozenset(["a", "an", "any", "no", "some", "another"])
_LONGEST_LEFT = 9  # tokens that may stand before the noun


class Phrase(NamedTuple):
    """A description. Tokens ``first`` to ``beyond`` hold all of it, ``noun`` to ``after`` the noun that it turns on.

    ``owner`` is for whom it is; ``own`` says that this is a pronoun ("his spokesman"). ``titles`` are the folded words
    up to and including the noun, the longest first, as an office may be called. ``local`` says that without an owner
    the page's own state may be meant. ``time``: past, coming or empty.
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
    local: bool
    time: str
    plural: bool
    depth: int


class _Right(NamedTuple):
    """Where what follows a noun ends, where its title does, whose it is, and whether that is a name not known."""

    beyond: int
    title: int
    owner: Name | Phrase | None
    elsewhere: bool


class Describer:
    """Finds the descriptions of one article."""

    def __init__(self, text: str, tokens: Sequence[Token], names: Sequence[Name], words: Lexicon) -> None:
        self.text, self.tokens, self.names, self.words = text, tokens, names, words
        self._firsts = [name.first for name in names]
        self._longest: dict[int, Phrase] = {}  # by the first token, determiner or not

    def phrases(self) -> list[Phrase]:
        """All descriptions in text order; one may stand inside another, as its owner."""
        # From the right: what follows "of" is there when the words before it are looked at.
        found = []
        for noun, after in reversed(list(self._nouns())):
            phrase = self._phrase(noun, after)
            found.append(phrase)
            self._longest.setdefault(phrase.first, phrase)
        return sorted(found, key=attrgetter("first", "beyond"))

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
        if fold(self.tokens[place].word).partition(" ")[0] not in self.words.openers:
            return 0
        end = min(place + self.words.longest, len(self.tokens))
        for beyond in range(end, place, -1):
            last = self.tokens[beyond - 1]
            if (
                last.sentence != self.tokens[place].sentence
                or last.tag.startswith(_NO_NOUN)
                or not last.word[0].isalnum()
            ):
                continue
            word = self._key(place, beyond)
            # "A major step" has no major in it; where the tagger calls a shortened title a number, the capital tells.
            if word in self.words.roles and (last.tag.startswith("N") or last.word[0].isupper()):
                return self._ends_noun(beyond, word)
        return 0

    def _ends_noun(self, beyond: int, word: str) -> int:
        """``beyond``, unless the noun only qualifies another, as in "government data" or "army-backed"."""
        if beyond >= len(self.tokens) or not self._same(beyond, beyond - 1):
            return beyond
        after = self.tokens[beyond]
        if after.tag == "HYPH" or after.word in _POSSESSIVES:
            return 0
        if self.words.roles[word].standing == "organ":
            return 0 if after.tag.startswith("NN") else beyond
        if after.tag in ("NN", "NNS"):
            return beyond if self._begins_role(beyond) else 0
        return beyond + (word in self.words.shortened and self._is_stop(beyond))

    def _is_stop(self, place: int) -> bool:
        """Whether the token is a full stop inside a sentence, as in "Gen. X"."""
        stop = self.tokens[place].word == "." and self.tokens[place].start == self.tokens[place - 1].end
        return stop and place + 1 < len(self.tokens) and self._same(place + 1, place)

    def _begins_role(self, place: int) -> bool:
        return fold(self.tokens[place].word) in self.words.roles

    def _phrase(self, noun: int, after: int) -> Phrase:
        left = self._left(noun)
        owner = self._owner_left(left, noun)
        several = self._is_one_of_several(left, after)
        begin = min(owner.first, left) if owner else left
        determined = begin > 0 and self.tokens[begin - 1].tag in _DETERMINERS and self._same(begin - 1, noun)
        first = begin - 1 if determined else begin
        right = self._right(after, _LINKS if owner is None else _OFFICIAL_LINKS)
        word, bare = self._key(noun, after), owner.beyond if owner and owner.is_adjective else left
        titles = [self._key(noun, right.title)] if right.title > after else []
        titles += [self._key(place, after) for place in range(bare, noun + 1)]
        article = self.tokens[first].word.lower() if determined else ""
        return Phrase(
            first=first, beyond=right.beyond, noun=noun, after=after, role=self.words.roles[word], word=word,
            titles=tuple(dict.fromkeys(filter(None, titles))), owner=None if several else owner or right.owner,
            own=any(self.tokens[place].tag == "PRP$" for place in range(first, noun)),
            definite=article not in _INDEFINITE and (owner is not None or bool(article)),
            local=not (right.elsewhere or several) and self._is_local(left, noun, word), time=self._time(first, noun),
            plural=self.tokens[after - 1].tag in ("NNS", "NNPS"),
            depth=right.owner.depth + 1 if isinstance(right.owner, Phrase) else 0,
        )  # fmt: skip

    def _is_one_of_several(self, left: int, after: int) -> bool:
        """ "The Russian and US presidents" are nobody's alone."""
        plural = self.tokens[after - 1].tag in ("NNS", "NNPS")
        joined = left > 1 and self._same(left - 2, left) and self.tokens[left - 1].word.lower() in ("and", "or")
        return plural and joined and self.name_at(left - 2) is not None

    def _is_local(self, left: int, noun: int, word: str) -> bool:
        """Whether the page's own state may be meant where no name says whose: not by names that we do not know."""
        before = [self.tokens[place] for place in range(left, noun)]
        keys = {fold(token.word) for token in before}
        named = {fold(token.word) for token in before if token.tag.startswith("NNP")}
        if named - self.words.topics - self.words.passed or keys & self.words.elsewhere:
            return False
        return word not in self.words.vague or bool(keys & self.words.topics)

    def _same(self, one: int, other: int) -> bool:
        return self.tokens[one].sentence == self.tokens[other].sentence

    def _key(self, first: int, beyond: int) -> str:
        return fold(self.text[self.tokens[first].start : self.tokens[beyond - 1].end])

    def _left(self, noun: int) -> int:
        """The first of the words before the noun that belong to it."""
        place = noun
        while place > max(0, noun - _LONGEST_LEFT) and self._same(place - 1, noun) and self._qualifies(place - 1):
            place -= 1
        while place < noun and (
            self.tokens[place].tag in ("POS", "HYPH", "RB", "VBG", "VBN") or self.tokens[place].word in _POSSESSIVES
        ):
            place += 1
        return place

    def _qualifies(self, place: int) -> bool:
        token = self.tokens[place]
        if token.tag in _BEFORE or token.word in _POSSESSIVES:
            return True
        return self.name_at(place) is not None and token.tag not in ("IN", "DT", "CC", ",")

    def _owner_left(self, left: int, noun: int) -> Name | None:
        """The first name before the noun: for whom it is. In "Iran's UN envoy" the second belongs to the title."""
        for place in range(left, noun):
            name = self.name_at(place)
            if name and name.beyond <= noun and self.tokens[name.beyond].tag != "HYPH":  # not "Kremlin-backed"
                return name
        name = self.name_at(noun)
        return name if name and not name.is_surname else None

    def _right(self, after: int, links: frozenset[str]) -> _Right:
        """What follows the noun: "of the Russian foreign ministry", "of foreign affairs of Russia"."""
        beyond, title, elsewhere = after, after, False
        while self._links(beyond, links):
            place = self._past_determiners(beyond + 1)
            phrase = self._longest.get(beyond + 1) or self._longest.get(place)
            if phrase and phrase.depth < _DEEPEST:
                return _Right(phrase.beyond, title, phrase, False)
            owner = self.name_at(place)
            if owner and not (elsewhere and owner.is_adjective) and not self._is_in_longer(owner, beyond + 1):
                end = self._past_possession(owner)
                return _Right(end, end if self.tokens[beyond].word.lower() in _OFFICIAL_LINKS else title, owner, False)
            end = self._nouns_after(place)
            if end == place or not (self.tokens[beyond].word.lower() == "of" or self.tokens[place].tag == "NNP"):
                break
            elsewhere = elsewhere or self._is_elsewhere(place, end)
            beyond, title = end, end if self.tokens[beyond].word.lower() == "of" else title
        return _Right(beyond, title, None, elsewhere)

    def _is_in_longer(self, name: Name, start: int) -> bool:
        """Whether a state's name only begins another: "the Pakistan Federal Union", but not "of Belarus X Y"."""
        follows = name.beyond < len(self.tokens) and self._same(name.beyond, name.first)
        return (
            start < name.first and follows and self.tokens[name.beyond].tag.startswith("NNP") and not name.is_adjective
        )

    def _past_possession(self, name: Name) -> int:
        """The end of "the IDF's personnel branch", "the Russian General Staff"; else of the name."""
        follows = name.beyond < len(self.tokens) and self._same(name.beyond, name.first)
        owns = follows and self.tokens[name.beyond].word in _POSSESSIVES
        return self._nouns_after(name.beyond) if owns or name.is_adjective else name.beyond

    def _links(self, place: int, links: frozenset[str]) -> bool:
        return (
            place + 1 < len(self.tokens)
            and self._same(place, place - 1)
            and self._same(place + 1, place)
            and self.tokens[place].word.lower() in links
        )

    def _past_determiners(self, place: int) -> int:
        while place + 1 < len(self.tokens) and self._same(place + 1, place) and self.tokens[place].tag in _DETERMINERS:
            place += 1
        return place

    def _nouns_after(self, place: int) -> int:
        """The end of a run of nouns: "foreign affairs", "Agriculture and Trade", "'s personnel branch"."""
        while place < len(self.tokens) and self._same(place, place - 1) and self._is_noun(place):
            place += 1
        return place

    def _is_noun(self, place: int) -> bool:
        token = self.tokens[place]
        named = token.tag == "NNP" and self.tokens[place - 1].tag in ("NN", "NNS")
        if named or fold(token.word) in self.words.calendar:
            return False  # "the Russian parliament X Y", "members in March"
        if token.tag.startswith(("N", "JJ")) or token.tag == "HYPH" or token.word in _POSSESSIVES:
            return True
        near = place + 1 < len(self.tokens) and self._same(place + 1, place)
        return token.word in ("and", "&") and near and self.tokens[place + 1].tag == "NNP" == self.tokens[place - 1].tag

    def _is_elsewhere(self, first: int, beyond: int) -> bool:
        """Whether a name that we do not know stands there: "of the Union of Shipowners"."""
        words = [token for token in self.tokens[first:beyond] if token.tag.startswith("NNP")]
        return any(fold(token.word) not in self.words.topics for token in words)

    def _time(self, first: int, noun: int) -> str:
        words = {fold(self.tokens[place].word) for place in range(max(0, first - 1), noun)}
        return "past" if words & self.words.past else "coming" if words & self.words.coming else ""
