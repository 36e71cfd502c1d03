import io
import json

import pytest

from onrecord.errors import BadRow, TooLarge, UnsupportedLanguage
from onrecord.limits import LIMITS
from onrecord.nouns import Page, Skipped
from onrecord.pages.feed import Feed
from onrecord.pages.given import Given
from onrecord.pages.jsonl import first_row, read_row, read_rows

from .making import FIRST, TITLE

ROW = {
    "id": 7,
    "outlet": "Coast Courier",
    "url": "https://coast.example/1",
    "title": TITLE,
    "published": "2023-10-24T08:30:00Z",
    "lang": "en",
    "summary": "Talks.",
    "text": FIRST,
}


def line(**changed):
    row = {**ROW, **changed}
    return json.dumps({name: value for name, value in row.items() if value is not ...}).encode()


def rows(data):
    return list(read_rows(Feed(io.BytesIO(data)), Given(), "wire.jsonl"))


def test_every_field_arrives():
    page = read_row(line(), Given(), "wire.jsonl:1")
    assert page.text == f"{TITLE}\n\n{FIRST}"
    assert page.title is not None
    assert page.text[page.title.start : page.title.end] == page.title.exact == TITLE
    assert (page.outlet, page.url) == ("Coast Courier", "https://coast.example/1")
    assert (page.published, page.dated_by, page.language) == ("2023-10-24T08:30:00Z", "page", "en")
    assert (page.format, page.origin) == ("jsonl", "wire.jsonl:1")


def test_what_is_absent_is_empty_and_not_invented():
    page = read_row(line(title=..., outlet=None, url=..., published="", lang=...), Given(), "x:1")
    assert (page.text, page.title, page.outlet, page.url, page.published, page.dated_by) == (
        FIRST,
        None,
        "",
        "",
        "",
        "",
    )


def test_a_given_date_is_used_only_where_the_row_has_none():
    hints = Given(published="2024-01-01")
    assert read_row(line(published=None), hints, "x:1").dated_by == "given"
    assert read_row(line(), hints, "x:1").published == "2023-10-24T08:30:00Z"


def test_a_title_that_opens_the_text_is_not_repeated():
    page = read_row(line(text=f"{TITLE}.\n\n{FIRST}"), Given(), "x:1")
    assert page.text.count("Harbour") == 1
    assert page.title is not None
    assert page.title.exact == TITLE + "."


@pytest.mark.parametrize("field", ["text", "title", "outlet", "url", "published", "lang"])
@pytest.mark.parametrize("value", [7, ["x"], {"a": 1}, True])
def test_a_field_that_is_no_string_is_named(field, value):
    with pytest.raises(BadRow, match=rf"x:3.*'{field}'"):
        read_row(line(**{field: value}), Given(), "x:3")


@pytest.mark.parametrize(
    ("bad", "why"),
    [
        (b"{", "no JSON"),
        (b"[1]", "no object"),
        (b'"text"', "no object"),
        (b"\xff\xfe", "no JSON"),
        (b'{"text": "\\ud800"}', "no JSON"),
        (b'{"text": NaN}', "no JSON"),
        (b'{"a":' * 100_000, "no JSON"),
        (line(text=" \n "), "'text'"),
        (line(text=...), "'text'"),
        (line(published="21 May"), "'published'"),
        (line(url="x" * (LIMITS.max_field_chars + 1)), "'url'"),
    ],
)
def test_bad_rows_are_listed_with_file_and_line_and_the_next_is_read(bad, why):
    good_before, skipped, good_after = rows(line() + b"\n\n" + bad + b"\n" + line() + b"\n")
    assert isinstance(good_before, Page)
    assert isinstance(good_after, Page)
    assert isinstance(skipped, Skipped)
    assert (skipped.origin, skipped.code) == ("wire.jsonl:3", "bad_row")
    assert why in skipped.message
    assert good_after.origin == "wire.jsonl:4"


def test_a_row_in_another_language_is_listed_as_such():
    with pytest.raises(UnsupportedLanguage):
        read_row(line(lang="fr"), Given(), "x:1")


def test_a_line_beyond_the_cap_is_listed_and_the_next_is_read(monkeypatch):
    monkeypatch.setattr("onrecord.pages.jsonl.LIMITS", type(LIMITS)(max_row_bytes=2_000))
    big, small = rows(line(text="x " * 2_000) + b"\n" + line())
    assert isinstance(big, Skipped)
    assert (big.origin, big.code) == ("wire.jsonl:1", "too_large")
    assert isinstance(small, Page)


def test_a_text_beyond_the_cap_is_too_large():
    with pytest.raises(TooLarge):
        read_row(line(text="x " * LIMITS.max_text_chars), Given(), "x:1")


def test_the_first_row_skips_blank_lines_and_a_table_without_rows_is_named():
    assert first_row(Feed(io.BytesIO(b"\n\n" + line())), Given(), "w").origin == "w:3"
    with pytest.raises(BadRow, match="w"):
        first_row(Feed(io.BytesIO(b"\n\n")), Given(), "w")
