import pytest
from lxml import html as lxml_html

from onrecord.pages.structured import Stated, as_iso, headline, stated

from .making import TITLE

DAY = "2023-10-24"
LD = '<script type="application/ld+json">%s</script>'


def of(head, body=""):
    return stated(lxml_html.fromstring(f"<html><head>{head}</head><body>{body}<p>x</p></body></html>"))


def ld(text):
    return of(LD % text)


@pytest.mark.parametrize(
    "head",
    [
        f'<meta property="article:published_time" content="{DAY}">',
        f'<meta name="DC.Date.Issued" content="{DAY}">',
        f'<meta itemprop="datePublished" content="{DAY}">',
        LD % f'[{{"@graph":[{{"@type":["NewsArticle"],"datePublished":"{DAY}"}}]}}]',
        f'<time itemprop="datePublished" datetime="{DAY}">24 October</time>',
    ],
)
def test_places_where_the_date_is_stated(head):
    assert of(head).published == DAY


@pytest.mark.parametrize(
    "head",
    [
        f'<meta property="article:modified_time" content="{DAY}">',
        f'<time datetime="{DAY}">the day of another story</time>',
        LD % f'{{"@type":"Event","datePublished":"{DAY}"}}',
        '<meta name="date" content="03/04/2023">',
    ],
)
def test_dates_of_something_else_or_of_no_telling_are_left_out(head):
    assert of(head).published == ""


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "[" * 100_000,
        '{"@type":"NewsArticle","datePublished":7,"author":5,"headline":[1]}',
        "null",
        "",
        '{"@type":5}',
    ],
)
def test_hostile_json_is_no_statement(text):
    assert ld(text) == Stated()


def test_people_are_authors_and_organisations_are_not():
    people = (
        '[{"@type":"Person","name":" Jane  Roe "},{"@type":"Organization","name":"Coast"},'
        '{"@type":"Person","name":"J. Doe"}]'
    )
    assert ld(f'{{"@type":"NewsArticle","author":{people}}}').authors == ("Jane Roe", "J. Doe")


def test_the_headline_is_the_one_like_the_windows_title():
    said = of("", f"<h1>Coast Courier</h1><h1>{TITLE}</h1>")
    assert headline(said, f"{TITLE} - Coast Courier - News") == TITLE
    assert headline(said, "Something else") == "Something else"


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("Tue, 24 Oct 2023 08:30:00 GMT", "2023-10-24T08:30:00Z"),
        ("2023-10-24T08:30:00.000Z", "2023-10-24T08:30:00Z"),
        ("24.10.2023", ""),
        (20231024, ""),
        ("x" * 500, ""),
    ],
)
def test_forms_of_dates(value, day):
    assert as_iso(value) == day
