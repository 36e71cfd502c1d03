from __future__ import annotations

import pytest

from onrecord.actors.imports.shipped import States
from onrecord.actors.imports.titles import is_general, names_state, said, sectors, stands_alone, title_of, titles

PERU, NETHERLANDS, FRANCE = (States().by_id[code] for code in ("PER", "NLD", "FRA"))


@pytest.mark.parametrize(
    ("name", "title"),
    [("Minister of Trade of Peru", "minister of trade"), ("Peruvian Minister of Trade", "minister of trade"),
     ("Peru's Minister of Trade", "minister of trade"), ("Minister of Trade", "minister of trade")],
)  # fmt: skip
def test_a_title_is_the_name_without_the_state(name: str, title: str) -> None:
    assert title_of(name, PERU) == title


def test_a_state_with_an_article() -> None:
    assert title_of("Prime Minister of the Netherlands", NETHERLANDS) == "prime minister"


@pytest.mark.parametrize(
    ("title", "also"),
    [("minister of trade", "trade minister"), ("minister of foreign affairs", "foreign minister"),
     ("minister for the environment", "environment minister"), ("secretary of state for defence", "defence secretary")],
)  # fmt: skip
def test_titles_are_turned_round(title: str, also: str) -> None:
    assert titles(title) == (title, also)


def test_a_title_of_two_things_is_not_turned_round() -> None:
    assert titles("minister of trade and tourism") == ("minister of trade and tourism",)


def test_a_name_that_says_whose_office_it_is() -> None:
    assert names_state("French Minister of Trade", FRANCE)
    assert not names_state("Minister of Frances", FRANCE)


@pytest.mark.parametrize(
    ("name", "alone"),
    [("Mayor of Lyon", True), ("French Minister of Trade", True), ("Minister of Trade", False), ("mayor", False)],
)
def test_a_name_that_stands_alone(name: str, alone: bool) -> None:
    assert stands_alone(name, FRANCE) is alone


@pytest.mark.parametrize(
    ("name", "general"), [("National Assembly", True), ("Nationals", False), ("Grain Board", False)]
)
def test_a_body_that_many_states_have(name: str, general: bool) -> None:
    assert is_general(name) is general


@pytest.mark.parametrize(
    ("name", "sector", "single"),
    [("Minister of Trade", ("GOV",), "yes"), ("Minister of State for Trade", ("GOV",), ""),
     ("member of parliament", ("LEG",), ""), ("judge", ("JUD",), ""), ("gardener", (), ""), ("mayoress", (), "")],
)  # fmt: skip
def test_what_the_beginning_of_a_name_says(name: str, sector: tuple[str, ...], single: str) -> None:
    assert said(name) == (sector, single)


def test_sectors_are_codes() -> None:
    assert {"GOV", "MIL", "IGO"} <= sectors()
    assert all(len(code) == 3 and code.isupper() for code in sectors())
