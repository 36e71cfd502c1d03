from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.positions.issues import PLAN, STRONG, WEAK, issue_words, issues_in, lexicon
from onrecord.positions.labels import ISSUES

EXAMPLES = [(issue, example) for issue in ISSUES for example in lexicon().examples[issue]]


@pytest.mark.parametrize(("issue", "example"), EXAMPLES)
def test_the_words_of_each_example_speak_for_its_issue(issue: str, example: str) -> None:
    votes = issues_in(example.split())
    assert votes, example
    assert votes.get(issue, 0) == max(votes.values()), votes


def test_every_issue_has_a_label_and_six_examples_or_more() -> None:
    assert all(lexicon().labels[issue] for issue in ISSUES)
    assert all(len(lexicon().examples[issue]) >= 6 for issue in ISSUES)


def test_a_plan_counts_for_more_than_a_word_and_a_word_for_more_than_a_hint() -> None:
    assert issues_in(["JCPOA"]) == {"nuclear": PLAN}
    assert issues_in(["uranium"]) == {"nuclear": STRONG}
    assert issues_in(["lull"]) == {"ceasefire": WEAK}


def test_of_terms_at_one_place_the_longest_counts_alone() -> None:
    assert set(issues_in("prisoner of war".split())) == {"prisoners"}
    assert set(issues_in("humanitarian aid".split())) == {"humanitarian"}


@given(st.lists(st.sampled_from(["truce", "the", "uranium", "aid", "trade", "of", "war", "prisoner", "xyz"])))
def test_votes_are_positive_and_case_makes_no_difference(words: list[str]) -> None:
    votes = issues_in(words)
    assert all(vote > 0 for vote in votes.values())
    assert votes == issues_in([word.upper() for word in words])


def test_words_of_no_issue_have_no_vote() -> None:
    assert issues_in(["the", "quick", "fox"]) == {}
    assert issues_in([]) == {}


def test_words_for_an_issue_are_single_and_its_own() -> None:
    assert {"truce", "truces", "ceasefire"} <= issue_words("ceasefire")
    assert "uranium" not in issue_words("ceasefire")
    assert "humanitarian aid" not in issue_words("humanitarian")
