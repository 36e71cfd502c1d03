"""Words that explanations share: quotations, and for whom words stand."""

from __future__ import annotations

from collections.abc import Iterable

from ..nouns import Actor, Mention, Participant, Reason, Span
from .visible import one_line

_MOST = 160  # characters of a quotation: enough to find it by
_REASONS: dict[Reason, str] = {
    "name": "that is the name",
    "alias": "that is another name for it",
    "surname": "that is the surname",
    "office": "that is the office, and this is who holds it on the day of the page",
    "title": "the title and the name fit",
    "metonym": "a seat of power stands for those who govern there",
    "description": "the words describe it",
    "pronoun": "the pronoun fits nobody else nearby as well",
    "page": "only this page tells of it",
}


def participant(mentions: Iterable[Mention], one: Participant) -> str:
    words = f"“{short(one.exact)}”"
    if one.actor is None:
        return f"{words}; it is not known for whom these words stand."
    inside = [it for it in mentions if it.actor == one.actor and it.start < one.end and one.start < it.end]
    if inside:
        return ("" if inside[0].exact == one.exact else f"{words}. ") + mention(inside[0])
    return f"{words}, taken for {named(one.actor)}: by a name in these words or by whom the page has just spoken of."


def mention(mention: Mention) -> str:
    reason = _REASONS.get(mention.reason, mention.reason)  # a record may hold what others have written into it
    ante = f", understood from “{short(mention.antecedent.exact)}”" if mention.antecedent else ""
    return (
        f"“{short(mention.exact)}” stands for {named(mention.actor)}: {reason}{ante} "
        f"(confidence {mention.confidence:.2f} out of 1)."
    )


def named(actor: Actor) -> str:
    known = ", ".join(filter(None, (actor.office, f"who speaks for {actor.party}" if actor.party else "")))
    return f"{actor.name} ({known})" if known else actor.name


def quoted(pieces: Iterable[Span]) -> str:
    words = " … ".join(piece.exact for piece in pieces)
    return f"“{short(words)}”" if words else ""


def short(words: str) -> str:
    line = one_line(words)
    return line if len(line) <= _MOST else f"{line[: _MOST - 1]}…"
