from __future__ import annotations

import csv
from pathlib import Path

import pytest

from onrecord import actors
from onrecord.nouns import Page
from onrecord.pages.agency import _table, agency, agency_id


def credited(text: str, byline: str = "") -> str:
    return agency(Page(id="0", text=text, byline=byline))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("MOSCOW, May 21. /TASS/. The minister said so.", "tass"),
        ("WASHINGTON (AP) — The president said so.", "ap"),
        ("BRUSSELS, Oct 24 (Reuters) - The union said so.", "reuters"),
        ("MEXICO CITY (AP) -- The president said so.", "ap"),
        ("(Reuters) - The minister said so.", "reuters"),
        ("AFP — The minister said so.", "afp"),
        ("WASHINGTON, Oct. 24 (Meridian Press) -- Ships turned.", "meridian press"),
        ("The minister said so.\n(Reuters)", "reuters"),
        ("The minister said so.\nSource: Xinhua", "xinhua"),
        ("Der Minister sagte das. © dpa-infocom, dpa:250521-930", "dpa"),
        ("The minister told Reuters so.", ""),
        ("A police source told Agence France-Presse (AFP). Police came.", ""),
        ("The National Police (NP) — founded in 1990 — said so.", ""),
        ("The minister said so. (AP Photo/Jane Roe)", ""),
        ("", ""),
    ],
)
def test_the_text_credits(text: str, expected: str) -> None:
    assert credited(text) == expected


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ("Reuters", "reuters"),
        ("Jane Roe, Reuters", "reuters"),
        ("Jane Roe and The Associated Press", "ap"),
        ("By AFP staff", "afp"),
        ("Jane Roe", ""),
        ("Anna Apa", ""),
    ],
)
def test_the_byline_credits(byline: str, expected: str) -> None:
    assert credited("The minister said so.", byline) == expected


def test_an_outlet_that_is_an_agency() -> None:
    assert agency_id("TASS") == agency_id("tass") == "tass"
    assert agency_id("Meridian Press") == credited("WASHINGTON (Meridian Press) -- Ships turned.")
    assert agency_id("The Post") == "the post"


def test_the_ids_are_those_of_the_knowledge() -> None:
    outlets = Path(actors.__file__).parent / "knowledge" / "outlets.csv"
    with outlets.open(encoding="utf-8", newline="") as file:
        known = {row["id"] for row in csv.DictReader(file)}
    assert set(_table()) - known <= {"mena"}
