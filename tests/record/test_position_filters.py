from __future__ import annotations

from typing import Any, get_args

import pytest

from onrecord.errors import BadQuery, NoSuchId
from onrecord.nouns import Certainty
from onrecord.record import Record

from .making import make_held, numbered

PAGE = make_held()
ALL = get_args(Certainty)


@pytest.fixture
def record(record: Record) -> Record:
    record.add_coded(PAGE)
    for number in range(3):
        record.add_coded(numbered(number))
    return record


def found(record: Record, **filters: Any) -> list[int]:
    """The numbers of the positions."""
    return [int(one.position.id.rpartition("p")[2]) for one in record.positions(**filters)]


def test_by_default_only_what_is_held(record: Record) -> None:
    assert found(record) == [1, 2]
    assert found(record, certainty=ALL) == [1, 2, 3]


@pytest.mark.parametrize(
    ("filters", "numbers"),
    [
        ({"certainty": ["denied"]}, [3]),
        ({"party": "ost"}, [2, 3]),
        ({"issues": ["talks", "TRADE"]}, [2, 3]),
        ({"stances": ["demands"]}, [1]),
        ({"directness": "reported"}, [2]),
        ({"speaker": "berg"}, [2]),
        ({"speaker": "NLD"}, [1]),
        ({"toward": "ost"}, [1]),
        ({"toward": "NLD"}, []),
        ({"words": "truce"}, [1]),
        ({"words": "berg talks"}, [2]),
        ({"said_since": "2026-03-10"}, [2, 3]),
        ({"said_until": "2026-03-09"}, [1]),
        ({"since": "2026-03-12"}, []),
        ({"outlet": "MORNING post"}, [1, 2, 3]),
        ({"page": PAGE.page.id[:9]}, [1, 2, 3]),
        ({"page": numbered(1).page.id}, []),
        ({"limit": 1, "offset": 1}, [2]),
    ],
)
def test_filters(record: Record, filters: dict[str, Any], numbers: list[int]) -> None:
    assert found(record, **{"certainty": ALL, **filters}) == numbers


@pytest.mark.parametrize(
    "filters",
    [
        {"issues": ["weather"]}, {"stances": ["shrugs"]}, {"certainty": ["maybe"]}, {"directness": "guessed"},
        {"said_since": "soon"}, {"limit": -1}, {"words": "..."},
    ],
)  # fmt: skip
def test_a_filter_that_means_nothing_is_said_at_once(record: Record, filters: dict[str, Any]) -> None:
    with pytest.raises(BadQuery):
        record.positions(**filters)


def test_an_id_or_its_beginning(record: Record) -> None:
    one = PAGE.positions[1]
    assert record.position(f"{PAGE.page.id[:6]}.p2").position == one
    with pytest.raises(NoSuchId, match="is the id of no event"):
        record.event(one.id)
    with pytest.raises(NoSuchId):
        record.position("0.p9")
