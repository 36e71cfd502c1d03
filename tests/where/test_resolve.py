from __future__ import annotations

import time
from math import hypot

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.nouns import Span
from onrecord.where import Place, find_places, resolve


def places(text: str, *names: str, outlet_country: str = "") -> list[Place | None]:
    spans = [Span(start=text.index(name), end=text.index(name) + len(name), exact=name) for name in names]
    return list(resolve(text, spans, outlet_country=outlet_country))


def is_near(place: Place | None, latitude: float, longitude: float) -> bool:
    return place is not None and hypot(place.latitude - latitude, place.longitude - longitude) < 1.5


@pytest.mark.parametrize(
    ("text", "name", "country", "latitude", "longitude"),
    [
        ("It rained in Paris.", "Paris", "FR", 48.9, 2.4),
        ("It rained in Paris, Texas.", "Paris", "US", 33.7, -95.6),
        ("A mayor from Springfield, Ill., spoke.", "Springfield", "US", 39.8, -89.6),
        ("A mayor from Springfield (Massachusetts) spoke.", "Springfield", "US", 42.1, -72.6),
        ("From London, Ontario, they drove to Windsor and Toronto.", "Windsor", "CA", 42.3, -83.0),
        ("He spoke in Washington, D.C., on Monday.", "Washington", "US", 38.9, -77.0),
        ("The W.Va. legislature met.", "W.Va.", "US", 38.7, -80.7),
        ("Shells fell on Kursk region.", "Kursk", "RU", 51.7, 36.5),
        ("Shells fell on Donetsk oblast.", "Donetsk oblast", "UA", 47.9, 37.8),
        ("In Cook County, Illinois, they voted.", "Cook County", "US", 41.8, -87.8),
        ("Shops in Kent, England, closed.", "Kent", "GB", 51.3, 0.7),
        ("The Black Sea port", "Black Sea", "", 43, 34),
        ("Russia's army", "Russia's", "RU", 60, 97),
    ],
)
def test_one_name(text: str, name: str, country: str, latitude: float, longitude: float) -> None:
    (place,) = places(text, name)
    assert is_near(place, latitude, longitude)
    assert place is not None
    assert place.country == country


def test_the_pages_other_places_decide() -> None:
    text = "Police in Georgia said that a man from Tbilisi was seen in Batumi and Kutaisi."
    assert places(text, "Georgia", "Tbilisi")[0].country == "GE"  # type: ignore[union-attr]
    text = "Police in Georgia said that a man from Atlanta was seen in Alabama, in Savannah, Ga., and in Macon, Ga."
    names = ("Georgia", "Atlanta", "Alabama", "Savannah", "Macon")
    assert places(text, *names)[0].country == "US"  # type: ignore[union-attr]


def test_a_list_of_countries_is_no_containment() -> None:
    found = places("Leaders of China, Japan, Mexico and Lebanon met.", "China", "Japan", "Mexico", "Lebanon")
    assert [(place.country, place.kind) for place in found if place] == [
        (code, "country") for code in ("CN", "JP", "MX", "LB")
    ]


def test_a_list_of_regions_is_resolved_as_regions() -> None:
    text = "the Donetsk, Lugansk, Kherson and Zaporozhye regions"
    found = places(text, "Donetsk", "Lugansk", "Kherson", "Zaporozhye")
    assert [(place.kind, place.country) for place in found if place] == [("division1", "UA")] * 4


def test_peoples_republics_are_regions() -> None:
    text = "the Donetsk and Lugansk People’s Republics"
    assert [place.kind for place in places(text, "Donetsk", "Lugansk") if place] == ["division1"] * 2


def test_a_container_named_once_holds_for_the_page() -> None:
    text = "Fire in Athens, Ga. The mayor of Athens came."
    second = text.rindex("Athens")
    spans = [Span(start=start, end=start + 6, exact="Athens") for start in (text.index("Athens"), second)]
    assert [place.country for place in resolve(text, spans) if place] == ["US", "US"]


def test_the_outlets_country_speaks_for_its_namesake() -> None:
    text = "Police in Windsor arrested a man."
    found = {code: places(text, "Windsor", outlet_country=code)[0] for code in ("CA", "GB")}
    assert {code: place.country for code, place in found.items() if place} == {"CA": "CA", "GB": "GB"}


def test_unknown_names_stay_unresolved() -> None:
    assert places("He walked to San Antonio de los Ejemplos.", "San Antonio de los Ejemplos") == [None]
    assert places("They met in Xqzwv.", "Xqzwv") == [None]


def test_names_are_kept_as_written_and_reasons_given() -> None:
    (place,) = places("Fighting near Artemivsk went on.", "Artemivsk")
    assert place is not None
    assert (place.exact, place.name) == ("Artemivsk", "Bakhmut")
    assert place.reason
    assert 0 < place.confidence <= 1


@settings(deadline=None, max_examples=100)
@given(st.text(alphabet="Paris, TexLondonGeorgia.'\n()é", max_size=80), st.data())
def test_any_spans_of_any_text(text: str, data: st.DataObject) -> None:
    cuts = data.draw(st.lists(st.tuples(st.integers(0, len(text)), st.integers(0, len(text))), max_size=6))
    spans = [Span(start=min(cut), end=max(cut), exact=text[min(cut) : max(cut)]) for cut in cuts]
    found = resolve(text, spans)
    assert found == resolve(text, spans)
    assert len(found) == len(spans)
    for span, place in zip(spans, found, strict=True):
        assert place is None or (place.start, place.end, place.exact) == (span.start, span.end, span.exact)


@pytest.mark.parametrize("piece", ["Paris, ", "Paris and London ", "San Jose. "])
def test_time_is_linear_in_the_names(piece: str) -> None:
    def spent(times: int) -> float:
        text = piece * times
        spans = find_places(text)
        began = time.process_time()
        resolve(text, spans)
        return time.process_time() - began

    spent(100)
    assert spent(8_000) < 8 * spent(2_000) + 0.2
