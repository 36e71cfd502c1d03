from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.positions.cues import cues
from onrecord.positions.labels import ISSUES
from onrecord.positions.matters import Matter, matter, matters

from .building import Named, heard, parsed, window_of

LIST = "Norland demands the demilitarisation and denazification of Sudria."


def found(text: str, cue: str, issues: Named | None = None, proposition: list[str] | None = None) -> list[Matter]:
    one = heard(text, {cue: "demands"}, issues, proposition=proposition or [])
    (first, *_) = cues(text, window_of(text), one)
    return matters(text, parsed(text), window_of(text), first, one)


def test_a_composite_demand_is_split_where_its_parts_are_of_different_issues() -> None:
    words = ["the", "demilitarisation", "and", "denazification", "of", "Sudria"]
    parts = found(LIST, "demands", {"demilitarisation": "arms", "denazification": "governance"}, words)
    assert [(LIST[one.start : one.end], one.issue) for one in parts] == [
        ("the demilitarisation", "arms"), ("denazification of Sudria", "governance"),
    ]  # fmt: skip


def test_a_list_on_one_issue_is_one_matter() -> None:
    text = "Norland demands tanks and missiles."
    (one,) = found(text, "demands", {"tanks": "arms", "missiles": "arms"}, ["tanks", "and", "missiles"])
    assert text[one.start : one.end] == "tanks and missiles"


def test_what_nothing_is_said_to_be_about_has_no_matter() -> None:
    assert found(LIST, "demands") == []


def test_the_lexicon_has_a_vote() -> None:
    text = "Norland demands uranium."
    one = matter(text, window_of(text), (16, 23), heard(text))
    assert one is not None
    assert one.issue == "nuclear"


def test_a_stretch_without_words_is_no_matter() -> None:
    text = "Norland demands ... peace."
    assert matter(text, window_of(text), (16, 19), heard(text)) is None


@given(st.data())
def test_matters_stand_in_their_sentence_apart_and_in_order(data: st.DataObject) -> None:
    words = [LIST[a:b] for a, b in window_of(LIST).words.tolist()][2:-1]
    chosen = data.draw(st.lists(st.sampled_from(words), unique=True))
    issues = {word: data.draw(st.sampled_from(ISSUES)) for word in chosen}
    ends = 0
    for one in found(LIST, "demands", issues, chosen):
        assert ends <= one.start < one.end <= len(LIST)
        assert 0 <= one.score <= 1
        ends = one.end


@pytest.mark.parametrize("issue", ISSUES)
def test_the_networks_word_counts_where_the_lexicon_has_none(issue: str) -> None:
    text = "Norland demands zlorks."
    (one,) = found(text, "demands", {"zlorks": issue}, ["zlorks"])
    assert one.issue == issue
