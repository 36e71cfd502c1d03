from __future__ import annotations

from collections.abc import Iterable

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import BadQuery, NoSuchId
from onrecord.nouns import Actor, CodedPage
from onrecord.record import Found, Record, checking, filters, loading
from onrecord.record import actors as listing
from onrecord.record import loading_entities as entities

from .making import make_coded, make_date, make_known, make_mention, make_page, make_statement, patient

MORNING = make_coded(
    ("Prime Minister Petra Novák", "the treaty would hold"),
    ("A spokesman for the Kremlin", "talks on the treaty had failed"),
    title="Treaty in doubt",
    outlet="Morning Post",
    published="2026-03-09",
    byline="A. Writer",
    url="https://example.org/1",
)
EVENING = make_coded(("Novak", "peace talks go on"), outlet="Evening Post", published="2026-03-09T23:30:00-05:00")
LATER = make_coded(("", "the façade was damaged"), ("Ministers", "no"), outlet="Morning Post", published="2026-04-01")
KNOWN = make_known()
UNDATED = make_coded(("The Kremlin", "treaties bind"))


@pytest.fixture
def record(record: Record) -> Record:
    for coded in (UNDATED, LATER, EVENING, MORNING):
        record.add_coded(coded)
    return record


def contents(found: Iterable[Found]) -> list[str]:
    return [one.statement.content[0].exact for one in found]


ALL = [
    "treaties bind",
    "the treaty would hold",
    "talks on the treaty had failed",
    "peace talks go on",
    "the façade was damaged",
    "no",
]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({}, ALL),
        ({"limit": 2}, ALL[:2]),
        ({"limit": 2, "offset": 3}, ALL[3:5]),
        ({"offset": 4}, ALL[4:]),
        ({"limit": 0}, []),
        ({"source": "novak"}, [ALL[1], ALL[3]]),
        ({"source": "NOVÁK"}, [ALL[1], ALL[3]]),
        ({"source": "minister nov"}, [ALL[1]]),
        ({"source": "remlin"}, [ALL[0], ALL[2]]),
        ({"source": "kremlin novak"}, []),
        ({"source": "%"}, []),
        ({"words": "treaty"}, [ALL[1], ALL[2]]),
        ({"words": "TREAT*"}, [ALL[0], ALL[1], ALL[2]]),
        ({"words": "facade"}, [ALL[4]]),
        ({"words": "talks treaty"}, [ALL[2]]),
        ({"words": '"peace talks"'}, [ALL[3]]),
        ({"words": '"talks peace"'}, []),
        ({"words": "spokesman"}, [ALL[2]]),
        ({"since": "2026-03-09", "until": "2026-03-09"}, ALL[1:4]),
        ({"since": "2026-03-10"}, ALL[4:]),
        ({"until": "2026-03"}, ALL[1:4]),
        ({"since": "2026", "until": "2026"}, ALL[1:]),
        ({"outlet": "morning POST"}, [*ALL[1:3], *ALL[4:]]),
        ({"outlet": "Morning"}, []),
        ({"outlet": "Morning Post", "since": "2026-04", "source": "ministers"}, ALL[5:]),
        ({"kind": "indirect"}, ALL),
        ({"kind": "direct"}, []),
        ({"page": LATER.page.id[:12]}, ALL[4:]),
        ({"words": "talks", "source": "novak", "since": "2026-03-09", "kind": "indirect", "limit": 1}, [ALL[3]]),
    ],
)
def test_statements(record: Record, query: dict[str, object], expected: list[str]) -> None:
    # The two pages of 9 March come in the order of published: a day sorts before its instants.
    assert contents(record.statements(**query)) == expected  # type: ignore[arg-type]


def test_the_chain_is_looked_through(record: Record) -> None:
    page = make_page("Reuters said an aide said it rained")
    inner = make_statement(page, 1, "an aide", "it rained")
    outer = make_statement(page, 2, "Reuters", "an aide said it rained")
    inner = msgspec.structs.replace(inner, chain=outer.source + inner.source, inside=outer.id)
    record.add_coded(CodedPage(page=page, statements=(inner, outer)))
    assert contents(record.statements(source="reuters")) == ["it rained", "an aide said it rained"]
    assert contents(record.statements(source="aide")) == ["it rained"]


def contents_of(*numbers: int) -> list[str]:
    return [KNOWN.statements[number].content[0].exact for number in numbers]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"actor": "ola-nor"}, [0, 1]),
        ({"actor": "OLA-NOR"}, [0, 1]),
        ({"actor": "nor"}, [0, 1]),
        ({"actor": "nór o"}, [0, 1]),
        ({"actor": "anna nor"}, []),
        ({"actor": "berg"}, [0]),
        # Norland is mentioned, but has said nothing; its id is an id, not a part of a name.
        ({"actor": "norland"}, []),
        ({"actor": "NLD"}, []),
        ({"actor": "%"}, []),
        ({"party": "nld"}, [0, 1]),
        ({"party": "EU"}, [0]),
        ({"party": "E"}, []),
        ({"party": " "}, []),
        ({"actor": "nor", "party": "NLD"}, [0, 1]),
        ({"actor": "nor", "party": "EU"}, []),
        ({"place": "porto nord"}, [0]),
        ({"place": "PORTO"}, [0]),
        ({"place": " Pórto "}, [0]),
        ({"place": "port"}, []),
        ({"place": "westhaven"}, [0]),
        ({"place": "NO"}, []),
        ({"said_since": "2026-03-09"}, [0]),
        ({"said_since": "2026-03-10"}, []),
        ({"said_until": "2026-03-09"}, [0]),
        ({"said_until": "2026-03-08"}, []),
        ({"said_since": "2026-03", "said_until": "2026-03"}, [0]),
        ({"said_since": "2026", "said_until": "2026"}, [0]),
        ({"said_until": "2026-02"}, []),
        ({"actor": "nor", "place": "porto", "said_since": "2026", "since": "2026", "words": "open", "limit": 5}, [0]),
    ],
)
def test_who_when_and_where(record: Record, query: dict[str, object], expected: list[int]) -> None:
    record.add_coded(KNOWN)
    assert contents(record.statements(**query)) == contents_of(*expected)  # type: ignore[arg-type]


def test_an_id_that_the_record_has_is_no_part_of_a_name(record: Record) -> None:
    """Whoever asks for the state of that id does not mean all whose names have these letters."""
    coded = make_coded(("Anldor", "so"))
    mention = make_mention(coded.page.text, "Anldor", Actor(id="anldor", name="Anldor", kind="person"))
    statement = msgspec.structs.replace(coded.statements[0], actors=(mention,))
    record.add_coded(msgspec.structs.replace(coded, statements=(statement,), mentions=(mention,)))
    assert contents(record.statements(actor="nld")) == ["so"]
    record.add_coded(KNOWN)
    assert contents(record.statements(actor="nld")) == []


@pytest.mark.parametrize(
    ("begin", "until", "query", "found"),
    [
        ("2026-03-01", "2026-04-01", {"said_since": "2026-04"}, False),  # March ends before April begins
        ("2026-03-01", "2026-04-01", {"said_since": "2026-03-31"}, True),
        ("2026-03-01", "2026-04-01", {"said_until": "2026-02"}, False),
        ("2026-03-01", "2026-04-01", {"said_until": "2026-03-01"}, True),
        ("2026-03-01", "2026-04-01", {"said_since": "2026-03-10", "said_until": "2026-03-11"}, True),
        ("2026-01-01", "2027-01-01", {"said_since": "2027"}, False),
        ("2025-01-01", "2026-01-01", {"said_since": "2026"}, False),
        ("", "", {"said_until": "2026"}, False),
        ("", "", {"said_since": "2026"}, False),
    ],
)
def test_the_days_of_a_statement_overlap_those_asked_for(
    record: Record, begin: str, until: str, query: dict[str, str], found: bool
) -> None:
    coded = make_coded(("Nor", "on Monday that it rained"))
    date = make_date(coded.page.text, "Monday", begin, until)
    statement = msgspec.structs.replace(coded.statements[0], date=date)
    record.add_coded(msgspec.structs.replace(coded, statements=(statement,), dates=(date,)))
    assert bool(list(record.statements(**query))) is found  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "query",
    [
        {"since": "last week"},
        {"since": "2026-02", "until": "2026-01"},
        {"kind": "rumour"},
        {"limit": -1},
        {"offset": -1},
        {"words": "***"},
        {"source": " "},
        {"actor": " "},
        {"place": " "},
        {"said_since": "soon"},
        {"said_since": "2026-02", "said_until": "2026-01"},
    ],
)
def test_what_means_nothing_is_refused_before_the_first_row(record: Record, query: dict[str, object]) -> None:
    with pytest.raises(BadQuery):
        record.statements(**query)  # type: ignore[arg-type]


def test_an_unknown_page_is_refused(record: Record) -> None:
    with pytest.raises(NoSuchId):
        record.statements(page="ffffffffffff")


@settings(patient, max_examples=200)
@given(typed=st.text(max_size=30) | st.text("'\";-%_*\\\0\ud800", max_size=8))
def test_nothing_typed_breaks_a_query(tmp_path_factory: pytest.TempPathFactory, typed: str) -> None:
    with Record(tmp_path_factory.getbasetemp() / "typed.record") as record:
        record.add_coded(KNOWN)
        for name in (
            "source", "words", "outlet", "since", "until", "kind", "page", "actor", "party", "place", "said_since",
            "said_until",
        ):  # fmt: skip
            try:
                list(record.statements(**{name: typed}))  # type: ignore[arg-type]
            except (BadQuery, NoSuchId):
                continue
        assert len(record) == 1


def test_pages(record: Record) -> None:
    assert [row.id for row in record.pages()] == [one.page.id for one in (UNDATED, MORNING, EVENING, LATER)]
    assert [row.id for row in record.pages(outlet="morning post", until="2026-03")] == [MORNING.page.id]
    assert [row.id for row in record.pages(words="facade")] == [LATER.page.id]
    assert [row.id for row in record.pages(limit=1, offset=1)] == [MORNING.page.id]
    with pytest.raises(BadQuery):
        record.pages(since="soon")


def test_a_page_row_tells_the_page(record: Record) -> None:
    (row,) = record.pages(since="2026-03-09", until="2026-03-09", outlet="Morning Post")
    page = MORNING.page
    assert (row.id, row.title, row.outlet, row.published) == (page.id, "Treaty in doubt", page.outlet, page.published)
    assert (row.url, row.byline, row.language) == (page.url, page.byline, "en")
    assert (row.words, row.statements) == (len(page.text.split()), 2)
    assert next(record.statements(page=page.id)).page == row


# What is looked up first, and sorted then.
FEW = {"source", "words", "actor", "party", "place", "said_since", "said_until"}
NOTHING = {"source": "", "words": "", "since": "", "until": "", "outlet": "", "kind": "", "page": None}


@pytest.mark.parametrize(
    "given_filters",
    [
        {},
        {"source": "novak"},
        {"words": "treaty"},
        {"since": "2026", "until": "2026"},
        {"outlet": "Morning Post"},
        {"outlet": "Morning Post", "since": "2026"},
        {"kind": "direct"},
        {"page": 1},
        {"actor": "nor"},
        {"actor": "nor", "party": "NLD", "since": "2026"},
        {"party": "NLD"},
        {"place": "porto"},
        {"said_since": "2026"},
        {"said_until": "2026"},
        {"said_since": "2026", "said_until": "2026", "outlet": "Morning Post"},
    ],
)
def test_indexes_serve_the_queries(record: Record, given_filters: dict[str, object]) -> None:
    sql, values = filters.statements_query(**{**NOTHING, **given_filters}).sql(50, 0)  # type: ignore[arg-type]
    plan = [row[3] for row in record._database.rows(f"EXPLAIN QUERY PLAN {sql}", values)]
    scans = [step for step in plan if step.startswith("SCAN")]
    # The names of sources and actors are few; pages in order of their day are read until the limit is reached.
    assert set(scans) <= {
        "SCAN sources",
        "SCAN actors",
        "SCAN pages USING INDEX pages_by_day",
        "SCAN statement_words VIRTUAL TABLE INDEX 0:M3",
    }
    sorts_all = any("FOR ORDER BY" in step for step in plan)
    assert not sorts_all or FEW & set(given_filters)


def test_one_statement_is_looked_up(record: Record) -> None:
    sql, values = filters.statement_query(1).sql(1, 0)
    plan = [row[3] for row in record._database.rows(f"EXPLAIN QUERY PLAN {sql}", values)]
    assert all(step.startswith("SEARCH") for step in plan), plan


def test_indexes_serve_a_statements_evidence(record: Record) -> None:
    plan = record._database.rows("EXPLAIN QUERY PLAN SELECT * FROM statement_view WHERE id = 'x'")
    assert not [row[3] for row in plan if "SCAN spans" in row[3] or "SCAN pages" in row[3]]


@pytest.mark.parametrize("actor", [("", ""), ("nor", ""), ("", "NLD")])
def test_indexes_serve_the_list_of_actors(record: Record, actor: tuple[str, str]) -> None:
    condition, values = filters.one_actor(*actor)
    sql = f"EXPLAIN QUERY PLAN {listing._RANKED.format(one_actor=condition)}"
    plan = [row[3] for row in record._database.rows(sql, [*values, -1, 0])]
    assert not [step for step in plan if step.startswith(("SCAN mentions", "SCAN statement"))], plan


@pytest.mark.parametrize(
    "sql",
    [
        checking._SOURCES, checking._PLACE_WORDS, loading._SPANS, loading._STATEMENTS, loading._FURNITURE,
        entities._MENTIONS, entities._DATES, entities._PLACES, entities._ACTORS_OF, entities._DATE_OF,
        entities._PLACES_OF,
    ],
)  # fmt: skip
def test_indexes_serve_what_is_read_for_each_statement(record: Record, sql: str) -> None:
    plan = [row[3] for row in record._database.rows(f"EXPLAIN QUERY PLAN {sql}", (1,))]
    assert not [step for step in plan if step.startswith("SCAN")], plan
