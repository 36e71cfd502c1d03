from __future__ import annotations

from typing import Any, get_args

import pytest

from onrecord.errors import BadQuery, NoSuchId
from onrecord.nouns import Certainty
from onrecord.record import HAPPENED, Record

from .making import make_eventful, numbered

PAGE = make_eventful()
ALL = get_args(Certainty)


@pytest.fixture
def record(record: Record) -> Record:
    record.add_coded(PAGE)
    for number in range(5):
        record.add_coded(numbered(number))
    return record


def found(record: Record, **filters: Any) -> list[int]:
    """The numbers of the events."""
    return [int(one.event.id.rpartition("e")[2]) for one in record.events(**filters)]


def test_by_default_only_what_happened(record: Record) -> None:
    assert found(record) == [1, 4]
    assert {one.event.certainty for one in record.events()} == set(HAPPENED)
    assert found(record, certainty=ALL) == [1, 2, 3, 4]


@pytest.mark.parametrize(
    ("filters", "numbers"),
    [
        ({"certainty": ["denied", "possible"]}, [2, 3]),
        ({"certainty": []}, []),
        ({"types": ["COERCE", "assault"]}, [1, 3]),
        ({"actor": "nld"}, [1, 3, 4]),
        ({"actor": "ostia"}, [1, 4]),
        ({"actor": "gunmen"}, []),
        ({"party": "OST"}, [1, 4]),
        ({"actor": "norland", "party": "OST"}, []),
        ({"source": "berg"}, [1, 2]),
        ({"source": "norland"}, []),
        ({"words": "gunmen"}, [1, 2]),
        ({"words": "westh* shell*"}, [1]),
        ({"place": "WESTHAVEN"}, [1]),
        ({"place": "haven"}, []),
        ({"happened_since": "2026-03-09", "happened_until": "2026"}, [1]),
        ({"happened_since": "2026-03-10"}, []),
        ({"happened_until": "2026-03-08"}, []),
        ({"outlet": "MORNING post"}, [1, 2, 3, 4]),
        ({"since": "2026-03-11", "until": "2026-03"}, [1, 2, 3, 4]),
        ({"since": "2026-03-12"}, []),
        ({"page": PAGE.page.id[:9]}, [1, 2, 3, 4]),
        ({"page": numbered(1).page.id}, []),
        ({"limit": 1, "offset": 2}, [3]),
        ({"actor": "nld", "certainty": ["historical"], "types": ["REQUEST"], "words": "met"}, [4]),
    ],
)
def test_filters(record: Record, filters: dict[str, Any], numbers: list[int]) -> None:
    assert found(record, **{"certainty": ALL, **filters}) == numbers


@pytest.mark.parametrize(
    ("filters", "what"),
    [
        ({"types": ["QUARREL"]}, "type 'QUARREL' does not exist.*ASSAULT"),
        ({"certainty": ["sure"]}, "certainty 'sure' does not exist.*asserted"),
        ({"happened_since": "soon"}, "happened_since 'soon' is no day"),
        ({"happened_since": "2027", "happened_until": "2026"}, "happened_since 2027 is later than happened_until"),
        ({"actor": " "}, "holds no word"),
        ({"words": "-"}, "holds no word"),
        ({"limit": -1}, "less than nothing"),
    ],
)
def test_what_means_nothing_is_said_at_once(record: Record, filters: dict[str, Any], what: str) -> None:
    with pytest.raises(BadQuery, match=what):
        record.events(**filters)


def test_a_page_that_is_none(record: Record) -> None:
    with pytest.raises(NoSuchId):
        record.events(page="zz")


@pytest.mark.parametrize("typed", ["'; DROP TABLE events; --", '" OR 1=1', "%", "\0", "\ud800", "NEAR(a b)"])
def test_nothing_typed_is_read_as_sql(record: Record, typed: str) -> None:
    for name in ("actor", "party", "source", "words", "place", "outlet"):
        try:
            assert found(record, **{name: typed}) == []
        except BadQuery as error:
            assert "no word to look for" in str(error)  # noqa: PT017
    assert found(record) == [1, 4]
