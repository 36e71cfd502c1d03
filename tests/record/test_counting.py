from __future__ import annotations

from onrecord.nouns import Skipped
from onrecord.record import Counts, Record
from onrecord.record.storing import note_skipped

from .making import make_coded, make_eventful, make_known


def test_an_empty_record(record: Record) -> None:
    assert record.counts() == Counts(
        pages=0, statements=0, words=0, sources=0, outlets=0, first="", last="", kinds={}, skipped={}
    )
    assert len(record) == 0
    assert record
    assert list(record) == []


def test_counts(record: Record) -> None:
    one = make_coded(("Novák", "yes"), ("NOVAK", "no"), outlet="Post", published="2026-03-09")
    record.add_coded(one)
    record.add_coded(make_coded(("Kowalska", "perhaps"), outlet="POST", published="2026-01-01"))
    record.add_coded(make_coded(("", "undated words")))
    for origin, code in (("a", "empty"), ("b", "empty"), ("c", "binary")):
        note_skipped(record._database, Skipped(origin=origin, code=code, message=""))
    assert record.counts() == Counts(
        pages=3,
        statements=4,
        words=12,
        sources=2,
        outlets=1,
        first="2026-01-01",
        last="2026-03-09",
        kinds={"indirect": 4},
        skipped={"binary": 1, "empty": 2},
    )


def test_who_when_and_where_are_counted(record: Record) -> None:
    record.add_coded(make_known())
    counts = record.counts()
    assert (counts.actors, counts.parties, counts.mentions, counts.dates, counts.places) == (3, 2, 4, 1, 2)
    assert counts.known == {"actor": 2, "date": 1, "place": 1}


def test_events_are_counted_by_certainty(record: Record) -> None:
    record.add_coded(make_eventful())
    counts = record.counts()
    assert counts.events == 4
    assert counts.certainties == {"asserted": 1, "denied": 1, "historical": 1, "possible": 1}
