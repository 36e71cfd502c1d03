from __future__ import annotations

from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.nouns import CodedPage
from onrecord.record import Record
from onrecord.record.seal import seal

from .making import coded_pages, make_date, make_eventful, make_known, numbered, patient


@pytest.mark.parametrize("order", [range(12), reversed(range(12)), [5, 0, 11, 3, 2, 9, 1, 4, 10, 6, 8, 7]])
def test_the_order_of_adding_does_not_matter(record: Record, order: Any) -> None:
    for number in order:
        record.add_coded(numbered(number))
    # Written down: the same on every machine, in every version of Python, until the form of the seal changes.
    assert record.digest() == "6dd4ca9b77de794d6f21d2e3a25b997401f7b37b66bdfdfb7b7e543e938b3cdc"


def test_other_pages_another_digest(record: Record) -> None:
    record.add_coded(numbered(1))
    one = record.digest()
    record.add_coded(numbered(2))
    assert record.digest() != one


def test_where_a_page_was_read_from_is_left_out() -> None:
    one = numbered(1)
    assert seal(one) == seal(msgspec.structs.replace(one, page=msgspec.structs.replace(one.page, origin="elsewhere")))


@settings(patient)
@given(st.tuples(coded_pages(), coded_pages()))
def test_two_pages_have_one_seal_only_if_they_are_the_same(pages: tuple[CodedPage, CodedPage]) -> None:
    one, other = (msgspec.structs.replace(p, page=msgspec.structs.replace(p.page, origin="")) for p in pages)
    assert (seal(one) == seal(other)) == (one == other)


@pytest.mark.parametrize("field", ["kind", "score", "inside", "sentence", "source", "cue", "content", "chain"])
def test_every_field_of_a_statement_counts(field: str) -> None:
    one = numbered(1)
    first, second = one.statements
    other: dict[str, Any] = {
        "kind": "direct",
        "score": 0.8999,
        "inside": second.id,
        "sentence": second.sentence,
        "source": second.source,
        "cue": first.cue * 2,
        "content": (),
        "chain": second.chain,
    }
    changed = msgspec.structs.replace(first, **{field: other[field]})
    assert seal(one) != seal(msgspec.structs.replace(one, statements=(changed, second)))


@pytest.mark.parametrize("field", ["actors", "date", "place", "places"])
def test_who_when_and_where_count(field: str) -> None:
    one = make_known()
    first, *others = one.statements
    empty = msgspec.structs.replace(first, **{field: None if field in ("date", "place") else ()})
    assert seal(one) != seal(msgspec.structs.replace(one, statements=(empty, *others)))


@pytest.mark.parametrize("field", ["mentions", "dates", "places"])
def test_all_that_was_found_on_a_page_counts(field: str) -> None:
    one = make_known()
    assert seal(one) != seal(msgspec.structs.replace(one, **{field: getattr(one, field)[:-1]}))


EVENTFUL = make_eventful()


def with_event(number: int, **fields: Any) -> CodedPage:
    events = list(EVENTFUL.events)
    events[number] = msgspec.structs.replace(events[number], **fields)
    return msgspec.structs.replace(EVENTFUL, events=tuple(events))


@pytest.mark.parametrize(
    ("field", "other"),
    [
        ("type", "AID"), ("quad", "verbal-conflict"), ("certainty", "denied"), ("mode", ""), ("contexts", ("x",)),
        ("intensity", None), ("actors", ()), ("recipients", EVENTFUL.events[0].recipients[:1]), ("date", None),
        ("place", None), ("dead", None), ("injured", None), ("arrested", EVENTFUL.events[0].dead),
        ("tellings", EVENTFUL.events[0].tellings[:1]),
    ],
)  # fmt: skip
def test_every_field_of_an_event_counts(field: str, other: Any) -> None:
    assert seal(with_event(0, **{field: other})) != seal(EVENTFUL)


@pytest.mark.parametrize(
    "field", ["trigger", "sentence", "certainty", "because", "statement", "chain", "rule", "score"]
)
def test_every_field_of_a_telling_counts(field: str) -> None:
    monday = make_date(EVENTFUL.page.text, "Monday")
    first, second = EVENTFUL.events[0].tellings
    other: Any = {"certainty": "denied", "statement": "", "chain": (), "rule": "", "score": 0.0}.get(field, monday)
    changed = msgspec.structs.replace(second, **{field: other})
    assert seal(with_event(0, tellings=(first, changed))) != seal(EVENTFUL)


def test_an_intensity_of_nothing_is_sealed_and_is_not_none() -> None:
    assert EVENTFUL.events[3].intensity == 0.0
    assert seal(with_event(3, intensity=None)) != seal(EVENTFUL)
    assert seal(with_event(3, intensity=-0.0)) == seal(EVENTFUL)  # equal events, equal seals


@settings(patient)
@given(coded_pages())
def test_the_seal_of_what_is_stored_is_that_of_what_was_coded(
    tmp_path_factory: pytest.TempPathFactory, coded: CodedPage
) -> None:
    with Record(tmp_path_factory.mktemp("records") / "any.record") as record:
        record.add_coded(coded)
        assert seal(record.page(coded.page.id)) == seal(coded)


@pytest.mark.parametrize("field", ["text", "byline", "outlet", "url", "published", "dated_by", "language", "format"])
def test_every_field_of_a_page_counts(field: str) -> None:
    one = numbered(1)
    assert seal(one) != seal(msgspec.structs.replace(one, page=msgspec.structs.replace(one.page, **{field: "page"})))
