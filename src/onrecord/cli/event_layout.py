"""How events look on a terminal: who did what to whom, and on whose word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from ..nouns import HAPPENED, CodedPage, Event, Participant, Span, Telling
from .entities import Line, date_details, evidence, place_details, told, when_and_where, who_it_is
from .event_rows import EventRow
from .layout import UNNAMED, block, counted, merged, shown_name
from .terminal import STYLES, Mark, highlighted, joined, styled
from .visible import one_line

THE_PAGE = "the page"
_DOT = " · "
_LABEL = len("conditional")
_COUNTED = ("dead", "injured", "arrested")


def participant_names(participants: Iterable[Participant]) -> str:
    """The name of each actor, or the words where it is not known whom they stand for."""
    names = (one.actor.name if one.actor else one.exact for one in participants)
    return "; ".join(dict.fromkeys(map(one_line, names)))


def told_by(of: Event | EventRow) -> str:
    """On whose word: the chain of each telling that is as sure as the event, or the page itself."""
    return "; ".join(dict.fromkeys(teller(telling) for telling in of.tellings if telling.certainty == of.certainty))


def teller(telling: Telling) -> str:
    """The sources of a telling from the outermost in: A > B; the page itself where there is no statement."""
    if not telling.statement and not telling.chain:
        return THE_PAGE
    return " > ".join(shown_name(source.exact) for source in telling.chain) or UNNAMED


def what_of(of: Event | EventRow) -> str:
    return " ".join(filter(None, (of.type, of.mode)))


def shown_events(coded: CodedPage, certainty: Sequence[str] = HAPPENED) -> Iterator[RenderableType]:
    """Each event of one of these certainties: who, what and to whom, and the sentence of its surest telling."""
    for event in coded.events:
        if event.certainty in certainty:
            yield styled("")
            yield _heading(event)
            yield block(event.certainty, _in_sentence(coded.page.text, event.tellings[0]), width=_LABEL)
            facts = (when_and_where(event), _toll(event), f"told by {told_by(event)}")
            yield block("", styled(one_line(_DOT.join(filter(None, facts))), "dim"), width=_LABEL)


def number_of_events(coded: CodedPage, certainty: Sequence[str] = HAPPENED) -> str:
    """How many events there are, and how many of them are not shown; empty where there is none."""
    if not coded.events:
        return ""
    left = sum(event.certainty not in certainty for event in coded.events)
    return counted(len(coded.events), "event") + (f", {left:,} not shown (--certainty all)" if left else "")


def _heading(event: Event) -> Text:
    """Who, what, to whom."""
    who, whom = participant_names(event.actors), participant_names(event.recipients)
    parts = [(who, STYLES["source"]), (one_line(what_of(event)), "bold"), (whom, STYLES["source"])]
    return joined([piece for part in parts if part[0] for piece in ((" ", ""), part)][1:])


def _in_sentence(text: str, telling: Telling) -> Text:
    """The sentence, and the trigger where it stands outside of it, with the trigger highlighted."""
    trigger = telling.trigger
    marked: list[Mark] = [(trigger.start, trigger.end, "cue")]
    regions = merged(text, [(telling.sentence.start, telling.sentence.end), (trigger.start, trigger.end)])
    shown = Text()
    for n, (start, end) in enumerate(regions):
        shown.append(" … " if n else "", style="dim").append_text(highlighted(text, start, end, marked, rest=""))
    return shown


def _toll(event: Event) -> str:
    counts = ((getattr(event, what), what) for what in _COUNTED)
    return ", ".join(f"{count.number:,} {what}" for count, what in counts if count)


def tellings_of(coded: CodedPage, event: Event) -> Iterator[RenderableType]:
    """Every telling in its sentence, with its certainty and on whose word it stands."""
    for telling in event.tellings:
        yield block(telling.certainty, _in_sentence(coded.page.text, telling), width=_LABEL)
        because = f"{_DOT}because of “{telling.because.exact}”" if telling.because else ""
        yield block("", styled(one_line(f"told by {teller(telling)}{because}"), "dim"), width=_LABEL)


def details_of_event(event: Event) -> Iterator[Line]:
    """All that is known of an event with the words that each rests on."""
    yield from _kind(event)
    for role, participants in (("actor", event.actors), ("recipient", event.recipients)):
        for one in participants:
            yield from _participant(role, one)
    yield from _circumstances(event)
    for number, telling in enumerate(event.tellings, 1):
        yield from _telling(f"telling {number}", telling)


def _kind(event: Event) -> Iterator[Line]:
    yield "event", styled(event.id)
    intensity = "" if event.intensity is None else f"intensity {event.intensity:g}"
    yield "type", told(event.type, event.mode, event.quad, intensity)
    if event.contexts:
        yield "contexts", styled(one_line(", ".join(event.contexts)))
    yield "certainty", styled(event.certainty)


def _circumstances(event: Event) -> Iterator[Line]:
    if event.date:
        yield from date_details("happened on", event.date)
    if event.place:
        yield from place_details("happened in", event.place)
    for what in _COUNTED:
        if count := getattr(event, what):
            yield what, told(f"{count.number:,}")
            yield what, evidence(count)


def _participant(role: str, one: Participant) -> Iterator[Line]:
    if one.actor:
        yield from who_it_is(role, one.actor)
    yield role, evidence(one, "" if one.actor else "not known who")


def _telling(name: str, telling: Telling) -> Iterator[Line]:
    yield name, told(telling.certainty, f"told by {teller(telling)}", telling.statement)
    yield name, _words(telling.trigger, "trigger", telling.rule, f"score {telling.score:.2f}")
    if telling.because:
        yield name, evidence(telling.because, f"makes it {telling.certainty}")
    for source in telling.chain:
        yield name, evidence(source, "source")
    yield name, evidence(telling.sentence, "sentence")


def _words(span: Span, *grounds: str) -> Text:
    known = [(f"{_DOT}{one_line(ground)}", "dim") for ground in grounds if ground]
    return joined([(f"{span.start}..{span.end}  ", "dim"), (span.exact, STYLES["cue"]), *known])
