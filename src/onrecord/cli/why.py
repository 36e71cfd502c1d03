"""``onrecord show --why``: in plain sentences, what each part of a statement or an event rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import click
import msgspec
from rich.console import RenderableType

from ..nouns import (
    Actor,
    Certainty,
    CodedPage,
    Event,
    Mention,
    Participant,
    Place,
    Reason,
    Span,
    Statement,
    Telling,
    Timex,
)
from ..record import Record
from .entities import days
from .layout import UNNAMED, block, page_heading, shown_name
from .terminal import styled
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
_CERTAINTIES: dict[Certainty, str] = {
    "asserted": "as told for a fact",
    "historical": "as told for a fact of the past, ten years or more ago or recalled",
    "future": "as planned, promised or announced, and still to come",
    "possible": "as possible, no more",
    "conditional": "as depending on something else",
    "negated": "as something that did not happen",
    "denied": "as something that somebody denies",
}
_KINDS = {
    "direct": "It is quoted word for word.",
    "indirect": "It is told in other words, not quoted.",
    "mixed": "Part of it is quoted word for word, part told in other words.",
}


class Explanation(msgspec.Struct, frozen=True, kw_only=True):
    """Why something stands in the record: a sentence for each of its parts."""

    id: str
    why: tuple[str, ...]


def explained(record: Record, id_: str) -> tuple[CodedPage, Explanation]:
    """A statement or an event of that id, or beginning of one, with its page. Raises ``RecordError``."""
    _, dot, number = id_.strip().lower().partition(".")
    if not dot:
        raise click.UsageError(f"--why explains a statement or an event, not a page: give an id such as {id_}.1")
    if number.startswith("e"):
        event = record.event(id_)
        coded = record.page(event.page.id)
        return coded, Explanation(id=event.event.id, why=tuple(_of_event(coded, event.event)))
    found = record.statement(id_)
    coded = record.page(found.page.id)
    return coded, Explanation(id=found.statement.id, why=tuple(_of_statement(found.statement)))


def shown(coded: CodedPage, explanation: Explanation) -> Iterator[RenderableType]:
    yield from page_heading(coded.page)
    yield styled("")
    yield styled(explanation.id, "bold")
    for sentence in explanation.why:
        yield block("", styled(one_line(sentence)), depth=0, width=0)


def _of_statement(statement: Statement) -> Iterator[str]:
    source = _quoted(statement.source) or "a source that the text does not name"
    yield (
        f"{_quoted(statement.cue) or 'The text'} gives {_quoted(statement.content) or 'something'} as the words or "
        f"thoughts of {source}: the tagger gives that a score of {statement.score:.2f} out of 1."
    )
    yield _KINDS[statement.kind]
    names = [shown_name(one.exact) for one in statement.chain] + [UNNAMED] * (not statement.source)
    if statement.inside:
        yield f"It stands inside another statement, {statement.inside}, so it rests on: {' > '.join(names)}."
    for mention in statement.actors:
        yield _mention(mention)
    if statement.source and not statement.actors:
        yield f"It is not known for whom {source} stands."
    yield from _circumstances(statement.date, statement.place, "was said")


def _of_event(coded: CodedPage, event: Event) -> Iterator[str]:
    first, *others = event.tellings
    yield _rule(event, first)
    yield _certainty(first, "It")
    yield _teller(first, "It")
    for number, telling in enumerate(others, 2):
        at = f"Telling {number}, “{_short(telling.trigger.exact)}”,"
        yield f"{_certainty(telling, at)} {_teller(telling, 'It')}"
    for role, participants in (("who does it", event.actors), ("whom it is done to", event.recipients)):
        for one in participants:
            yield f"As {role}: {_participant(coded.mentions, one)}"
    yield from _circumstances(event.date, event.place, "happened")


def _rule(event: Event, telling: Telling) -> str:
    what = f"It is coded as {event.type}" + (f", in the way of “{event.mode}”," if event.mode else "")
    words = f"“{_short(telling.trigger.exact)}”"
    rule, _, name = telling.rule.partition(":")
    score = f"with a score of {telling.score:.2f} out of 1"
    if rule == "frame":
        return f"{what} because {words} fits the entry “{name}” of the lexicon of events, {score}."
    if rule == "model":
        return f"{what} because the model “{name}” takes {words} for it, {score}."
    return f"{what} because of {words}, {score}; what decided so is not recorded."


def _certainty(telling: Telling, what: str) -> str:
    counts = f"{what} counts {_CERTAINTIES[telling.certainty]}"
    if telling.because:
        return f"{counts}, because of “{_short(telling.because.exact)}”."
    if telling.certainty == "asserted":
        return f"{counts}: no words beside it make it less."
    return f"{counts}; the words that say so are not recorded."


def _teller(telling: Telling, what: str) -> str:
    if not telling.statement and not telling.chain:
        return f"{what} is told by the page itself, on nobody else's word."
    chain = " > ".join(shown_name(one.exact) for one in telling.chain) or UNNAMED
    statement = f", in the statement {telling.statement}" if telling.statement else ""
    return f"{what} is told on the word of {chain}{statement}, not by the page itself."


def _participant(mentions: Iterable[Mention], one: Participant) -> str:
    words = f"“{_short(one.exact)}”"
    if one.actor is None:
        return f"{words}; it is not known for whom these words stand."
    inside = [it for it in mentions if it.actor == one.actor and it.start < one.end and one.start < it.end]
    if inside:
        return ("" if inside[0].exact == one.exact else f"{words}. ") + _mention(inside[0])
    return f"{words}, taken for {_named(one.actor)}: by a name in these words or by whom the page has just spoken of."


def _mention(mention: Mention) -> str:
    reason = _REASONS.get(mention.reason, mention.reason)  # a record may hold what others have written into it
    ante = f", understood from “{_short(mention.antecedent.exact)}”" if mention.antecedent else ""
    return (
        f"“{_short(mention.exact)}” stands for {_named(mention.actor)}: {reason}{ante} "
        f"(confidence {mention.confidence:.2f} out of 1)."
    )


def _named(actor: Actor) -> str:
    known = ", ".join(filter(None, (actor.office, f"who speaks for {actor.party}" if actor.party else "")))
    return f"{actor.name} ({known})" if known else actor.name


def _circumstances(date: Timex | None, place: Place | None, what: str) -> Iterator[str]:
    """When and where, as far as the words say."""
    if date is None:
        yield f"When it {what} the words do not say."
    else:
        yield f"It {what} on {days(date)}: “{_short(date.exact)}” says so."
    if place is None:
        yield f"Where it {what} the words do not say."
    else:
        yield (
            f"It {what} in {place.name}, which “{_short(place.exact)}” names; chosen for: {place.reason} "
            f"(confidence {place.confidence:.2f} out of 1)."
        )


def _quoted(pieces: Iterable[Span]) -> str:
    words = " … ".join(piece.exact for piece in pieces)
    return f"“{_short(words)}”" if words else ""


def _short(words: str) -> str:
    line = one_line(words)
    return line if len(line) <= _MOST else f"{line[: _MOST - 1]}…"
