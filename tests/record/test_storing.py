from __future__ import annotations

import gc
import sys
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import CodingFailed
from onrecord.nouns import CodedPage, Skipped
from onrecord.record import Record
from onrecord.record.storing import note_skipped

from .making import coded_pages, make_coded, make_page, numbered, patient


@settings(patient, max_examples=100)
@given(st.lists(coded_pages(), min_size=1, max_size=3))
def test_what_is_stored_comes_back_as_it_was(tmp_path_factory: pytest.TempPathFactory, pages: list[CodedPage]) -> None:
    with Record(tmp_path_factory.mktemp("records") / "any.record") as record:
        for coded in pages:
            record.add_coded(coded)
        first_of_each = {coded.page.id: coded for coded in reversed(pages)}
        assert {coded.page.id: coded for coded in record} == first_of_each
        for identity, coded in first_of_each.items():
            assert record.page(identity) == coded
        assert record.check().problems == ()


def test_adding_twice_changes_nothing(record: Record) -> None:
    assert record.add_coded(numbered(1)) is True
    before = record.digest(), record.counts()
    assert record.add_coded(numbered(1)) is False
    assert (record.digest(), record.counts()) == before
    assert len(record) == 1


def changed(coded: CodedPage, **fields: object) -> CodedPage:
    first, *others = coded.statements
    return msgspec.structs.replace(coded, statements=(msgspec.structs.replace(first, **fields), *others))


@pytest.mark.parametrize("start", [-5, 1, 10_000])
def test_evidence_that_is_not_in_the_text_is_refused(record: Record, start: int) -> None:
    good = numbered(1)
    cue = msgspec.structs.replace(good.statements[0].cue[0], start=start)
    with pytest.raises(CodingFailed, match=r"statement .* cue 0"):
        record.add_coded(changed(good, cue=(cue,)))
    assert len(record) == 0


def test_a_span_from_the_end_is_refused_though_python_would_slice_it(record: Record) -> None:
    good = numbered(1)
    words = good.page.text[-4:-1]
    cue = msgspec.structs.replace(good.statements[0].cue[0], start=-4, end=-1, exact=words)
    with pytest.raises(CodingFailed, match="outside of the text"):
        record.add_coded(changed(good, cue=(cue,)))


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({"inside": "nowhere.1"}, "no other statement"),
        ({"inside": numbered(1).statements[0].id}, "no other statement"),
        ({"id": numbered(1).statements[1].id}, "same id"),
        ({"kind": "rumoured"}, "CHECK constraint"),
        ({"score": float("nan")}, "NOT NULL constraint"),
        ({"score": 1}, "score: 1 is no fraction"),
    ],
)
def test_statements_that_break_a_law_are_refused_whole(record: Record, fields: dict[str, object], fault: str) -> None:
    with pytest.raises(CodingFailed, match=fault):
        record.add_coded(changed(numbered(1), **fields))
    assert len(record) == 0
    assert record.check().problems == ()


def test_an_id_that_is_not_that_of_the_content_is_refused(record: Record) -> None:
    good = numbered(1)
    with pytest.raises(CodingFailed, match=good.page.id):
        record.add_coded(CodedPage(page=msgspec.structs.replace(good.page, id="0" * 64)))


def test_the_id_of_another_pages_statement_is_refused(record: Record) -> None:
    record.add_coded(numbered(1))
    with pytest.raises(CodingFailed, match="contradict"):
        record.add_coded(changed(numbered(2), id=numbered(1).statements[0].id))
    assert len(record) == 1


def test_half_a_surrogate_pair_is_no_text(record: Record) -> None:
    with pytest.raises(CodingFailed):
        record.add_coded(CodedPage(page=make_page("half \ud83d a smile")))
    assert len(record) == 0


def test_a_file_name_need_not_be_unicode(record: Record) -> None:
    page = make_page("A text.", origin="caf\udce9.txt")
    assert record.add_coded(CodedPage(page=page))
    assert next(iter(record)).page.origin == "caf\\xe9.txt"
    assert record.check().problems == ()


def test_one_row_a_source_whatever_its_case_and_accents(record: Record) -> None:
    record.add_coded(make_coded(("NOVÁK", "no"), ("Novak", "yes"), ("", "nothing")))
    assert record.counts().sources == 1


def test_what_was_skipped_is_noted_once_and_forgotten_when_coded(record: Record) -> None:
    coded = numbered(1)
    database = record._database
    for _ in range(2):
        note_skipped(database, Skipped(origin=coded.page.origin, code="failed", message="it broke"))
    note_skipped(database, Skipped(origin=coded.page.origin, code="empty", message="nothing in it"))
    note_skipped(database, Skipped(origin="other.txt", code="empty", message="nothing in it"))
    assert [(one.origin, one.code) for one in record.skipped()] == [("news/1.txt", "empty"), ("other.txt", "empty")]
    record.add_coded(coded)
    assert [one.origin for one in record.skipped()] == ["other.txt"]


def test_what_is_half_read_outlives_its_record_quietly(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    complaints: list[object] = []
    monkeypatch.setattr(sys, "unraisablehook", complaints.append)
    with Record(path) as record:
        record.add_coded(numbered(1))
        record.add_coded(numbered(2))
        half_read = record.pages()
        next(half_read)
    del half_read
    gc.collect()
    assert complaints == []
