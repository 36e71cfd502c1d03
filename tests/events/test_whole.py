from __future__ import annotations

from onrecord.events.merging import Draft
from onrecord.events.whole import whole
from onrecord.language import Analysis
from onrecord.nouns import Actor, Event, EventType, Participant, Place, Span, Telling, Timex

from .building import parsed
from .making import page

TEXT = "On Monday rebels shelled Selby, killing 12 people. The attack injured 30 in Brunn on Tuesday."
FIRST, SECOND = "On Monday rebels shelled Selby, killing 12 people.", "The attack injured 30 in Brunn on Tuesday."


def span(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start=start, end=start + len(words), exact=words)


def draft(
    words: str, sentence: str, kind: EventType = "ASSAULT", actors: str = "", text: str = TEXT, mode: str = ""
) -> Draft:
    telling = Telling(trigger=span(words, text), sentence=span(sentence, text), certainty="asserted")
    side = tuple(
        Participant(start=0, end=len(name), exact=name, actor=Actor(id=name, name=name, kind="state"))
        for name in actors.split()
    )
    return Draft(kind, telling, side, (), mode)


def day(words: str, kind: str = "DATE", begin: str = "2024-11-18") -> Timex:
    one = span(words)
    return Timex(start=one.start, end=one.end, exact=one.exact, type=kind, value=begin, begin=begin, until="")  # type: ignore[arg-type]


def town(words: str) -> Place:
    one = span(words)
    return Place(
        start=one.start, end=one.end, exact=one.exact, name=words, country="SD", kind="city", latitude=1.0,
        longitude=1.0, population=0, reason="only", confidence=1.0,
    )  # fmt: skip


SHELLED, ATTACK = draft("shelled", FIRST, actors="A", mode="heavy-weapons"), draft("attack", SECOND)
ANALYSIS = parsed(TEXT)


def made(*group: Draft, dates: tuple[Timex, ...] = (), places: tuple[Place, ...] = (), number: int = 1) -> Event:
    return whole(page(TEXT), ANALYSIS, number, group, dates, places)


def test_the_type_gives_quad_mode_and_intensity() -> None:
    event = made(SHELLED)
    assert (event.type, event.quad, event.mode) == ("ASSAULT", "material-conflict", "heavy-weapons")
    assert event.intensity is not None
    assert event.intensity < 0


def test_the_first_telling_that_has_a_mode_gives_it() -> None:
    assert made(ATTACK, SHELLED).mode == "heavy-weapons"
    assert made(ATTACK).mode == ""


def test_the_id_is_the_pages_and_a_number() -> None:
    assert made(SHELLED, number=7).id == f"{page(TEXT).id[:16]}.e7"


def test_tellings_are_kept_in_their_order_and_the_first_gives_the_certainty() -> None:
    event = made(ATTACK, SHELLED)
    assert event.tellings == (ATTACK.telling, SHELLED.telling)
    assert event.certainty == "asserted"
    assert [one.exact for one in event.actors] == ["A"]


def test_the_nearest_day_and_place_of_a_tellings_sentence() -> None:
    places = (town("Selby"), town("Brunn"))
    dates = (day("Monday"), day("Tuesday"))
    first, second = made(SHELLED, dates=dates, places=places), made(ATTACK, dates=dates, places=places)
    assert (first.date, first.place) == (dates[0], places[0])
    assert (second.date, second.place) == (dates[1], places[1])


def test_the_first_telling_with_a_day_or_place_counts() -> None:
    later, place = (day("Tuesday"),), (town("Brunn"),)
    event = made(SHELLED, ATTACK, dates=later, places=place)
    assert (event.date, event.place) == (later[0], place[0])
    assert made(SHELLED, dates=later, places=place).date is None


def test_lengths_and_days_that_are_not_known_are_no_date() -> None:
    assert made(SHELLED, dates=(day("Monday", "DURATION"), day("Monday", begin=""))).date is None


def test_of_two_places_the_one_nearer_to_the_trigger() -> None:
    text = "Near Brunn and the old river port rebels shelled Selby."
    start = {name: text.index(name) for name in ("Brunn", "Selby")}
    places = tuple(
        Place(
            start=at, end=at + 5, exact=name, name=name, country="SD", kind="city", latitude=1.0, longitude=1.0,
            population=0, reason="only", confidence=1.0,
        ) for name, at in start.items()
    )  # fmt: skip
    event = whole(page(text), parsed(text), 1, [draft("shelled", text, text=text)], (), places)
    assert event.place is places[1]


def test_numbers_of_every_telling_and_of_the_first_where_several_tell() -> None:
    event = made(SHELLED, ATTACK)
    assert event.dead
    assert event.injured
    assert (event.dead.number, event.injured.number, event.arrested) == (12, 30, None)
    assert made(ATTACK).dead is None
    text = "Rebels killed three. They killed five."
    twice = [draft("killed five", "They killed five.", text=text), draft("killed", "Rebels killed three.", text=text)]
    found = whole(page(text), parsed(text), 1, twice, (), ())
    assert found.dead
    assert found.dead.number == 5


def test_contexts_of_all_sentences_in_the_order_of_the_ontology() -> None:
    text = "Hackers attacked the registry. The ballots were lost in the attack."
    group = [draft("attack", text[31:], text=text), draft("attacked", text[:30], text=text)]
    event = whole(page(text), parsed(text), 1, [*reversed(group)], (), ())
    assert event.contexts == whole(page(text), parsed(text), 1, group, (), ()).contexts
    assert {"election", "cyber"} <= set(event.contexts)


def test_where_nothing_was_parsed_there_is_no_number() -> None:
    event = whole(page(TEXT), Analysis([]), 1, [SHELLED], (), ())
    assert (event.dead, event.contexts) == (None, made(SHELLED).contexts)
