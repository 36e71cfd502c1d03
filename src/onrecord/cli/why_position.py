"""``onrecord show --why`` of a position: in plain sentences, what each part of it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from ..nouns import Certainty, CodedPage, Position
from .entities import days
from .layout import UNNAMED, shown_name
from .why_words import participant, short

_CERTAINTIES: dict[Certainty, str] = {
    "asserted": "It counts as held.",
    "possible": "It counts as possible, no more.",
    "denied": "It is told that the party denies holding it.",
    "negated": "It is told that the party no longer holds it.",
}


def of_position(coded: CodedPage, one: Position) -> Iterator[str]:
    words = f"“{short(one.cue.exact)}”"
    rule, _, name = one.rule.partition(":")
    found = f"fits the entry “{name}” of the lexicon of stances" if rule == "frame" else "is taken for it by the model"
    yield f"{one.party} {one.stance}: {words} {found}, with a score of {one.score:.2f} out of 1."
    yield f"What it is about stands in “{short(one.proposition.exact)}”; these words are of the issue {one.issue}."
    if one.condition:
        yield f"It depends on “{short(one.condition.exact)}”."
    yield f"Whose it is: {participant(coded.mentions, one.holder)}"
    if one.speaker and one.speaker != one.holder:
        yield f"Who says so: {participant(coded.mentions, one.speaker)}"
    yield _directness(one)
    for other in one.toward:
        yield f"To whom it is addressed, or whom it concerns: {participant(coded.mentions, other)}"
    yield _CERTAINTIES.get(one.certainty, f"It counts as {one.certainty}.")
    yield _day(one)


def _directness(one: Position) -> str:
    if one.directness == "stated":
        return "It is stated: the party's own words or its own act, as the page has them."
    chain = " > ".join(shown_name(source.exact) for source in one.chain) or UNNAMED
    where = f", in the statement {one.statement}" if one.statement else ""
    return f"It is only reported: on the word of {chain}{where}."


def _day(one: Position) -> str:
    if one.date:
        return f"It was expressed on {days(one.date)}: “{short(one.date.exact)}” says so."
    return (
        f"The words do not say when; it counts for the day of the page, {one.day}." if one.day else "When is not known."
    )
