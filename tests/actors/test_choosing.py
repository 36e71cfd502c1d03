"""Which of several things of a name is meant: by the day, and by what else the page names."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.actors.choosing import Chooser
from onrecord.actors.index import Index

from .making import DAY, WORLD, index_of, world
from .test_known import SENSES

GUARD = {
    "organisations": """
id,name,aliases,sector,party,seat,metonyms,from,until
NRL_GUARD,Norland Guard,the Guard|Guard,MIL,NRL_GUARD,,,,
SUD_GUARD,Sudria Guard,the Guard|Guard,MIL,SUD_GUARD,,,,
OLD_GUARD,Old Guard,Veterans,MIL,OLD_GUARD,,,1900,1950
NEW_GUARD,New Guard,Veterans,MIL,NEW_GUARD,,,1990,
""",
}


def chosen(index: Index, key: str, *page: str, day: str = DAY, qualifiers: bool = False) -> str:
    chooser = Chooser(index, day)
    chooser.read(index.senses(word) for word in page)
    found = chooser.choose(index.senses(key), qualifiers=qualifiers)
    return found.actor.id if found else ""


def test_homonyms_stay_open() -> None:
    assert chosen(world(), "jan holt") == ""
    assert chosen(world(), "jan holt", "norland", "norland") == ""  # neither speaks for Norland
    assert chosen(index_of(WORLD, GUARD), "guard") == ""


def test_the_other_names_of_the_page_decide_between_parties() -> None:
    index = index_of(WORLD, GUARD)
    assert chosen(index, "guard", "sudria guard") == "SUD_GUARD"
    assert chosen(index, "guard", "sudria guard", "norland guard") == ""


def test_what_the_page_decides_is_less_sure() -> None:
    index = index_of(WORLD, GUARD)
    chooser = Chooser(index, DAY)
    chooser.read([index.senses("sudria guard")])
    decided, sure = chooser.choose(index.senses("guard")), chooser.choose(index.senses("sudria guard"))
    assert decided
    assert sure
    assert decided.confidence < sure.confidence


def test_the_day_decides_between_what_is_and_what_was() -> None:
    index = index_of(GUARD)
    assert chosen(index, "veterans", day="1920-01-01") == "OLD_GUARD"
    assert chosen(index, "veterans", day="2020-01-01") == "NEW_GUARD"
    assert chosen(index, "veterans", day="") == "NEW_GUARD"


def test_who_speaks_for_somebody_is_more_likely_than_who_does_not() -> None:
    assert chosen(world(), "berg") == "ivo-berg"
    assert chosen(world(), "berg", day="2024-01-01") == ""  # by then neither is in office


def test_adjectives_name_nobody_unless_they_qualify() -> None:
    assert chosen(world(), "sudrian") == ""
    assert chosen(world(), "sudrian", qualifiers=True) == "SUD"


@given(st.lists(st.sampled_from(SENSES)), st.sampled_from(["", DAY, "1900-01-01"]))
def test_a_choice_is_one_of_the_options_and_no_more_trusted(senses: list, day: str) -> None:  # type: ignore[type-arg]
    chooser = Chooser(world(), day)
    options, found = chooser.options(senses), chooser.choose(senses)
    assert len({option.actor.id for option in options}) == len(options)
    if found:
        best = next(option for option in options if option.actor == found.actor)
        assert 0 <= found.confidence <= best.confidence
