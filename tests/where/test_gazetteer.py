from __future__ import annotations

import subprocess
import sys
from importlib.resources import files

import pytest

from onrecord.folding import fold
from onrecord.where.gazetteer import CITY, COUNTRY, KINDS, gazetteer


def test_the_shipped_data_stay_small() -> None:
    size = len(files("onrecord.where").joinpath("gazetteer.npz").read_bytes())
    assert size < 12_000_000


def test_every_country_has_its_name_and_code() -> None:
    known = gazetteer()
    codes = {known.country(entry) for entry in range(len(known)) if known.kind(entry) == COUNTRY}
    assert len(codes) > 240
    assert {"UA", "RU", "US", "SS", "XK", "TW", "PS"} <= codes


def test_points_are_on_the_globe_and_parents_contain() -> None:
    known = gazetteer()
    for entry in range(0, len(known), 997):
        latitude, longitude = known.point(entry)
        assert -90 <= latitude <= 90
        assert -180 <= longitude <= 180
        parents = known.parents(entry)
        assert entry not in parents
        assert all(known.country(parent) == known.country(entry) for parent in parents)


@pytest.mark.parametrize(
    ("old", "country", "now"),
    [
        ("Kharkov", "UA", "Kharkiv"),
        ("Kiev", "UA", "Kyiv"),
        ("Artemivsk", "UA", "Bakhmut"),
        ("Bombay", "IN", "Mumbai"),
        ("Peking", "CN", "Beijing"),
        ("Leningrad", "RU", "Saint Petersburg"),
        ("Saigon", "VN", "Ho Chi Minh City"),
        ("Danzig", "PL", "Gdańsk"),
    ],
)
def test_old_and_variant_spellings(old: str, country: str, now: str) -> None:
    known = gazetteer()
    found = [e for e in known.find(fold(old)) if known.kind(e) == CITY and known.country(e) == country]
    assert now in map(known.name, found)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Black Sea", "sea"),
        ("Donbas", "region"),
        ("Golan Heights", "region"),
        ("Sahel", "region"),
        ("Africa", "continent"),
    ],
)
def test_regions_by_hand(name: str, kind: str) -> None:
    assert kind in [KINDS[gazetteer().kind(entry)] for entry in gazetteer().find(fold(name))]


@pytest.mark.parametrize("key", ["", "zzzz no such place", "\n", "a" * 10_000, "\x00", "\udc80"])
def test_unknown_names_have_no_entry(key: str) -> None:
    assert gazetteer().find(fold(key)) == ()


def test_it_loads_quickly() -> None:
    code = "import time; from onrecord.where.gazetteer import gazetteer; t = time.process_time(); gazetteer(); "
    done = subprocess.run(
        [sys.executable, "-c", code + "print(time.process_time() - t)"], check=True, capture_output=True, text=True
    )
    assert float(done.stdout) < 1.0  # 0.2 s on the machine it was written on
