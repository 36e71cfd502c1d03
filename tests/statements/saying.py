"""Statements of texts of ours, without the tagger."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.language.sentences import sentence_spans
from onrecord.nouns import Actor, Mention, Span, Statement


def said(text: str, *rows: tuple[str, str, str], inside: dict[int, int] | None = None) -> list[Statement]:
    """A statement a row: source, cue and content as ``text`` has them.

    A cue is the first after the end of the last row's; ``inside`` maps a row to the row that it stands in. A source
    ``Nor=He`` is the words "He" of the actor "Nor".
    """
    made: list[Statement] = []
    after = 0
    for number, (source, cue, content) in enumerate(rows):
        outer = (inside or {}).get(number)
        first = made[outer].content[0].start if outer is not None else after
        made.append(_statement(text, first, number, source, cue, content, made[outer].id if outer is not None else ""))
        after = made[-1].cue[0].end if outer is None else after
    return made


def _statement(text: str, first: int, number: int, source: str, cue: str, content: str, inside: str) -> Statement:
    actor, _, words = source.rpartition("=")
    at = text.index(cue, first)
    verb = Span(start=at, end=at + len(cue), exact=cue)
    spoken = (_nearest(text, words, verb, before=True),) if words else ()
    whole = next(Span(start=a, end=b, exact=text[a:b]) for a, b in sentence_spans(text) if a <= at < b)
    return Statement(
        id=f"p.{number + 1}", source=spoken, cue=(verb,), content=(_nearest(text, content, verb, before=False),),
        kind="indirect", chain=spoken,
        sentence=whole, inside=inside, actors=_actors(actor, spoken),
    )  # fmt: skip


def _actors(actor: str, spoken: Sequence[Span]) -> tuple[Mention, ...]:
    if not actor:
        return ()
    who = Actor(id=actor, name=actor, kind="person")
    return tuple(
        Mention(start=span.start, end=span.end, exact=span.exact, actor=who, reason="name", confidence=1.0)
        for span in spoken
    )


def _nearest(text: str, words: str, verb: Span, *, before: bool) -> Span:
    """``words`` on that side of the cue, else on the other."""
    ahead, behind = text.find(words, verb.end), text.rfind(words, 0, verb.start)
    start = (behind if behind >= 0 else ahead) if before else (ahead if ahead >= 0 else behind)
    assert start >= 0, words
    return Span(start=start, end=start + len(words), exact=words)
