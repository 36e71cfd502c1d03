from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.cells import harmless

UTF8 = st.text(st.characters(exclude_categories=["Cs"]))


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"])
def test_formula_gets_an_apostrophe(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"


@given(UTF8)
def test_no_cell_is_a_formula_and_none_loses_a_character(text: str) -> None:
    assert not harmless(text).startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    assert harmless(text) in (text, f"'{text}")
