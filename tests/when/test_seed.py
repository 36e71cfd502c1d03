"""The dates of the reference page, where the shared data is there to read it from."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.when import Timex, find_dates

PAGE = Path(__file__).parents[3] / "shared" / "corpora" / "seed" / "kremlin-freeze.txt"

EXPECTED = [
    ("Wednesday", "DATE", "2024-11-20", "2024-11-20", "2024-11-21"),
    ("Earlier this week", "DATE", "2024-W47", "2024-11-18", "2024-11-25"),
    ("June", "DATE", "2024-06", "2024-06-01", "2024-07-01"),
    ("Last week", "DATE", "2024-W46", "2024-11-11", "2024-11-18"),
    ("two years", "DURATION", "P2Y", "", ""),
]


@pytest.mark.skipif(not PAGE.is_file(), reason="the shared corpora are not here")
def test_the_reference_page() -> None:
    found: tuple[Timex, ...] = find_dates(PAGE.read_text("utf-8"), "2024-11-20")
    assert [(t.exact, t.type, t.value, t.begin, t.until) for t in found] == EXPECTED
