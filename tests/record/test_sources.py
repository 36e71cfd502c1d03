from __future__ import annotations

import itertools
from pathlib import Path

import msgspec
import pytest

from onrecord import pages
from onrecord.nouns import CodedPage, Page
from onrecord.record import Record
from onrecord.record.sources import Sources, sources_of, superseded_pages

from .making import make_eventful, make_page

SAMPLE = Path(__file__).parents[2] / "sample" / "pages"
STORY = [f"Word{n}" for n in range(120)]


def text(start: int, end: int) -> str:
    return " ".join([*STORY[start:end], *(f"own{start}x{end}x{n}" for n in range(120 - end + start))])


def numbers(record: Record, *added: Page) -> list[int]:
    for page in added:
        record.add_coded(CodedPage(page=page))
    found: dict[str, int] = dict(record._database.rows("SELECT id, page FROM pages"))
    return [found[page.id] for page in added]


def test_the_sample_has_three_copies(record: Record) -> None:
    """1004 has two copies and 1007 one: sample/README.md."""
    numbers(record, *(page for page in pages.read_all([SAMPLE]) if isinstance(page, Page)))
    rows = record._database.rows(
        """SELECT a.origin, b.origin, kind FROM page_pairs JOIN pages AS a ON a.page = page_pairs.page
        JOIN pages AS b ON b.page = other WHERE a.origin < b.origin"""
    )
    found = {(Path(a).name, Path(b).name, kind) for a, b, kind in rows}
    assert found == {
        ("mail-1962-10-25.txt", "wire.jsonl:4", "copy"),
        ("courier-1962-10-25.html", "wire.jsonl:4", "copy"),
        ("courier-1962-10-25.html", "mail-1962-10-25.txt", "copy"),
        ("chronicle-1962-10-29.html", "wire.jsonl:7", "copy"),
    }
    assert record.check().problems == ()


def test_one_outlet_is_one_source(record: Record) -> None:
    given = numbers(
        record,
        make_page("One.", outlet="Post"),
        make_page("Two.", outlet="POST"),
        make_page("Three.", outlet="Courier", url="https://www.courier.example/1"),
        make_page("Four.", outlet="Courier World", url="https://courier.example/2"),
        make_page("Five."),
        make_page("Six."),
    )
    assert [sources_of(record._database, given[:n]) for n in range(7)] == [0, 1, 1, 2, 2, 3, 4]


def test_an_agency_and_those_who_credit_it_are_one_source(record: Record) -> None:
    given = numbers(
        record,
        make_page("MOSCOW, May 21. /TASS/. The minister said yes.", outlet="Post"),
        make_page("The minister said no.", outlet="Courier", byline="TASS"),
        make_page("The minister said nothing.", outlet="tass"),
        make_page("The minister said it to TASS.", outlet="Echo"),
    )
    assert sources_of(record._database, given[:2]) == 1
    assert sources_of(record._database, given[:3]) == 1
    assert sources_of(record._database, given) == 2


def test_copies_join_through_pages_that_nobody_asks_about(record: Record) -> None:
    """The first and the last share next to nothing but a page that has both."""
    first, last = make_page(text(0, 65), outlet="A"), make_page(text(55, 120), outlet="C")
    between = make_page(" ".join(STORY), outlet="B")
    alone = numbers(record, first, last)
    assert sources_of(record._database, alone) == 2
    numbers(record, between)
    assert sources_of(record._database, alone) == 1


def test_a_later_version_supersedes(record: Record) -> None:
    words = " ".join(STORY)
    old = make_page(words, outlet="Post", published="2025-05-20")
    new = make_page(f"{words} corrected", outlet="Post", published="2025-05-21")
    copy = make_page(f"{words} elsewhere", outlet="Courier", published="2025-05-22")
    given = numbers(record, new, copy, old)
    assert superseded_pages(record._database) == {given[2]}
    standing = Sources(record._database)
    assert standing.superseded() == {given[2]}
    assert (standing.reports(given), standing.reports(given[2:]), standing.count(given)) == (2, 1, 1)
    assert len(list(record)) == 3


POOL = (
    make_page(" ".join(STORY), outlet="A", published="2025-05-20"),
    make_page(" ".join(STORY[:100]), outlet="A", published="2025-05-21"),
    make_page(" ".join(STORY[30:]), outlet="B"),
    make_page("BERLIN (dpa) - " + text(0, 50), outlet="C"),
)


@pytest.mark.parametrize("order", list(itertools.permutations(range(4))))
def test_the_order_of_adding_does_not_matter(tmp_path: Path, order: tuple[int, ...]) -> None:
    def told(record: Record) -> tuple[object, ...]:
        rows = """SELECT a.id, b.id, kind, resemblance, containment, newer FROM page_pairs
        JOIN pages AS a ON a.page = page_pairs.page JOIN pages AS b ON b.page = other ORDER BY a.id, b.id"""
        given = [n for (n,) in record._database.rows("SELECT page FROM pages")]
        superseded = record._database.rows("SELECT DISTINCT id FROM pages JOIN page_pairs USING (page) WHERE newer > 0")
        return list(record._database.rows(rows)), sources_of(record._database, given), set(superseded)

    with Record(tmp_path / "a") as one, Record(tmp_path / "b") as other:
        numbers(one, *POOL)
        numbers(other, *(POOL[n] for n in order))
        assert told(one) == told(other)
        assert len(told(one)[0]) >= 6  # type: ignore[arg-type]
        assert one.digest() == other.digest()


def with_outlet(outlet: str, published: str = "2026-03-09") -> CodedPage:
    """The page of ``make_eventful``, with its events, in another outlet."""
    coded = make_eventful()
    old, page = coded.page, make_page(coded.page.text, title=coded.page.title, outlet=outlet, published=published)
    told = msgspec.json.encode(coded).decode().replace(old.id[:16], page.id[:16])
    return msgspec.structs.replace(msgspec.json.decode(told, type=CodedPage), page=page)


def test_an_event_told_by_two_pages_counts_once(record: Record) -> None:
    for outlet in ("Post", "Courier", "POST"):
        record.add_coded(with_outlet(outlet))
    found = list(record.events())
    assert len(found) == 6
    # "POST" and "Post" are one source; all three carry one text, so there is one source in all.
    assert {(one.reports, one.sources) for one in found} == {(2, 1)}
    counts = record.counts()
    assert (counts.once, counts.reports, counts.independent) == (2, 4, 2)
    assert (counts.copies, counts.superseded) == (3, 1)
    assert record.check().problems == ()


def test_check_sees_what_was_changed(record: Record) -> None:
    numbers(record, *POOL)
    record.add_coded(make_eventful())
    changes = {
        "its sketch": "UPDATE page_sketches SET shingles = 1 WHERE page = 1",
        "each band": "DELETE FROM page_bands WHERE page = 2",
        "each mark": "DELETE FROM page_marks WHERE page = 3",
        "the agency": "DELETE FROM page_agencies",
        "the keys": "UPDATE event_keys SET once = 'x'",
        "in common": "DELETE FROM page_pairs WHERE page = 1 AND other = 2",
    }
    for sql in changes.values():
        record._database.run(sql)
    problems = "\n".join(record.check().problems)
    assert [what for what in changes if what not in problems] == []
