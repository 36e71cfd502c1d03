"""How positions look on a terminal: whose stance on what, in which words, and who says so."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from ..nouns import CodedPage, Participant, Position
from .entities import Line, date_details, evidence, told, who_it_is
from .event_layout import participant_names
from .layout import block, counted
from .position_rows import PositionRow
from .terminal import STYLES, Mark, highlighted, joined, styled
from .visible import one_line

_DOT = " · "
_LABEL = len("conditions")


def said_by(of: Position | PositionRow) -> str:
    """Who expressed it: the party's own name where nobody is named."""
    return participant_names([of.speaker]) if of.speaker else ""


def shown_positions(coded: CodedPage) -> Iterator[RenderableType]:
    """Each position: party, stance and issue, and its sentence with cue and proposition highlighted."""
    for one in coded.positions:
        yield styled("")
        yield _heading(one)
        yield from told_in(coded, one)


def told_in(coded: CodedPage, one: Position) -> Iterator[RenderableType]:
    """The sentence of a position with its words highlighted, and who says so."""
    marks: list[Mark] = [(one.cue.start, one.cue.end, "cue"), (one.proposition.start, one.proposition.end, "content")]
    shown = highlighted(coded.page.text, one.sentence.start, one.sentence.end, marks, rest="")
    yield block(one.stance, shown, width=_LABEL)
    sure = "" if one.certainty == "asserted" else one.certainty
    facts = (f"{one.directness} by {said_by(one)}" if one.speaker else one.directness, one.day, sure)
    yield block("", styled(one_line(_DOT.join(filter(None, facts))), "dim"), width=_LABEL)


def number_of_positions(coded: CodedPage) -> str:
    return counted(len(coded.positions), "position") if coded.positions else ""


def _heading(one: Position) -> Text:
    toward = participant_names(one.toward)
    pieces = [(one_line(one.party), "bold"), (f" {one.stance} ", STYLES["cue"]), (one.issue, "bold")]
    return joined([*pieces, (f" toward {toward}", STYLES["source"])] if toward else pieces)


def details_of_position(one: Position) -> Iterator[Line]:
    """All that is known of a position with the words that each rests on."""
    yield "position", styled(one.id)
    yield "party", styled(one_line(one.party))
    yield "stance", told(one.stance, one.issue, one.directness, one.certainty)
    yield "found by", told(one.rule, f"score {one.score:.2f}")
    for role, participant in _people(one):
        yield from _participant(role, participant)
    for role, span in (("cue", one.cue), ("proposition", one.proposition), ("condition", one.condition)):
        if span:
            yield role, evidence(span)
    for source in one.chain:
        yield "chain", evidence(source)
    if one.date:
        yield from date_details("expressed on", one.date)
    yield "day", styled(one_line(one.day or "not known"))
    if one.statement:
        yield "statement", styled(one.statement)
    yield "evidence", evidence(one.evidence)


def _people(one: Position) -> Iterator[tuple[str, Participant]]:
    yield "holder", one.holder
    if one.speaker:
        yield "speaker", one.speaker
    yield from (("toward", other) for other in one.toward)


def _participant(role: str, one: Participant) -> Iterator[Line]:
    if one.actor:
        yield from who_it_is(role, one.actor)
    yield role, evidence(one, "" if one.actor else "not known who")
