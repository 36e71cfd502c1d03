from __future__ import annotations

from collections.abc import Iterable

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import BadQuery, NoSuchId
from onrecord.nouns import CodedPage
from onrecord.record import Found, Record, checking, filters, loading

from .making import make_coded, make_page, make_statement, patient

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
        record.add_coded(MORNING)
        for name in ("source", "words", "outlet", "since", "until", "kind", "page"):
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
    ],
)
def test_indexes_serve_the_queries(record: Record, given_filters: dict[str, object]) -> None:
    sql, values = filters.statements_query(**{**NOTHING, **given_filters}).sql(50, 0)  # type: ignore[arg-type]
    plan = [row[3] for row in record._database.rows(f"EXPLAIN QUERY PLAN {sql}", values)]
    scans = [step for step in plan if step.startswith("SCAN")]
    # The names of sources are few; pages in order of their day are read until the limit is reached.
    assert set(scans) <= {
        "SCAN sources",
        "SCAN pages USING INDEX pages_by_day",
        "SCAN statement_words VIRTUAL TABLE INDEX 0:M3",
    }
    sorts_all = any("FOR ORDER BY" in step for step in plan)
    assert not sorts_all or {"source", "words"} & set(given_filters)


def test_one_statement_is_looked_up(record: Record) -> None:
    sql, values = filters.statement_query(1).sql(1, 0)
    plan = [row[3] for row in record._database.rows(f"EXPLAIN QUERY PLAN {sql}", values)]
    assert all(step.startswith("SEARCH") for step in plan), plan


def test_indexes_serve_a_statements_evidence(record: Record) -> None:
    plan = record._database.rows("EXPLAIN QUERY PLAN SELECT * FROM statement_view WHERE id = 'x'")
    assert not [row[3] for row in plan if "SCAN spans" in row[3] or "SCAN pages" in row[3]]


@pytest.mark.parametrize("sql", [checking._SOURCES, loading._SPANS, loading._STATEMENTS, loading._FURNITURE])
def test_indexes_serve_what_is_read_for_each_statement(record: Record, sql: str) -> None:
    plan = [row[3] for row in record._database.rows(f"EXPLAIN QUERY PLAN {sql}", (1,))]
    assert not [step for step in plan if step.startswith("SCAN")], plan
