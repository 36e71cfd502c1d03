"""Who somebody is on a day: terms, handovers, elections, and how far each is trusted."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.actors.facts import Office
from onrecord.actors.index import Sense
from onrecord.actors.known import Known, held_by, holders, known

from .making import WORLD, index_of, world
from .test_days import DAYS

PRESIDENT = Sense("office", "sud-president", "alias")
SENSES = [
    Sense("state", "SUD", "name"), Sense("state", "SUD", "metonym"), Sense("state", "OLD", "name"), PRESIDENT,
    Sense("office", "sud-minister", "name"), Sense("person", "ada-voss", "surname"),
    Sense("person", "ivo-berg", "name"),
    Sense("body", "sud-foreign-ministry", "alias"), Sense("organisation", "LEAGUE", "name"),
    Sense("group", "LANTERN", "name"), Sense("outlet", "herald", "alias"),
]  # fmt: skip


def on(sense: Sense, day: str) -> Known:
    found = known(world(), sense, day)
    assert found
    return found


@pytest.mark.parametrize(
    ("day", "holder"),
    [
        ("2016-01-19", "sud-president"),  # nobody whom the knowledge has: the office itself
        ("2016-01-20", "ada-voss"),
        ("2020-05-31", "ada-voss"),
        ("2020-06-01", "boris-lind"),  # on the day of a handover the later one
        ("2020-06-02", "boris-lind"),
        ("", "sud-president"),  # a page without a date
    ],
)
def test_an_office_is_its_holder_on_the_day(day: str, holder: str) -> None:
    found = on(PRESIDENT, day).actor
    assert (found.id, found.party, found.country, found.office) == (holder, "SUD", "SUD", "President of Sudria")


@pytest.mark.parametrize(
    ("day", "office"),
    [
        ("2015-10-31", ""),
        ("2015-11-01", "President of Sudria"),  # elected, not yet in office
        ("2016-01-20", "President of Sudria"),
        ("2020-06-01", "President of Sudria"),
        ("2020-06-02", ""),
        ("", ""),
    ],
)
def test_a_person_has_the_office_of_the_day(day: str, office: str) -> None:
    found = on(Sense("person", "ada-voss", "name"), day).actor
    assert (found.office, found.party) == (office, "SUD" if office else "")
    assert found.country == "SUD"


def test_what_ended_is_less_trusted_than_what_lasts() -> None:
    person = Sense("person", "ada-voss", "name")
    assert on(person, "2019-05-05").confidence > on(person, "2021-05-05").confidence
    assert (
        on(Sense("state", "OLD", "name"), "1920-01-01").confidence
        > on(Sense("state", "OLD", "name"), "2000").confidence
    )


def test_an_open_term_is_less_sure_after_it_was_looked_at() -> None:
    assert on(PRESIDENT, "2020-12-31").confidence > on(PRESIDENT, "2025-01-01").confidence


def test_an_open_term_ends_where_a_later_one_begins() -> None:
    terms = WORLD["terms"] + "ivo-berg,sud-president,2024-05-01,,,2024-06\n"
    index = index_of(WORLD | {"terms": terms})
    for day, holder in (("2024-04-30", "boris-lind"), ("2024-05-01", "ivo-berg"), ("2030-01-01", "ivo-berg")):
        found = known(index, PRESIDENT, day)
        assert found
        assert found.actor.id == holder
    assert held_by(index, "boris-lind", "2024-05-02") == []


def test_an_office_that_several_hold_is_nobody_in_particular() -> None:
    terms = WORLD["terms"] + "eva-strand,sud-minister,2018,,,\notto-berg,sud-minister,2018,,,\n"
    index = index_of(WORLD | {"terms": terms})
    found = known(index, Sense("office", "sud-minister", "name"), "2020-01-01")
    assert found
    assert (found.actor.id, found.actor.kind) == ("sud-minister", "office")
    assert {term.person for term in holders(index, index.get(Office, "sud-minister"), "2020-01-01")} == {
        "eva-strand", "otto-berg",
    }  # fmt: skip


def test_of_several_offices_the_weightiest_counts() -> None:
    terms = WORLD["terms"] + "ada-voss,league-head,2018,2020-12-31,,\n"
    found = known(index_of(WORLD | {"terms": terms}), Sense("person", "ada-voss", "name"), "2019-01-01")
    assert found
    assert found.actor.office == "President of Sudria"


def test_the_holder_of_an_organisation_s_office_keeps_his_country_and_speaks_for_it() -> None:
    found = on(Sense("person", "rolf-vik", "name"), "2020-01-01").actor
    assert (found.country, found.party, found.sector) == ("NRL", "LEAGUE", ("IGO",))


def test_outlets_speak_for_nobody() -> None:
    found = on(Sense("outlet", "herald", "name"), "2020-01-01").actor
    assert (found.kind, found.country, found.sector, found.party) == ("outlet", "SUD", ("MED",), "")


@pytest.mark.parametrize("sense", [Sense("person", "nobody", "name"), Sense("state", "herald", "name")])
def test_what_is_not_there_is_nobody(sense: Sense) -> None:
    assert known(world(), sense, "2020-01-01") is None


@given(st.sampled_from(SENSES), st.one_of(st.just(""), DAYS))
def test_trust_is_a_share_and_an_actor_is_whole(sense: Sense, day: str) -> None:
    found = on(sense, day)
    assert 0 < found.confidence <= 1
    assert found.actor.id
    assert found.actor.name
    assert found.actor.party == "" or world().party_of(found.actor.party) == found.actor.party


@given(DAYS)
def test_an_office_of_one_has_one_holder_at_most(day: str) -> None:
    terms = holders(world(), world().get(Office, "sud-president"), day)
    assert len({term.person for term in terms}) <= 1


@given(st.lists(DAYS, min_size=2, max_size=6).map(sorted))
def test_terms_follow_each_other(days: list[str]) -> None:
    """Along a run of days nobody comes back to an office that another has taken from him."""
    held = [on(PRESIDENT, day).actor.id for day in days]
    order = ["sud-president", "ada-voss", "boris-lind"]
    assert all(order.index(one) <= order.index(other) for one, other in pairwise(held))
