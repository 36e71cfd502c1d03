from __future__ import annotations

import msgspec
import pytest

from onrecord.errors import BadQuery
from onrecord.nouns import Actor, CodedPage, Mention
from onrecord.record import ActorRow, Record

from .making import BERG, NOR, make_coded, make_known, make_mention

LATER = msgspec.structs.replace(NOR, office="envoy", party="EU", sector=("MIL", "DIP"))
BELNOR = Actor(id="belnor", name="Bélnor", kind="organisation")


def later() -> CodedPage:
    coded = make_coded(("Nor", "nothing to Belnor, and Nor left"), published="2027-01-01")
    text = coded.page.text
    first, belnor = make_mention(text, "Nor", LATER), make_mention(text, "Belnor", BELNOR)
    mentions = (first, belnor, make_mention(text, "Nor", LATER, text.index("and Nor")))
    statement = msgspec.structs.replace(coded.statements[0], actors=(first,))
    return msgspec.structs.replace(coded, mentions=mentions, statements=(statement,))


@pytest.fixture
def record(record: Record) -> Record:
    record.add_coded(make_known())
    record.add_coded(later())
    return record


def test_actors_with_their_counts(record: Record) -> None:
    assert next(record.actors()) == ActorRow(
        id="ola-nor",
        name="Ola Nór",
        kind="person",
        country="NLD",
        sector=("GOV", "MIL", "DIP"),
        parties=("EU", "NLD"),
        statements=3,
        events=0,
        mentions=4,
        pages=2,
    )
    assert [(row.id, row.statements, row.mentions, row.pages) for row in record.actors()] == [
        ("ola-nor", 3, 4, 2),
        ("anna-berg", 1, 1, 1),
        ("NLD", 0, 1, 1),
        ("belnor", 0, 1, 1),
    ]


def test_what_is_not_known_is_empty(record: Record) -> None:
    (row,) = record.actors(words="belnor")
    assert (row.country, row.sector, row.parties) == ("", (), ())


def test_more_mentions_come_first_among_those_of_as_many_statements(record: Record) -> None:
    text = make_known().page.text
    mentions: list[Mention] = [make_mention(text, "Anna Berg", BELNOR)] * 3
    coded = make_coded(("Anna Berg", "so"))
    record.add_coded(
        msgspec.structs.replace(coded, mentions=tuple(make_mention(coded.page.text, "so", BELNOR) for _ in mentions))
    )
    assert [row.id for row in record.actors()] == ["ola-nor", "anna-berg", "belnor", "NLD"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"limit": 1}, ["ola-nor"]),
        ({"limit": 2, "offset": 1}, ["anna-berg", "NLD"]),
        ({"limit": 0}, []),
        ({"words": "NOR"}, ["ola-nor", "NLD", "belnor"]),
        ({"words": "nor ola"}, ["ola-nor"]),
        ({"words": "nld"}, ["NLD"]),
        ({"words": "BelNór"}, ["belnor"]),
        ({"words": "nobody"}, []),
        ({"party": "eu"}, ["anna-berg", "ola-nor"]),
        ({"party": "NLD", "words": "ola"}, ["ola-nor"]),
        ({"party": "E"}, []),
    ],
)
def test_filters(record: Record, query: dict[str, object], expected: list[str]) -> None:
    assert sorted(row.id for row in record.actors(**query)) == sorted(expected)  # type: ignore[arg-type]


def test_of_a_party_only_what_was_said_for_it_is_counted(record: Record) -> None:
    (row,) = record.actors(words="ola-nor", party="EU")
    assert (row.parties, row.sector, row.statements, row.mentions, row.pages) == (("EU",), ("MIL", "DIP"), 1, 2, 1)


@pytest.mark.parametrize("query", [{"limit": -1}, {"offset": -1}, {"words": " "}])
def test_what_means_nothing_is_refused_at_once(record: Record, query: dict[str, object]) -> None:
    with pytest.raises(BadQuery):
        record.actors(**query)  # type: ignore[arg-type]


def test_the_order_of_adding_does_not_matter(record: Record, tmp_path: object) -> None:
    with Record(record.path.with_name("other.record")) as other:
        other.add_coded(later())
        other.add_coded(make_known())
        assert list(other.actors()) == list(record.actors())


def test_berg_speaks_for_whom_she_speaks(record: Record) -> None:
    (row,) = record.actors(words="berg")
    assert (row.country, row.parties) == (BERG.country, (BERG.party,))
