from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.record.ledger.held import AGAINST, FOR, ORDER, hardness, reports, sources

from .making import held

KEYS = st.lists(st.frozensets(st.sampled_from("abcdef"), max_size=3), min_size=1, max_size=8)


def telling(number: int, keys: frozenset[str]):
    return held(page=f"{number:064}", keys=keys)


@given(KEYS)
def test_there_are_no_more_sources_than_reports_and_at_least_one(keys: list[frozenset[str]]) -> None:
    told = [telling(number, key) for number, key in enumerate(keys)]
    assert 1 <= sources(told) <= reports(told) == len(keys)


@given(KEYS, st.randoms())
def test_the_order_of_tellings_makes_no_source(keys: list[frozenset[str]], random) -> None:
    told = [telling(number, key) for number, key in enumerate(keys)]
    shuffled = list(told)
    random.shuffle(shuffled)
    assert sources(told) == sources(shuffled)


def test_tellings_that_hang_together_by_a_third_are_one_source() -> None:
    ends = [telling(1, frozenset("ab")), telling(2, frozenset("cd"))]
    assert sources(ends) == 2
    assert sources([*ends, telling(3, frozenset("bc"))]) == 1


def test_a_page_that_tells_it_twice_is_one_report() -> None:
    assert reports([held(start=1), held(start=50)]) == 1


@pytest.mark.parametrize("stance", ORDER)
def test_every_stance_is_for_against_or_asks(stance) -> None:
    group = held(stance=stance).group
    assert (group == "for", group == "against") == (stance in FOR, stance in AGAINST)


def test_stances_go_from_soft_to_hard() -> None:
    assert (
        hardness("accepts") < hardness("considers") < hardness("demands") < hardness("rejects") < hardness("threatens")
    )
