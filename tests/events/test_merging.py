from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.events.merging import ORDER, Draft, grouped, sides
from onrecord.nouns import Actor, Certainty, EventType, Participant, Span, Telling


def somebody(name: str, at: int = 0) -> Participant:
    actor = Actor(id=name, name=name, kind="state", party=name)
    return Participant(start=at, end=at + len(name), exact=name, actor=actor)


def draft(
    kind: EventType, actors: str = "", recipients: str = "", certainty: Certainty = "asserted", at: int = 0
) -> Draft:
    span = Span(start=at, end=at + 3, exact="did")
    telling = Telling(trigger=span, sentence=span, certainty=certainty)
    return Draft(kind, telling, *(tuple(map(somebody, side.split())) for side in (actors, recipients)))


def test_tellings_of_the_same_parties_are_one_event() -> None:
    told = [draft("ASSAULT", "A", "B", at=0), draft("ASSAULT", "A", at=9), draft("ASSAULT", "A", "B", at=20)]
    assert [len(group) for group in grouped(told)] == [3]


def test_another_recipient_is_another_event() -> None:
    assert len(grouped([draft("ASSAULT", "A", "B"), draft("ASSAULT", "A", "C")])) == 2


def test_what_happened_and_what_may_are_two() -> None:
    assert len(grouped([draft("ASSAULT", "A", "B"), draft("ASSAULT", "A", "B", "possible")])) == 2


def test_who_names_nobody_goes_to_the_last_event_of_its_type() -> None:
    first, second = grouped([draft("ASSAULT", "A", "B"), draft("ASSAULT", "C", "D"), draft("ASSAULT", at=9)])
    assert (len(first), len(second)) == (1, 2)


def test_a_sentence_tells_an_event_once_with_all_whom_it_names() -> None:
    ((told,),) = grouped([draft("ASSAULT", "A", "B"), draft("ASSAULT", "A"), draft("ASSAULT")])
    assert ([one.exact for one in told.actors], [one.exact for one in told.recipients]) == (["A"], ["B"])


def test_nobodys_deed_is_left_out() -> None:
    assert grouped([draft("ASSAULT"), draft("CONSULT", "A")])[0][0].type == "CONSULT"


def test_talks_with_one_are_not_talks_with_another() -> None:
    assert len(grouped([draft("CONSULT", "A B"), draft("CONSULT", "A C")])) == 2
    assert len(grouped([draft("CONSULT", "A B"), draft("CONSULT", "B", "A")])) == 1


def test_an_event_has_of_each_side_the_telling_that_knows_most() -> None:
    (group,) = grouped([draft("ASSAULT", "A"), draft("ASSAULT", "A", "B C", at=9), draft("ASSAULT", "", "B", at=20)])
    actors, recipients = sides(group)
    assert ([one.exact for one in actors], [one.exact for one in recipients]) == (["A"], ["B", "C"])


drafts = st.lists(
    st.builds(
        draft,
        st.sampled_from(["ASSAULT", "CONSULT"]),
        st.sampled_from(["", "A", "B", "A B"]),
        st.sampled_from(["", "B", "C"]),
        st.sampled_from(ORDER),
        st.integers(0, 99),
    ),
    max_size=12,
    unique_by=lambda one: one.telling.sentence.start,
)


@given(drafts)
def test_no_telling_is_in_two_events_and_none_with_a_name_is_lost(told: list[Draft]) -> None:
    kept = [id(one) for group in grouped(told) for one in group]
    assert len(kept) == len(set(kept))
    assert {id(one) for one in told if one.actors or one.recipients} <= set(kept)


@given(drafts)
def test_the_surest_telling_comes_first(told: list[Draft]) -> None:
    for group in grouped(told):
        places = [ORDER.index(one.telling.certainty) for one in group]
        assert places == sorted(places)
        assert len({one.type for one in group}) == 1
