"""The dossier is what its README says. Standard library only: it must hold even where no reader of pages works."""

from __future__ import annotations

import datetime
import json
import re
from pathlib import Path

import pytest

SAMPLE = Path(__file__).parents[2] / "sample" / "pages"
OUTLETS = {
    "chronicle": "The Aldermere Chronicle",
    "courier": "The Port Calder Courier",
    "mail": "Alondra Mail",
    "meridian": "Meridian Press",
}
# Nobody may take a page for a real paper's: these stand nowhere in a page.
REAL_OUTLETS = re.compile(
    r"Associated Press|\(AP\)|\(UPI\)|United Press International|\bReuters?\b|Agence France|\bBBC\b|New York Times"
    r"|Washington Post|Miami News|The Times\b|The Guardian|Daily (?:Mail|Express|Telegraph|Mirror)|Buenos Aires Herald"
    r"|Le Monde|Pravda|Izvestia|Revolucion|Prensa Latina"
)
FIELDS = {
    "id": int,
    "outlet": str,
    "url": str,
    "title": str,
    "published": str,
    "lang": str,
    "summary": str,
    "text": str,
}
MONTH = "October"
PARAGRAPH = re.compile(r"<p(?: class=\"lede\")?>(.*?)</p>", re.DOTALL)

HTML = sorted(SAMPLE.glob("*.html"))
DUMPS = sorted(SAMPLE.glob("*.txt"))
ROWS = [json.loads(line) for line in (SAMPLE / "wire.jsonl").read_text("utf-8").splitlines()]
SAVED = [*HTML, *DUMPS]


def named_day(path: Path) -> str:
    return path.stem.split("-", 1)[1]


def outlet(path: Path) -> str:
    return OUTLETS[path.stem.split("-", 1)[0]]


def markup_dates(source: str) -> set[str]:
    """The days that the page's own markup gives as its publication."""
    found = re.findall(r'article:published_time" content="([^"]+)"|"datePublished": "([^"]+)"', source)
    return {datetime.datetime.fromisoformat(a or b).date().isoformat() for a, b in found}


def paragraphs(source: str) -> list[str]:
    return [re.sub(r"<[^>]+>", "", found) for found in PARAGRAPH.findall(source)]


def article_of(blocks: list[str]) -> list[str]:
    """The paragraphs of a dump: no caption, headline, date line, link in the middle or tail."""
    tail = next(i for i, block in enumerate(blocks) if block.startswith("Discover more from"))
    return [block for block in blocks[2:tail] if len(block.split()) > 12]


def test_there_are_enough_pages_in_each_shape() -> None:
    assert len(SAVED) + len(ROWS) >= 15
    assert len(HTML) >= 6
    assert len(DUMPS) >= 5
    assert len(ROWS) >= 4


def test_every_outlet_is_heard() -> None:
    assert {outlet(path) for path in SAVED} | {row["outlet"] for row in ROWS} == set(OUTLETS.values())
    assert {outlet(path) for path in HTML} == set(OUTLETS.values())


def test_no_day_of_the_open_crisis_is_missing() -> None:
    days = {named_day(path) for path in SAVED} | {row["published"][:10] for row in ROWS}
    assert {f"1962-10-{day}" for day in range(22, 29)} <= days
    assert all("1962-10-16" <= day <= "1962-10-29" for day in days)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: str(row["id"]))
def test_a_row_has_its_fields(row: dict[str, object]) -> None:
    assert {name: type(value) for name, value in row.items()} == FIELDS
    published = str(row["published"])
    assert published.endswith("Z")
    day = datetime.datetime.fromisoformat(published)
    assert row["outlet"] == "Meridian Press"
    assert str(row["url"]).startswith(f"https://meridianpress.example/{day:%Y/%m/%d}/")
    assert f"Oct. {day.day} (Meridian Press) -- " in str(row["text"])
    assert 250 <= len(str(row["text"]).split()) <= 600


def test_ids_and_addresses_are_unique_and_in_order() -> None:
    assert [row["id"] for row in ROWS] == sorted({row["id"] for row in ROWS})
    assert len({row["url"] for row in ROWS}) == len(ROWS)
    assert [row["published"] for row in ROWS] == sorted(row["published"] for row in ROWS)


@pytest.mark.parametrize("path", HTML, ids=lambda path: path.name)
def test_an_html_page_says_when_and_by_whom(path: Path) -> None:
    source = path.read_text("utf-8")
    assert markup_dates(source) == {named_day(path)}
    assert f'<meta property="og:site_name" content="{outlet(path)}">' in source
    assert re.search(r'<html lang="en', source)
    assert re.search(r"<title>[^<]+</title>", source)
    assert re.search(r'name="author"|article:author|"author"', source)
    assert 250 <= sum(len(text.split()) for text in paragraphs(source)) <= 600


@pytest.mark.parametrize("path", HTML, ids=lambda path: path.name)
def test_structured_data_is_json_about_the_same_page(path: Path) -> None:
    source = path.read_text("utf-8")
    for block in re.findall(r'<script type="application/ld\+json">(.*?)</script>', source, re.DOTALL):
        data = json.loads(block)
        assert data["publisher"]["name"] == outlet(path)
        assert data["headline"] in re.findall(r"<h1[^>]*>(.*?)</h1>", source)


@pytest.mark.parametrize("path", HTML, ids=lambda path: path.name)
def test_an_html_page_has_furniture(path: Path) -> None:
    source = path.read_text("utf-8")
    for kind in (
        "<nav",
        "<figcaption",
        "ubscribe|newsletter|signup",
        "[Ss]har",
        "[Rr]elated|Read more|Also on the wire",
    ):
        assert re.search(kind, source), kind


@pytest.mark.parametrize("path", DUMPS, ids=lambda path: path.name)
def test_a_dump_has_the_shape_of_one(path: Path) -> None:
    blocks = path.read_text("utf-8").strip().split("\n\n")
    day = datetime.date.fromisoformat(named_day(path))
    head = "\n".join(blocks[2:4])
    assert f"{MONTH} {day.day}, {day.year}" in head or f"{day.day} {MONTH} {day.year}" in head
    see_also = [i for i, block in enumerate(blocks) if block.startswith("See also  ")]
    tail = next(i for i, block in enumerate(blocks) if block.startswith("Discover more from"))
    assert len(see_also) == 1
    assert 4 < see_also[0] < tail - 1
    assert any("Required fields are marked *" in block for block in blocks[tail:])
    assert 250 <= sum(len(block.split()) for block in article_of(blocks)) <= 600


def test_links_go_to_reserved_domains_only() -> None:
    for path in [*SAVED, SAMPLE / "wire.jsonl"]:
        for host in re.findall(r"https?://([^/\"'\s]+)", path.read_text("utf-8")):
            assert host.endswith(".example") or host in {"schema.org", "ogp.me"}, (path.name, host)


def test_no_page_names_a_real_outlet() -> None:
    for path in [*SAVED, SAMPLE / "wire.jsonl"]:
        found = REAL_OUTLETS.search(path.read_text("utf-8"))
        assert found is None, (path.name, found)


def test_weekdays_are_right_where_a_page_gives_one_with_its_date() -> None:
    pattern = re.compile(r"((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day),? (\d{1,2}) October 1962")
    found = [match for path in SAVED for match in pattern.findall(path.read_text("utf-8"))]
    assert found
    for weekday, day in found:
        assert datetime.date(1962, 10, int(day)).strftime("%A") == weekday


@pytest.mark.parametrize(
    ("original", "name"),
    [(1004, "courier-1962-10-25.html"), (1004, "mail-1962-10-25.txt"), (1007, "chronicle-1962-10-29.html")],
)
def test_a_carried_story_credits_the_agency_and_repeats_most_of_it(original: int, name: str) -> None:
    row = next(row for row in ROWS if row["id"] == original)
    source = (SAMPLE / name).read_text("utf-8")
    assert "(Meridian Press)" in source
    assert row["title"] not in source
    words = re.findall(r"\w+", str(row["text"]))
    copied = re.findall(r"\w+", re.sub(r"<[^>]+>", " ", source))
    runs = {tuple(words[i : i + 5]) for i in range(len(words) - 4)}
    shared = runs & {tuple(copied[i : i + 5]) for i in range(len(copied) - 4)}
    assert len(shared) / len(runs) > 0.6


def test_secrets_of_the_time_are_in_no_page() -> None:
    later = re.compile(r"Scali|Fomin|Feklisov|ExComm|Executive Committee|Robert Kennedy|DEFCON|Mongoose|Black Saturday")
    for path in [*SAVED, SAMPLE / "wire.jsonl"]:
        assert later.search(path.read_text("utf-8")) is None, path.name


def test_the_lost_pilot_is_named_only_once_he_was_named() -> None:
    named = {named_day(path) for path in SAVED if "Anderson" in path.read_text("utf-8")}
    named |= {row["published"][:10] for row in ROWS if "Anderson" in row["text"]}
    assert named
    assert min(named) >= "1962-10-27"


def test_the_readme_lists_every_page() -> None:
    readme = (SAMPLE.parent / "README.md").read_text("utf-8")
    for path in SAVED:
        assert f"`{path.name}`" in readme
    for row in ROWS:
        assert f"`wire.jsonl` id {row['id']} " in readme
