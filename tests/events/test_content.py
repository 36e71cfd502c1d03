from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.events.content import without_contents
from onrecord.events.triggers import Trigger
from onrecord.language import Analysis, Token
from onrecord.nouns import EventType

from .building import parsed, trigger


def kept(text: str, *named: tuple[str, EventType]) -> list[str]:
    triggers = [trigger(text, words, kind) for words, kind in named]
    return [text[one.start : one.end] for one in without_contents(parsed(text), triggers)]


@pytest.mark.parametrize(
    ("text", "holder", "kind", "content"),
    [
        ("Ruritania demanded that Graustark withdraw its troops.", "demanded", "REQUEST", ("withdraw", "RETREAT")),
        ("Ruritania threatened to attack the port.", "threatened", "THREATEN", ("attack", "ASSAULT")),
        ("The sides agreed to exchange prisoners.", "agreed", "AGREE", ("exchange", "CONCEDE")),
        ("The premier refused to meet the envoys.", "refused", "REJECT", ("meet", "CONSULT")),
        ("Ruritania agreed to lift the sanctions.", "agreed to lift", "CONCEDE", ("sanctions", "SANCTION")),
    ],
)
def test_a_content_is_no_event(text: str, holder: str, kind: EventType, content: tuple[str, EventType]) -> None:
    assert kept(text, (holder, kind), content) == [holder]
    assert kept(text, content) == [content[0]]


def test_an_act_without_a_content_keeps_what_hangs_on_it() -> None:
    text = "Ruritania condemned the attack on the port."
    assert kept(text, ("condemned", "ACCUSE"), ("attack", "ASSAULT")) == ["condemned", "attack"]


def test_what_stands_beside_an_act_is_an_event_of_its_own() -> None:
    text = "Rebels shelled the port. The mayor demanded help."
    assert kept(text, ("shelled", "ASSAULT"), ("demanded", "REQUEST")) == ["shelled", "demanded"]


def test_an_act_is_not_its_own_content() -> None:
    text = "The premier refused to meet the envoys."
    assert kept(text, ("refused to meet", "REJECT")) == ["refused to meet"]


def test_where_nothing_was_parsed_all_are_kept() -> None:
    one = trigger("Ruritania demanded peace.", "demanded", "REQUEST")
    assert without_contents(Analysis([]), [one]) == [one]


SIZE = 8


@given(
    st.lists(st.integers(0, SIZE - 1), min_size=SIZE, max_size=SIZE),
    st.dictionaries(st.integers(0, SIZE - 1), st.sampled_from(get_args(EventType)), max_size=SIZE),
)
def test_any_tree_and_circle_ends_and_keeps_the_order(heads: list[int], named: dict[int, EventType]) -> None:
    analysis = Analysis([Token(3 * at, 3 * at + 2, "ab", "NN", "dep", head, 0) for at, head in enumerate(heads)])
    triggers = [
        Trigger(3 * at, 3 * at + 2, kind, 0.9, at, (0, 3 * SIZE), (0, SIZE)) for at, kind in sorted(named.items())
    ]
    left = without_contents(analysis, triggers)
    assert [one for one in triggers if one in left] == left
    if not any(one.type in ("REQUEST", "THREATEN", "AGREE", "REJECT", "CONCEDE") for one in triggers):
        assert left == triggers
