from __future__ import annotations

from onrecord.record.ledger.cells import last
from onrecord.record.ledger.standing import at_odds, steps

from .making import day, held


def test_a_stance_stands_since_it_was_first_told_without_a_break() -> None:
    standing = last([held(day=day(2)), held(day=day(4), page="b" * 64)])
    assert standing is not None
    assert (standing.stance, standing.since, standing.last, len(standing.tellings)) == ("demands", day(2), day(4), 2)


def test_a_later_stance_takes_the_place_of_the_earlier() -> None:
    told = [held(stance="rejects", day=day(2)), held(stance="accepts", day=day(9)), held(stance="rejects", day=day(20))]
    assert [(step.day, step.after.stance, step.after.since) for step in steps(told) if step.after] == [
        (day(2), "rejects", day(2)), (day(9), "accepts", day(9)), (day(20), "rejects", day(20)),
    ]  # fmt: skip


def test_representatives_who_contradict_each_other_are_at_odds() -> None:
    yes, no = held(stance="accepts", speaker="ada-voss"), held(stance="rejects", speaker="bo-lind")
    assert at_odds([yes, no])
    assert not at_odds([yes, held(stance="rejects", speaker="ada-voss")])
    standing = last([yes, no])
    assert standing is not None
    assert standing.contested


def test_another_says_the_contrary_the_day_after_and_it_is_contested_but_a_week_after_it_is_a_change() -> None:
    first = held(stance="accepts", day=day(2))
    for gap, contested in ((1, True), (8, False)):
        standing = last([first, held(stance="rejects", speaker="bo-lind", day=day(2 + gap))])
        assert standing is not None
        assert standing.contested is contested


def test_what_others_report_does_not_overrule_the_partys_own_words_of_these_days() -> None:
    own = held(stance="offers", day=day(2))
    report = held(stance="rejects", directness="reported", speaker="bo-lind")
    for when, stance in ((2, "offers"), (5, "offers"), (25, "rejects")):
        standing = last([own, held(**{**_fields(report), "day": day(when)})])
        assert standing is not None
        assert standing.stance == stance


def _fields(one) -> dict[str, object]:
    return {name: getattr(one, name) for name in ("stance", "directness", "speaker")}


def test_what_is_only_possible_counts_where_nothing_else_is_said() -> None:
    maybe = held(stance="considers", certainty="possible", directness="reported")
    assert last([maybe]) is not None
    both = last([maybe, held(stance="rejects")])
    assert both is not None
    assert both.stance == "rejects"


def test_what_is_denied_does_not_stand_and_what_is_no_longer_held_is_dropped() -> None:
    assert last([held(certainty="denied")]) is None
    told = [held(day=day(2)), held(day=day(9), certainty="negated")]
    assert last(told) is None
    assert [step.after is None for step in steps(told)] == [False, True]


def test_without_a_day_nothing_stands() -> None:
    assert last([held(day="")]) is None
