from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.folding import fold


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Türkiye", "turkiye"),
        ("Côte d'Ivoire", "cote divoire"),
        ("St. Louis", "saint louis"),
        ("Port St. Lucie", "port saint lucie"),
        ("Main St.", "main st"),
        ("U.S.", "us"),
        ("Nagorno-Karabakh", "nagorno karabakh"),
        ("Łódź", "lodz"),
        ("北京", ""),
    ],
)
def test_keys(name: str, key: str) -> None:
    assert fold(name) == key


@given(st.text())
def test_keys_are_ascii_and_folding_is_idempotent(name: str) -> None:
    assert fold(name).isascii()
    assert fold(fold(name)) == fold(name)
