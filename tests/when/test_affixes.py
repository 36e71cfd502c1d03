from __future__ import annotations

import pytest

from onrecord.when.affixes import extended
from onrecord.when.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "core", "free", "found"),
    [
        ("in the middle of the year", (5, 6), 0, (1, 6, "MID")),
        ("around the end of March", (4, 5), 0, (0, 5, "END")),
        ("more than 10 days", (2, 4), 0, (0, 4, "MORE_THAN")),
        ("more than 10 days", (2, 4), 1, (2, 4, "")),
        ("over Friday", (1, 2), 0, (1, 2, "")),
        ("10 days or so", (0, 2), 0, (0, 4, "APPROX")),
        ("Friday", (0, 1), 0, (0, 1, "")),
    ],
)
def test_reach(text: str, core: tuple[int, int], free: int, found: tuple[int, int, str]) -> None:
    assert extended(tokenise(text), *core, free) == found
