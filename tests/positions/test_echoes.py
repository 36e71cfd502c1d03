from __future__ import annotations

import pytest

from onrecord.nouns import Issue
from onrecord.positions.cues import Cue
from onrecord.positions.echoes import Raised, echoed
from onrecord.positions.matters import Matter

from .building import parsed

BEFORE = "Norland must leave the valley and free all captives."


def cue(text: str, word: str) -> Cue:
    start = text.index(word)
    sentence = (0, len(BEFORE)) if start < len(BEFORE) else (len(BEFORE) + 1, len(text))
    return Cue(start, start + len(word), "demands", 0.9, 0, sentence, (0, 1))


def matter(text: str, words: str, issue: Issue) -> Matter:
    start = text.rindex(words)
    return Matter(start, start + len(words), issue, 0.9)


def issues(after: str, verb: str, words: str, raised: tuple[Issue, ...] = ("territory", "prisoners")) -> list[str]:
    text = f"{BEFORE} {after}"
    first = cue(text, "must")
    before = [Raised(first, [matter(text, "captives", issue) for issue in raised])]
    found = echoed(parsed(text), cue(text, verb), [matter(text, words, "talks")], before)
    return [one.issue for one in found]


@pytest.mark.parametrize("words", ["these demands", "the proposal", "it", "its terms"])
def test_what_points_back_is_about_all_that_was_raised(words: str) -> None:
    assert issues(f"Sudria rejected {words}.", "rejected", words) == ["territory", "prisoners"]


@pytest.mark.parametrize("words", ["direct talks", "the ceasefire plan", "unrealistic demands", "him"])
def test_what_names_its_own_matter_keeps_its_issue(words: str) -> None:
    assert issues(f"Sudria rejected {words}.", "rejected", words) == ["talks"]


def test_nothing_is_taken_over_from_what_is_about_no_issue() -> None:
    assert issues("Sudria rejected it.", "rejected", "it", ("other",)) == ["talks"]


def test_a_sentence_does_not_echo_itself() -> None:
    text = "Norland must free all captives and accept it."
    both = Cue(8, 12, "demands", 0.9, 0, (0, len(text)), (0, 1))
    later = both._replace(start=text.index("accept"), end=text.index("accept") + 6)
    found = echoed(parsed(text), later, [matter(text, "it", "talks")], [Raised(both, [matter(text, "it", "arms")])])
    assert [one.issue for one in found] == ["talks"]
