from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.actors.facts import Group, Office, Person, State
from onrecord.actors.index import Sense

from .making import index_of, world


def test_a_name_of_several_things_has_all_senses_in_order() -> None:
    assert world().senses("jan holt") == (
        Sense("person", "jan-holt-nrl", "name"), Sense("person", "jan-holt-sud", "name"),
    )  # fmt: skip


def test_opens_tells_how_long_the_longest_name_of_a_word_is() -> None:
    index = world()
    assert index.opens("league") == 3
    assert index.opens("secretary") == 7  # "Secretary-General of the League of Ports"
    assert index.opens("of") == 0


@given(st.text(max_size=20))
def test_whatever_is_asked_for_has_an_answer(key: str) -> None:
    index = world()
    assert index.senses(key) == () or key.isascii()
    assert index.opens(key) >= 0
    assert index.titled(key, key) == index.terms_of(key) == index.terms_in(key) == ()
    assert index.find(Person, key) is None


def test_find_and_get() -> None:
    index = world()
    assert index.get(State, "SUD").name == "Sudria"
    assert index.find(Group, "SUD") is None  # of another kind
    with pytest.raises(KeyError, match="nowhere"):
        index.get(Office, "nowhere")


def test_terms_are_in_the_order_of_their_days() -> None:
    assert [term.person for term in world().terms_in("sud-president")] == ["ada-voss", "boris-lind"]
    assert [term.office for term in world().terms_of("eva-strand")] == ["sud-foreign-minister"]


@pytest.mark.parametrize(
    ("id_", "party"), [("SUD", "SUD"), ("LEAGUE", "LEAGUE"), ("LANTERN", "LANTERN"), ("herald", ""), ("none", "")]
)
def test_on_whose_behalf_an_id_speaks(id_: str, party: str) -> None:
    assert world().party_of(id_) == party


def test_a_title_of_an_office_that_a_higher_layer_has_changed_is_not_lost() -> None:
    offices = "id,name,title,party\nx-head,Head of X,head,SUD"
    renamed = {"offices": "id,name,title,party\nx-head,Chair of X,chair,SUD"}
    assert [office.name for office in index_of({"offices": offices}, renamed).titled("chair", "SUD")] == ["Chair of X"]
