from __future__ import annotations

import time

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.coder import code
from onrecord.nouns import CodedPage, Page, Position
from onrecord.record.evidence import faults

from ..events.making import page

PAGE = (
    "Belgium rejects a truce\n"
    "Belgium's foreign minister said on Monday that France must withdraw its troops from the valley and lift the "
    "sanctions. France rejected the demand.\n"
    "Spain called for a ceasefire. The Kremlin said that Russia was ready for talks with Ukraine."
)


def positions(text: str, published: str = "2024-05-15") -> list[Position]:
    return list(coded(text, published).positions)


def coded(text: str, published: str = "2024-05-15") -> CodedPage:
    return code(msgspec.structs.replace(page(text), published=published))


@pytest.mark.parametrize(
    ("text", "party", "stance", "issue"),
    [
        ("Spain called for an immediate ceasefire in the valley.", "ESP", "demands", "ceasefire"),
        ("France rejected the proposal for direct talks with Belgium.", "FRA", "rejects", "talks"),
        ("Iran said it would not give up uranium enrichment.", "IRN", "rejects", "nuclear"),
        ("Poland threatened to impose new sanctions on Belarus.", "POL", "threatens", "sanctions"),
        ("Germany demanded that Serbia release all prisoners.", "DEU", "demands", "prisoners"),
    ],
)
def test_plain_sentences_tell_of_one_position(text: str, party: str, stance: str, issue: str) -> None:
    assert [(one.party, one.stance, one.issue) for one in positions(text)] == [(party, stance, issue)]


@pytest.mark.parametrize(
    "text",
    ["Troops shelled the port on Monday.", "The bank raised its rates.", "", "Ada Voss won the race in Oslo."],
)
def test_what_is_no_position_is_none(text: str) -> None:
    assert positions(text) == []


def test_what_is_stated_and_what_is_only_reported() -> None:
    (own,) = positions("Spain called for an immediate ceasefire in the valley.")
    assert own.directness == "stated"
    others = positions("A newspaper reported that Spain had called for an immediate ceasefire.")
    assert {one.directness for one in others} <= {"reported"}


def test_the_day_is_that_of_the_words_else_that_of_the_page() -> None:
    (dated,) = positions("Spain called on Monday for an immediate ceasefire in the valley.")
    assert (dated.day, dated.date.exact if dated.date else "") == ("2024-05-13", "Monday")
    (undated,) = positions("Spain called for an immediate ceasefire in the valley.")
    assert (undated.day, undated.date) == ("2024-05-15", None)


def check(found: CodedPage) -> None:
    """Everything is verbatim, in its sentence, and of this page."""
    assert list(faults(found)) == []
    ids = [one.id for one in found.positions]
    assert len(set(ids)) == len(ids)
    for one in found.positions:
        assert one.party
        assert one.party not in {other.actor.party for other in one.toward if other.actor}


def sound(text: str) -> Page:
    from onrecord.pages import identity

    made = page(text)
    return msgspec.structs.replace(
        made, id=identity(text=made.text, title="", outlet=made.outlet, url=made.url, published=made.published)
    )


WORDS = st.sampled_from(
    """France Belgium must not rejects called for talks a truce and or , . ' ” " The Kremlin said that it they we will
    only if unless Reuters sanctions withdraw ready to nuclear hostages on Monday""".split(" ")
)


@settings(max_examples=15, deadline=None)
@given(st.lists(WORDS, max_size=40))
def test_whatever_words_stand_there_every_position_has_its_proof(words: list[str]) -> None:
    check(code(sound(" ".join(words))))


def test_a_page_of_its_own_kind_has_its_proof_and_the_same_again() -> None:
    first, second = (code(sound(PAGE)) for _ in range(2))
    check(first)
    assert first.positions == second.positions
    assert first.positions


def test_a_long_page_takes_time_in_proportion() -> None:
    def seconds(times: int) -> float:
        began = time.process_time()
        code(sound("\n".join([PAGE] * times)))
        return time.process_time() - began

    seconds(1)
    assert seconds(16) < 6 * seconds(4) + 1
