from __future__ import annotations

import pytest

from onrecord.positions.subjects import Subjects

from .building import parsed


def around(text: str, word: str) -> tuple[str, str]:
    """The words of the subject and of the subject above, of the clause of ``word``."""
    analysis = parsed(text)
    place, _ = analysis.at(text.index(word), text.index(word) + 1)
    found = Subjects(analysis).around(place)
    subject, above = (
        " ".join(analysis.tokens[at].word for at in sorted(places)) for places in (found.subject, found.above)
    )
    return subject, above


@pytest.mark.parametrize(
    ("text", "word", "subject", "above"),
    [
        ("Norland rejects the plan.", "rejects", "Norland", "Norland"),
        ("The minister said Norland would not agree.", "agree", "Norland", "The minister"),
        ("Norland met Sudria and rejected the plan.", "rejected", "Norland", "Norland"),
        ("Norland's demand angered Sudria.", "demand", "Norland 's", "Norland 's demand"),
        ("The demand of Norland angered Sudria.", "demand", "of Norland", "The demand of Norland"),
    ],
)
def test_who_does_it(text: str, word: str, subject: str, above: str) -> None:
    assert around(text, word) == (subject, above)


def test_of_a_relative_clause_it_is_what_the_clause_hangs_on() -> None:
    assert "letter" in around("She read the letter, which called for a truce.", "called")[0]


def test_subject_and_rest_of_a_clause_share_no_word() -> None:
    analysis = parsed("The minister of Norland, who was in Sudria, said that it must withdraw its demand for talks.")
    subjects = Subjects(analysis)
    for place in range(len(analysis.tokens)):
        found = subjects.around(place)
        assert not found.subject & found.governed


@pytest.mark.parametrize(
    ("text", "word"),
    [("She praised Norland for opposing the plan.", "opposing"), ("She urged Norland to sign it.", "sign")],
)
def test_who_is_asked_or_praised_does_it(text: str, word: str) -> None:
    assert around(text, word)[0] == "Norland"
