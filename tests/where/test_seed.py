"""The places of the reference page, where the shared data is there to read it from."""

from __future__ import annotations

from math import hypot
from pathlib import Path

import pytest

from onrecord.where import find_places, resolve

PAGE = Path(__file__).parents[3] / "shared" / "corpora" / "seed" / "kremlin-freeze.txt"

# The middles of the regions, in degrees.
REGIONS = {
    "Kursk": ("RU", 51.7, 36.2),
    "Kharkov": ("UA", 49.6, 36.4),
    "Donetsk": ("UA", 48.0, 37.7),
    "Lugansk": ("UA", 48.9, 39.0),
    "Kherson": ("UA", 46.6, 33.4),
    "Zaporozhye": ("UA", 47.3, 35.7),
}


@pytest.mark.skipif(not PAGE.is_file(), reason="the shared corpora are not here")
@pytest.mark.parametrize("name", REGIONS)
def test_the_reference_pages_regions(name: str) -> None:
    country, latitude, longitude = REGIONS[name]
    text = PAGE.read_text("utf-8")
    found = [place for place in resolve(text, find_places(text)) if place and place.exact.startswith(name)]
    assert found
    for place in found:
        assert (place.country, place.kind) == (country, "division1")
        assert hypot(place.latitude - latitude, place.longitude - longitude) < 1


@pytest.mark.skipif(not PAGE.is_file(), reason="the shared corpora are not here")
def test_the_reference_pages_country() -> None:
    text = PAGE.read_text("utf-8")
    found = [place for place in resolve(text, find_places(text)) if place and place.exact == "Ukraine"]
    assert found
    assert {(place.country, place.kind) for place in found} == {("UA", "country")}
