from __future__ import annotations

import pytest

from onrecord.when.tense import tense_at
from onrecord.when.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("He spoke on FRIDAY.", "past"),
        ("He announced it FRIDAY.", "past"),
        ("He will speak on FRIDAY.", "future"),
        ("It will be released FRIDAY.", "future"),
        ("They agreed to meet FRIDAY.", "future"),
        ("It is due FRIDAY.", "future"),
        ("It had been due FRIDAY.", "past"),
        ("He wants an answer by FRIDAY.", "future"),
        ("It had arrived by FRIDAY.", "past"),
        ("On FRIDAY the court will sit.", "future"),
        ("On FRIDAY the court sat.", "past"),
        ("Critics of FRIDAY's ruling will appeal.", "past"),
        ("He will resign. A meeting on FRIDAY", ""),
        ("He left.\nFRIDAY", ""),
        ("Gen. Roe will meet Mr. Doe FRIDAY.", "future"),
        ("FRIDAY", ""),
    ],
)
def test_the_guess(text: str, tense: str) -> None:
    tokens = tokenise(text)
    at = next(i for i, token in enumerate(tokens) if text[token.start : token.end] == "FRIDAY")
    assert tense_at(tokens, at, at + 1) == tense
