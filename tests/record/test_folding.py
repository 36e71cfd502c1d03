from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.record.folding import fold

from .making import ALPHABET, patient


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("PUTIN", "putin"),
        ("Emmanuel  Macron\u00a0’s", "emmanuel macron 's"),
        ("Élysée", "elysee"),
        ("Straße", "strasse"),
        ("İstanbul", "istanbul"),
        ("A\u0301lava", "alava"),
        ("“North” ™", '"north" tm'),
        ("\n Kyiv \t", "kyiv"),
        ("\u0301", ""),
        ("نَصّ", "نص"),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@settings(patient)
@given(st.text() | st.text(ALPHABET))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@settings(patient)
@given(st.text("aÁéßİ z", max_size=20))
def test_capitals_are_folded_away(text: str) -> None:
    assert fold(text.upper()) == fold(text.lower())
