from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.events.participants import NOBODY_KNOWN, Participants
from onrecord.nouns import EventType, Mention, Statement

from ..actors.making import mentions
from .building import Scores, parsed, standins, told, trigger, window_of

Names = list[tuple[str, str]]
VOSS = "Ada Voss said it would rain. "


def voss() -> Mention:
    return mentions("[Ada Voss] said {it would rain}.")[0]


def said_by(*actors: Mention) -> Statement:
    one = voss()
    return Statement(
        id="s1", source=(one,), cue=(), content=(), kind="indirect", chain=(one,), sentence=one, actors=actors
    )


def taking_part(
    text: str, words: str, kind: EventType = "ASSAULT", actor: Scores | None = None, recipient: Scores | None = None,
    statement: Statement | None = None,
) -> tuple[Names, Names]:  # fmt: skip
    """The words of each side and the id of whom they stand for."""
    people = Participants(text, parsed(text), standins(text))
    found = people.sides(window_of(text), trigger(text, words, kind), told(text, actor, recipient), statement, None)
    for side in found:
        assert all(text[one.start : one.end] == one.exact for one in side)
    actors, recipients = ([(one.exact, one.actor.id if one.actor else "") for one in side] for side in found)
    return actors, recipients


def test_each_side_is_resolved() -> None:
    assert taking_part("Norlandish drones attacked Sudria.", "attacked") == (
        [("Norlandish drones", "NRL")], [("Sudria", "SUD")]
    )  # fmt: skip


def test_two_who_are_joined_are_two() -> None:
    text = "Norland and Sudria attacked the port."
    assert taking_part(text, "attacked")[0] == [("Norland", "NRL"), ("Sudria", "SUD")]


@pytest.mark.parametrize("words", ["gunmen and sailors", "Norland and Norland", "Norland and sailors"])
def test_what_is_joined_stays_whole_where_not_each_is_somebody_else(words: str) -> None:
    text = f"In the port near {words} nobody slept."
    scores = dict.fromkeys(words.split(), 0.9)
    assert [words for words, _ in taking_part(text, "slept", recipient=scores)[1]] == [words]


def test_what_is_joined_is_two_where_each_is_known() -> None:
    text = "In the port near Norland and Sudria nobody slept."
    scores = dict.fromkeys(["Norland", "and", "Sudria"], 0.9)
    assert taking_part(text, "slept", recipient=scores)[1] == [("Norland", "NRL"), ("Sudria", "SUD")]


def test_each_actor_is_named_once_by_the_first_words() -> None:
    text = "Norland attacked Sudria."
    actors, _ = taking_part(text, "attacked", actor={"Norland": 0.9})
    assert actors == [("Norland", "NRL")]


@pytest.mark.parametrize(
    ("score", "expected"), [(NOBODY_KNOWN + 0.01, [("the bridge", "")]), (NOBODY_KNOWN - 0.01, [])]
)
def test_who_is_not_known_must_fit_better(score: float, expected: Names) -> None:
    text = "In the port masked gunmen near the bridge slept."
    assert taking_part(text, "slept", recipient={"bridge": score})[1] == expected


def test_a_known_actor_may_fit_less() -> None:
    text = "In the port masked gunmen near Sudria slept."
    assert taking_part(text, "slept", recipient={"Sudria": NOBODY_KNOWN - 0.1})[1] == [("Sudria", "SUD")]


def test_words_that_can_name_nobody_are_left_out() -> None:
    text = "Norland attacked there again."
    assert taking_part(text, "attacked", recipient={"there": 0.9, "again": 0.9})[1] == []


def test_words_around_a_name_are_left_out() -> None:
    text = "By Norland it rained."
    assert taking_part(text, "rained", recipient={"By": 0.9, "Norland": 0.9})[1] == [("Norland", "NRL")]


def test_who_says_we_is_meant() -> None:
    text = "We attacked the port."
    assert taking_part(text, "attacked", statement=said_by(voss()))[0] == [("We", "ada-voss")]
    assert taking_part(text, "attacked")[0] == [("We", "")]


def test_of_several_speakers_none_is_we() -> None:
    other = replace(voss(), actor=replace(voss().actor, id="boris-lind"))
    assert taking_part("We attacked the port.", "attacked", statement=said_by(voss(), other))[0] == [("We", "")]


def test_what_is_done_by_speaking_is_done_by_who_speaks() -> None:
    text = VOSS + "It was a disgrace."
    actors, _ = taking_part(text, "a disgrace", "ACCUSE", statement=said_by(voss()))
    assert actors[0][1] == "ada-voss"
    assert taking_part(text, "a disgrace", "ASSAULT", statement=said_by(voss()))[0] == []


def test_words_that_name_who_speaks_outweigh_the_statement() -> None:
    text = VOSS + "Norland condemned Sudria."
    assert taking_part(text, "condemned", "ACCUSE", statement=said_by(voss())) == (
        [("Norland", "NRL")], [("Sudria", "SUD")]
    )  # fmt: skip


def test_a_demand_is_of_who_speaks_to_whom_the_clause_is_about() -> None:
    text = VOSS + "Norland must withdraw."
    assert taking_part(text, "must withdraw", "REQUEST", actor={"Norland": 0.9}, statement=said_by(voss())) == (
        [("Ada Voss", "ada-voss")], [("Norland", "NRL")]
    )  # fmt: skip


def test_without_anybody_who_speaks_a_demand_is_of_whom_the_words_name() -> None:
    text = VOSS + "Norland must withdraw."
    for statement in (None, said_by()):
        actors, _ = taking_part(text, "must withdraw", "REQUEST", actor={"Norland": 0.9}, statement=statement)
        assert actors == [("Norland", "NRL")]
