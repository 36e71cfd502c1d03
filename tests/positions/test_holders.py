from __future__ import annotations

from onrecord.nouns import Event, Participant, Span, Statement, Telling
from onrecord.positions.cues import cues
from onrecord.positions.holders import Holders

from ..actors.making import mentions
from .building import heard, parsed, standins, window_of

CUE = {"rejects": "rejects"}


def holders(
    text: str, holder: list[str], events: tuple[Event, ...] = (), statement: Statement | None = None
) -> list[str]:
    one = heard(text, CUE, holder=holder)
    (cue,) = cues(text, window_of(text), one)
    return [found.party for found in of(text, events).holders(window_of(text), cue, one, statement)]


def of(text: str, events: tuple[Event, ...] = ()) -> Holders:
    return Holders(text, parsed(text), standins(text), events)


def test_a_person_holds_it_on_behalf_of_the_state() -> None:
    assert holders("Ada Voss rejects the plan.", ["Voss"]) == ["SUD"]


def test_of_a_joint_statement_each_party_holds_it() -> None:
    assert sorted(holders("Norland and Sudria, in a letter, now rejects the plan.", ["Norland", "and", "Sudria"])) == [
        "NRL", "SUD",
    ]  # fmt: skip


def test_where_the_network_names_nobody_it_is_whoever_acts_in_the_event() -> None:
    text = "Nobody rejects the plan of the League of Ports."
    words = Span(start=7, end=14, exact="rejects")
    (mention, *_) = mentions(text)
    who = Participant(start=mention.start, end=mention.end, exact=mention.exact, actor=mention.actor)
    telling = Telling(trigger=words, sentence=words, certainty="asserted")
    event = Event(
        id="1", type="REJECT", quad="verbal-conflict", certainty="asserted", tellings=(telling,), actors=(who,)
    )
    assert holders(text, []) == []
    assert holders(text, [], (event,)) == ["LEAGUE"]


def test_of_a_verb_whoever_is_named_as_its_subject_holds_it() -> None:
    assert holders("The League of Ports rejects the plan.", []) == ["LEAGUE"]
    assert holders("Norland, which the League of Ports supports, rejects the plan.", ["Ports", "Norland"]) == ["NRL"]


def test_of_a_noun_its_owner_holds_it() -> None:
    text = "Sudria heard that Norland's rejects of the plan were final."
    assert holders(text, ["Sudria"]) == ["NRL"]


def test_or_whoever_says_so() -> None:
    text = "Norland said: everyone rejects the plan."
    (mention, *_) = mentions(text)
    none = Span(start=0, end=0, exact="")
    said = Statement(id="1", source=(), cue=(), content=(), kind="direct", chain=(), sentence=none, actors=(mention,))
    assert holders(text, [], statement=said) == ["NRL"]


def test_an_outlet_and_a_stranger_hold_no_partys_position() -> None:
    assert holders("The Selby Herald rejects the plan.", ["Selby", "Herald"]) == []
    assert holders("A fisherman rejects the plan.", ["fisherman"]) == []


def test_to_whom_it_is_addressed() -> None:
    text = "Norland rejects the plan of Sudria."
    one = heard(text, CUE, toward=["Sudria"])
    (cue,) = cues(text, window_of(text), one)
    assert [found.party for found in of(text).toward(window_of(text), cue, one, None)] == ["SUD"]
