"""``onrecord show --why``: in plain sentences, what each part of a statement, an event or a position rests on."""

from __future__ import annotations

from collections.abc import Iterator

import click
import msgspec
from rich.console import RenderableType

from ..nouns import (
    Certainty,
    CodedPage,
    Event,
    Place,
    Statement,
    Telling,
    Timex,
)
from ..record import Record
from .entities import days
from .layout import UNNAMED, block, page_heading, shown_name
from .terminal import styled
from .visible import one_line
from .why_position import of_position
from .why_words import mention, participant, quoted, short

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
    """A statement, event or position of that id, or beginning of one, with its page. Raises ``RecordError``."""
    _, dot, number = id_.strip().lower().partition(".")
    if not dot:
        raise click.UsageError(f"--why explains a statement, event or position, not a page: give an id such as {id_}.1")
    if number.startswith("e"):
        event = record.event(id_)
        coded = record.page(event.page.id)
        return coded, Explanation(id=event.event.id, why=tuple(_of_event(coded, event.event)))
    if number.startswith("p"):
        held = record.position(id_)
        coded = record.page(held.page.id)
        return coded, Explanation(id=held.position.id, why=tuple(of_position(coded, held.position)))
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
    source = quoted(statement.source) or "a source that the text does not name"
    yield (
        f"{quoted(statement.cue) or 'The text'} gives {quoted(statement.content) or 'something'} as the words or "
        f"thoughts of {source}: the tagger gives that a score of {statement.score:.2f} out of 1."
    )
    yield _KINDS[statement.kind]
    names = [shown_name(one.exact) for one in statement.chain] + [UNNAMED] * (not statement.source)
    if statement.inside:
        yield f"It stands inside another statement, {statement.inside}, so it rests on: {' > '.join(names)}."
    for speaker in statement.actors:
        yield mention(speaker)
    if statement.source and not statement.actors:
        yield f"It is not known for whom {source} stands."
    yield from _circumstances(statement.date, statement.place, "was said")


def _of_event(coded: CodedPage, event: Event) -> Iterator[str]:
    first, *others = event.tellings
    yield _rule(event, first)
    yield _certainty(first, "It")
    yield _teller(first, "It")
    for number, telling in enumerate(others, 2):
        at = f"Telling {number}, “{short(telling.trigger.exact)}”,"
        yield f"{_certainty(telling, at)} {_teller(telling, 'It')}"
    for role, participants in (("who does it", event.actors), ("whom it is done to", event.recipients)):
        for one in participants:
            yield f"As {role}: {participant(coded.mentions, one)}"
    yield from _circumstances(event.date, event.place, "happened")


def _rule(event: Event, telling: Telling) -> str:
    what = f"It is coded as {event.type}" + (f", in the way of “{event.mode}”," if event.mode else "")
    words = f"“{short(telling.trigger.exact)}”"
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
        return f"{counts}, because of “{short(telling.because.exact)}”."
    if telling.certainty == "asserted":
        return f"{counts}: no words beside it make it less."
    return f"{counts}; the words that say so are not recorded."


def _teller(telling: Telling, what: str) -> str:
    if not telling.statement and not telling.chain:
        return f"{what} is told by the page itself, on nobody else's word."
    chain = " > ".join(shown_name(one.exact) for one in telling.chain) or UNNAMED
    statement = f", in the statement {telling.statement}" if telling.statement else ""
    return f"{what} is told on the word of {chain}{statement}, not by the page itself."


def _circumstances(date: Timex | None, place: Place | None, what: str) -> Iterator[str]:
    """When and where, as far as the words say."""
    if date is None:
        yield f"When it {what} the words do not say."
    else:
        yield f"It {what} on {days(date)}: “{short(date.exact)}” says so."
    if place is None:
        yield f"Where it {what} the words do not say."
    else:
        yield (
            f"It {what} in {place.name}, which “{short(place.exact)}” names; chosen for: {place.reason} "
            f"(confidence {place.confidence:.2f} out of 1)."
        )
