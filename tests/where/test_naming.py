from __future__ import annotations

import pytest

from onrecord.where.gazetteer import gazetteer
from onrecord.where.naming import abbreviated, candidates


@pytest.mark.parametrize(
    ("name", "form", "expected"),
    [
        ("Paris", "name", "Paris"),
        ("Calif.", "abbreviation", "California"),
        ("N.Y.", "abbreviation", "New York"),
        ("L.A.", "abbreviation", "Los Angeles"),
        ("Poltava region", "division", "Poltavska oblast"),
        ("southern Lebanon", "part", "Lebanon"),
        ("the city of Aleppo", "part", "Aleppo"),
        ("Vancouver Airport", "facility", "Vancouver"),
    ],
)
def test_forms(name: str, form: str, expected: str) -> None:
    found = candidates(name)
    assert found.form == form
    assert expected in [gazetteer().name(entry) for entry in found.entries]


@pytest.mark.parametrize("name", ["", "ZZ", "xx", "a" * 500, "' s"])
def test_no_names(name: str) -> None:
    assert candidates(name).entries == ()
    assert abbreviated(name) == ()
