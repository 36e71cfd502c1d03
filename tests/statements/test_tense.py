from __future__ import annotations

import pytest

from onrecord.statements.clause import Clauses
from onrecord.statements.tense import tense_of

from .saying import said


@pytest.mark.parametrize(
    ("text", "cue", "expected"),
    [
        ("Nor said that it rained.", "said", "past"),
        ("Nor was quoted as saying that it rained.", "was quoted as saying", "past"),
        ("Nor flatly denied that it rained.", "denied", "past"),
        ("Nor spoke, adding that it rained.", "adding", "participle"),
        ("Nor has since then repeatedly said that it rained.", "said", "other"),
        ("Nor had said that it rained.", "had said", "other"),
        ("Nor would have said that it rained.", "said", "other"),
        ("Nor is said to think that it rained.", "is said to think", "other"),
        ("Nor says that it rained.", "says", "other"),
        ("He's said that it rained.", "said", "other"),
        ("Nor often said that it rained.", "said", "other"),
    ],
)
def test_tense(text: str, cue: str, expected: str) -> None:
    (statement,) = said(text, ("He" if text.startswith("He") else "Nor", cue, "that it rained"))
    assert tense_of(Clauses(text, [statement]).of(statement)) == expected
