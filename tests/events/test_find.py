from __future__ import annotations

import time

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from onrecord.coder import code
from onrecord.events import HAPPENED
from onrecord.nouns import CodedPage, Event, EventType, Furniture, Page
from onrecord.pages import article_spans

from .making import coded, events, page, parties

PAGE = (
    "Ruritania shells a port\n"
    "Russian troops shelled the town of Kupiansk on Monday, killing three people. Police arrested twelve protesters in "
    "Paris on Tuesday.\n"
    "The minister said that Russian troops had shelled Kupiansk. Iran and Oman held talks in Muscat. France did not "
    "attack the port, and Germany may impose sanctions on Belarus."
)


def happened(text: str) -> list[Event]:
    return [event for event in events(text) if event.certainty in HAPPENED]


@pytest.mark.parametrize(
    ("text", "kind", "mode"),
    [
        ("Ruritanian troops shelled the town of Ardmore on Monday.", "ASSAULT", "heavy-weapons"),
        ("Police arrested twelve protesters in Paris on Tuesday.", "COERCE", "arrest"),
        ("The president refused to meet the ambassador.", "REJECT", "meet"),
        ("Iran and Oman held talks in Muscat on Monday.", "CONSULT", None),
        ("France condemned Belarus.", "ACCUSE", None),
    ],
)
def test_plain_sentences_tell_of_one_event(text: str, kind: EventType, mode: str | None) -> None:
    (event,) = happened(text)
    assert event.type == kind
    assert mode is None or event.mode == mode


def test_who_did_what_to_whom_when_where_and_how_many() -> None:
    (event,) = happened("Russian troops shelled the town of Kupiansk on Monday, killing three people.")
    assert (event.type, event.quad) == ("ASSAULT", "material-conflict")
    assert parties(event)[0] == ["RUS"]
    assert "UKR" in parties(event)[1]
    assert event.date
    assert event.place
    assert event.dead
    assert (event.date.exact, event.place.exact, event.dead.number) == ("Monday", "Kupiansk", 3)


def test_those_who_do_something_with_each_other_are_both_named() -> None:
    (event,) = happened("Iran and Oman held talks in Muscat on Monday.")
    assert {party for side in parties(event) for party in side} == {"IRN", "OMN"}


@pytest.mark.parametrize(
    "text",
    [
        "The Russian army may attack Kharkiv.",
        "If Russia attacks Poland, the alliance will respond.",
        "Russia will attack Kharkiv next week.",
        "Russia did not attack the port.",
        "Germany threatened to arrest the protesters if they marched.",
    ],
)
def test_what_is_not_told_as_a_fact_has_not_happened(text: str) -> None:
    assert [event.type for event in happened(text) if event.type != "THREATEN"] == []


def test_what_may_come_is_no_telling_of_what_was() -> None:
    (event,) = happened("Russian troops shelled Kupiansk. They may attack Kharkiv.")
    assert [telling.trigger.exact.split()[0] for telling in event.tellings] == ["shelled"]


@pytest.mark.parametrize(
    "text",
    [
        "The striker scored twice as United beat Rovers 3-1 in the league match on Saturday. The visitors attacked "
        "from the kick-off and the goalkeeper was sent off before half-time after the coach shouted at the referee. "
        "The defender fired a shot at the post and the fans left the stadium.",
        "It rained in Oslo.",
        "",
        "\n \n",
    ],
)
def test_pages_that_tell_of_no_public_act_have_no_event(text: str) -> None:
    assert events(text) == ()


SHELLED = "Russian troops shelled the town of Kupiansk on Monday."


def test_furniture_tells_nothing() -> None:
    text = f"It rained in Oslo.\n{SHELLED}"
    one = page(text)
    start = text.index(SHELLED)
    shut = (Furniture(start=start, end=len(text), exact=SHELLED, kind="related"),)
    assert code(one).events
    assert code(replace(one, furniture=shut)).events == ()


def test_on_whose_word_it_stands() -> None:
    (event,) = happened("The minister said that Russian troops had shelled Kupiansk.")
    (telling,) = event.tellings
    assert telling.statement
    assert [one.exact for one in telling.chain] == ["The minister"]
    (own,) = happened(SHELLED)
    assert (own.tellings[0].statement, own.tellings[0].chain) == ("", ())


def test_told_twice_it_is_one_event() -> None:
    (event,) = happened(f"{SHELLED}\nRussian forces shelled Kupiansk again and again.")
    assert len(event.tellings) >= 2


def check(found: CodedPage) -> None:
    """What holds of every coded page."""
    prefix, article = found.page.id[:16], article_spans(found.page)
    assert [event.id for event in found.events] == [f"{prefix}.e{at}" for at in range(1, len(found.events) + 1)]
    statements = {statement.id: statement for statement in found.statements}
    for event in found.events:
        assert event.tellings
        assert event.certainty == event.tellings[0].certainty
        assert event.actors or event.recipients
        assert event.date is None or any(event.date is one for one in found.dates)
        assert event.place is None or any(event.place is one for one in found.places)
        check_spans(found.page, event)
        for telling in event.tellings:
            trigger, sentence = telling.trigger, telling.sentence
            assert sentence.start <= trigger.start < trigger.end <= sentence.end
            assert any(start <= sentence.start and sentence.end <= end for start, end in article)
            assert telling.chain == (statements[telling.statement].chain if telling.statement else ())
            assert 0 < telling.score <= 1


def check_spans(one: Page, event: Event) -> None:
    counts = [count for count in (event.dead, event.injured, event.arrested) if count]
    told = [span for telling in event.tellings for span in (telling.trigger, telling.sentence, *telling.chain)]
    because = [telling.because for telling in event.tellings if telling.because]
    for span in (*event.actors, *event.recipients, *counts, *told, *because):
        assert span.exact
        assert one.text[span.start : span.end] == span.exact


def test_a_page_holds_what_is_promised() -> None:
    found = coded(PAGE)
    assert len(found.events) >= 4
    check(found)


def test_events_are_in_the_order_in_which_they_are_first_told() -> None:
    firsts = [min(telling.trigger.start for telling in event.tellings) for event in coded(PAGE).events]
    assert firsts == sorted(firsts)


def test_the_same_page_gives_the_same_bytes() -> None:
    first, second = (msgspec.json.encode(coded(PAGE).events) for _ in range(2))
    assert first == second


HOSTILE = {
    "control characters": "Russia\x00\x07 attacked\x1b[31m the \u202eport\u200b.\x85 Police\ufeff arrested\x0b ten.\n"
    * 3,
    "no spaces": "attack" * 3000,
    "one line": "Russian troops shelled Kupiansk and " * 300,
    "only marks": "?!…—“”’.,;" * 300,
    "not a letter of ours": "俄罗斯袭击 атака هجوم 🚀 " * 60,
    "lists": "Iran, Oman, France and Belarus, " * 60 + "held talks.",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_does_not_fail(text: str) -> None:
    check(coded(text))


def seconds(text: str) -> float:
    one = page(text)
    began = time.process_time()
    check(code(one))
    return time.process_time() - began


@pytest.mark.parametrize("join", [" ", ".\n"])
def test_many_attacks_take_time_in_proportion(join: str) -> None:
    events(SHELLED)
    few, many = (seconds(join.join(["attack"] * count)) for count in (1250, 5000))
    assert many < 10 * few + 1


WORDS = st.sampled_from(
    """Russia Iran Paris Police protesters troops The minister attacked attack shelled arrested held talks with may not
    if will said that they its sanctions on Monday killing three people refused to and , . " ’ \n \u202e 世""".split(
        " "
    )
)


@settings(max_examples=40, deadline=None)
@given(st.lists(WORDS, max_size=40))
def test_any_words_hold_what_is_promised(words: list[str]) -> None:
    check(coded(" ".join(words)))
