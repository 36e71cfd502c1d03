"""Whether a date or a place in a cue's clause is when, or where, the words were said. ``occasion.toml`` has the words.

What belongs to the cue is told by position: in the cue's own phrase ("told reporters in Geneva on Wednesday"), in a
phrase by itself ("In June, ...") or in one that names an occasion of speaking ("at a rally on Monday", "who addressed
journalists on Wednesday"). Everything else is something else's: "who took office in 2022", "the 2015 deal".
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import takewhile
from typing import Literal

from .clause import Clause, Word, is_break
from .lexicon import words

Asked = Literal["when", "where"]
# How far from a date the noun is looked for that it describes: "Tuesday's joint news conference".
_HEAD = 4
# The longest description between a preposition and a place's name: "in the southern port city of".
_DESCRIBED = 6


def follows_content(tail: Sequence[Word], start: int, asked: Asked) -> bool:
    """Whether a date or a place at character ``start`` of the words after a content is the cue's.

    "Warned the council of a famine at a meeting on Monday": the tagger has left it out of what was said.
    """
    first = next((at for at, word in enumerate(tail) if word.start == start), -1)
    clause = Clause(tuple(tail), (0, 0), (0, 0), frozenset(), opens=False)
    bare = _bare(clause, first, asked) if first >= 0 else None
    if bare is None:
        return False
    if asked == "where":
        return _names_event(tail[:bare]) and not _has(tail[:bare], "asides")
    return _is_own_phrase(tail[:bare], asked)


def is_occasion(clause: Clause, start: int, end: int, asked: Asked) -> bool:
    """Whether characters ``start`` to ``end``, a date or a place, say when or where the clause's words were said."""
    first, last = clause.range_of(start, end)
    if first == last:
        return False
    bare = _bare(clause, first, asked)
    if bare is None or (asked == "when" and not _stands_alone(clause, first, last)):
        return False
    if clause.in_source(first):
        return asked == "when" and _in_source(clause, bare, last)
    if first < clause.cue[0]:
        return _before(clause, bare, last, asked)
    return _after(clause, bare, asked)


def names_occasion(clause: Clause) -> bool:
    """Whether a clause tells of an occasion of speaking: "in a post", "at Tuesday's briefing"."""
    return any(word.word in words("events") and not clause.in_source(at) for at, word in enumerate(clause.words))


def points_back(clause: Clause) -> bool:
    """Whether a clause is about another time that was told of before: "in that exchange", "at the time"."""
    said = " ".join(word.word for at, word in enumerate(clause.words) if not clause.in_source(at)) + " "
    return any(f" {phrase} " in said for phrase in words("elsewhen")) or said.startswith(
        tuple(f"{phrase} " for phrase in words("elsewhen_first"))
    )


def _bare(clause: Clause, first: int, asked: Asked) -> int | None:
    """The word before which the phrase of the date or place ends ("in" of "in June"); ``None`` where none may be."""
    found = clause.words
    if asked == "when":
        if _is_in_name(found, first):
            return None
        at = _led(found, first)
        if at > 1 and found[at - 1].word == "of" and found[at - 2].word in words("times"):
            at = _led(found, at - 2)  # "the night of"
        of = at > 1 and found[at - 1].word == "of" and found[at - 2].word in words("events")
        link = found[at - 1].word if at and not clause.cue[0] <= at - 1 < clause.cue[1] else ""
        return None if link in words("not_before_dates") and not of else at
    return _locative(clause, first)


def _led(found: Sequence[Word], at: int) -> int:
    while at and found[at - 1].word in words("leading"):
        at -= 1
    return at


def _is_in_name(found: Sequence[Word], first: int) -> bool:
    """The year of "the Harbour 2025 Conference"."""
    around = [*found[first - 1 : first], *found[first + 1 : first + 2]]
    return len(around) > 1 and all(word.capital for word in around) and found[first].word.isdecimal()


def _locative(clause: Clause, first: int) -> int | None:
    found = clause.words
    for at in range(first - 1, max(-1, first - 1 - _DESCRIBED), -1):
        word = found[at]
        if word.word in words("locative"):
            return at if word.word != "from" or at not in (0, clause.phrase(at)) else None
        if word.word in ("to", "of") and at and found[at - 1].word in words("journeys"):
            return at
        comma = word.word == "," and at and found[at - 1].word in words("describing")
        if not (comma or word.word in words("describing") or word.capital):
            return None
    return None


def _stands_alone(clause: Clause, first: int, last: int) -> bool:
    """Whether a date describes no noun, or one that is an occasion of speaking: "a 2015 report", "Monday's talks"."""
    if last >= len(clause.words) or last in (clause.source[0], clause.cue[0]):
        return True
    after = clause.words[last]
    if clause.cue[0] < last < clause.cue[1]:
        return True
    determined = first > 0 and clause.words[first - 1].word in words("determiners")
    plain = not after.word[0].isalnum() or after.word in words("function_words")
    if after.word == "'s" or (not plain and (determined or not after.capital)):
        return _has(_described(clause, last), "events")
    return True


def _described(clause: Clause, last: int) -> Sequence[Word]:
    """The words that a date before them may describe: to the next punctuation or word of grammar."""
    following = clause.words[last : last + _HEAD]
    return tuple(takewhile(lambda word: not is_break(word) and word.word not in words("function_words"), following))


def _in_source(clause: Clause, bare: int, last: int) -> bool:
    """ "A statement on Tuesday said", "a 2015 report said", "Ola Nor, who spoke on Monday, said"."""
    host = clause.words[max(clause.phrase(bare), clause.source[0]) : bare]
    if last == clause.source[1] == clause.cue[0] and _is_adverb(clause, host, bare):
        return not _has(host, "breakers")  # "Ola Nor on Tuesday said", the tagger's source being too long
    return _speaks(host) or (clause.phrase(bare) <= clause.source[0] and _has(_head(clause), "events"))


def _is_adverb(clause: Clause, host: Sequence[Word], bare: int) -> bool:
    """Whether what stands before the cue is a time of its own by its form: "on Tuesday", "last week"."""
    if any(word.word in words("links") for word in host[:-1]):
        return False
    return bool(host) and (host[-1].word in words("links") or not clause.words[bare].capital)


def _head(clause: Clause) -> Sequence[Word]:
    """The source's first words, up to the first word of grammar: "a 2015 report" of "a 2015 report of the bank"."""
    first, last = clause.source
    opened = first + (clause.words[first].word in words("determiners"))
    following = clause.words[opened:last]
    return tuple(takewhile(lambda word: not is_break(word) and word.word not in words("function_words"), following))


def _before(clause: Clause, bare: int, last: int, asked: Asked) -> bool:
    if _is_crossed(clause, bare, clause.cue[0]):
        return False
    begin, source = clause.phrase(bare), clause.source
    if source[0] < source[1] <= bare:  # between the source and the cue
        host = clause.words[max(begin, source[1]) : bare]
        if _is_idle(host) or _speaks(host) or (begin >= source[1] and _names_event(host)):
            return True
        return begin < source[1] and _shares_subject(clause) and _is_main(host, asked)
    if asked == "when" and last == clause.cue[0] and clause.opens:
        return begin < bare and _is_main(clause.words[begin:bare], asked)
    if begin == 0 and not clause.opens:
        return False  # what is left of the clause of a content
    subject, host = source[0] if bare < source[0] < clause.cue[0] else clause.cue[0], clause.words[begin:bare]
    hinge = " ".join(word.word for word in clause.words[max(0, subject - 2) : subject])
    if hinge.endswith(tuple(words(f"hinges_{asked}"))) and _hangs_on(clause, last, subject, host, asked):
        return True
    return _leads_on(clause, last, subject) and _is_own_phrase(host, asked)


def _shares_subject(clause: Clause) -> bool:
    """Whether the cue has the subject of a verb before it: "fined the bank in 2021, saying", "met and said"."""
    first = clause.cue[0]
    before = clause.words[first - 1].word if first else ""
    return clause.words[first].word.endswith("ing") or before in ("and", "but")


def _hangs_on(clause: Clause, last: int, subject: int, host: Sequence[Word], asked: Asked) -> bool:
    """Whether the clause before a "where", "when" or "with" has it: "flew there on Monday, where she told"."""
    between = clause.words[last : subject - 1]
    if asked == "when" and _is_idle(host):
        return True
    return all(is_break(word) for word in between) and _is_main(host, "when")


def _leads_on(clause: Clause, last: int, subject: int) -> bool:
    """Whether only phrases without a verb of their own lie between a time and the subject of the cue."""
    at, fresh = last, False
    while at < subject:
        if clause.is_break(at):
            fresh = True
        elif fresh or at == last:
            word = clause.words[at].word
            own = word in words("openers") or word in words("idle") or word.endswith("ing")
            if not own and not (at == last and _reaches(clause, at, subject)):
                return False
            fresh = False
        at += 1
    return True


def _reaches(clause: Clause, at: int, subject: int) -> bool:
    """Whether a noun described by the date stands at ``at``, or nothing but the subject's own first words."""
    return clause.words[at].word == "'s" or _has(_described(clause, at), "events") or subject - at <= 1


def _after(clause: Clause, bare: int, asked: Asked) -> bool:
    if _is_crossed(clause, clause.cue[1], bare):
        return False
    begin, cue, source = clause.phrase(bare), clause.cue, clause.source
    if begin < cue[1]:
        host = clause.words[cue[0] + 1 : bare]
        follows = [word for at, word in enumerate(host, cue[0] + 1) if not clause.in_source(at)]
        return _is_main(follows, asked)
    if source[0] > cue[0] and begin <= source[0] < source[1] <= bare:
        return _is_main(clause.words[source[1] : bare], asked)
    return _is_own_phrase(clause.words[begin:bare], asked)


def _is_crossed(clause: Clause, first: int, last: int) -> bool:
    return any(first <= at < last for at in clause.others)


def _is_own_phrase(host: Sequence[Word], asked: Asked) -> bool:
    """Whether a phrase up to its date is the date's alone, or a place's, or names an occasion of speaking."""
    if _is_idle(host) or (asked == "when" and _is_somewhere(host)):
        return True
    if asked == "where" and _has(host, "asides"):
        return False
    return _speaks(host) if host[0].word in words("breakers") else _names_event(host)


def _is_somewhere(host: Sequence[Word]) -> bool:
    """ "In Saudi Arabia", before "last week" or "on Monday"."""
    named = [word for word in host[1:] if word.word not in words("links")]
    return host[0].word in words("locative") and all(word.capital for word in named)


def _names_event(host: Sequence[Word]) -> bool:
    opens = next((word.word for word in host if word.word not in words("idle")), "")
    occasion = opens in words("openers") or opens.endswith("ing") or opens in words("speaking")
    return occasion and not _turns_away(host) and (_has(host, "events") or _has(host, "speaking"))


def _speaks(host: Sequence[Word]) -> bool:
    """ "Who addressed journalists": a clause of its own in which somebody speaks."""
    return not _turns_away(host) and _has(host, "speaking")


def _turns_away(host: Sequence[Word]) -> bool:
    """ "Ahead of", "amid"; but whoever speaks before a court speaks there."""
    at = next((at for at, word in enumerate(host) if word.word in words("never_after")), None)
    if at is None or any(word.word in words("times") or word.word.isdecimal() for word in host[at:]):
        return False  # "his first since March on Monday": that has its date already
    return not (at and host[at].word == "before" and host[at - 1].word in words("speaking"))


def _is_main(host: Sequence[Word], asked: Asked) -> bool:
    """Whether what follows a cue leads to its date or place: nothing between opens something else."""
    if _turns_away(host) or (host and host[0].word == "of"):
        return False
    if _has(host, "breakers") and not _speaks(host):
        return False
    if _has(host, "asides") and (asked == "where" or not (_has(host, "events") or _has(host, "speaking"))):
        return False
    return asked == "when" or not host or _may_be_somewhere(host[-1])


def _may_be_somewhere(word: Word) -> bool:
    """Whether a place may follow: after an audience, an event, a time or a name."""
    lists = ("audiences", "events", "times", "speaking", "idle")
    return word.capital or word.word.isdecimal() or any(word.word in words(name) for name in lists)


def _is_idle(host: Iterable[Word]) -> bool:
    """Whether nothing but "but", "then", "in", "on" and the like stands before a date or place."""
    return all(word.word in words("idle") or word.word in words("links") for word in host)


def _has(host: Iterable[Word], name: str) -> bool:
    return any(word.word in words(name) for word in host)
