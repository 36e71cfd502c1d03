from __future__ import annotations

import pytest

from onrecord.where.context import NOWHERE, containers, is_division
from onrecord.where.gazetteer import gazetteer


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Paris, Texas", "Texas"),
        ("Paris (Texas)", "Texas"),
        ("Paris in Texas", "Texas"),
        ("Paris, Tex.", "Texas"),
        ("Paris, North Carolina's pride", "North Carolina"),
        ("Paris, France", "France"),
    ],
)
def test_containers(text: str, name: str) -> None:
    assert name in [gazetteer().name(entry) for entry in containers(text, 5).entries]


@pytest.mark.parametrize("text", ["Paris", "Paris is", "Paris, when", "Paris, Qwxz", "Paris; Texas", "Paris\n, Texas"])
def test_none(text: str) -> None:
    assert containers(text, 5) == NOWHERE


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kursk region", True),
        ("Kursk and Kharkov regions", True),
        ("Kursk, Kharkov", False),
        ("Kursk Province", True),
        ("Kursk people", False),
    ],
)
def test_is_division(text: str, expected: bool) -> None:
    assert is_division(text, 5) is expected
