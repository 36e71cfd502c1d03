import io

import pytest

from onrecord.errors import NoArticle, PageError
from onrecord.nouns import Page
from onrecord.pages import article_spans, body, read_all, read_one

from .making import ARTICLE, FIRST, TITLE, html

LD = '<script type="application/ld+json">%s</script>'


def test_title_text_and_language():
    page = read_one(html())
    assert page.title is not None
    assert page.text[page.title.start : page.title.end] == page.title.exact == TITLE
    assert body(page).split("\n") == list(ARTICLE)
    assert page.text.count(TITLE) == 1
    assert (page.format, page.language) == ("html", "en")
    assert "Home" not in page.text
    assert "All rights reserved" not in page.text


def test_metadata_that_the_page_states():
    head = (
        '<meta property="og:site_name" content="Coast Courier"><link rel="canonical" href="https://coast.example/a">'
        + LD
        % (
            '{"@type":"NewsArticle","datePublished":"2023-10-24T23:30:00+02:00",'
            '"author":[{"@type":"Person","name":"Jane Roe"}]}'
        )
    )
    page = read_one(html(head=head), published="2020-01-01")
    assert (page.published, page.dated_by) == ("2023-10-24T23:30:00+02:00", "page")
    assert (page.byline, page.outlet, page.url) == ("Jane Roe", "Coast Courier", "https://coast.example/a")


def test_a_date_is_not_invented_from_prose_or_copyright():
    page = read_one(html(FIRST, *ARTICLE[1:], "The agreement of 3 May 1998 ended. © 2019 Coast Courier."))
    assert (page.published, page.dated_by) == ("", "")
    assert read_one(html(), published="2023-10-25").dated_by == "given"


def test_a_page_without_an_article_says_so():
    links = "".join(f"<li><a href='/{i}'>{word}</a></li>" for i, word in enumerate(["Home", "Sport", "Log in"] * 9))
    for source in ("<html><body></body></html>", f"<html><body><ul>{links}</ul></body></html>"):
        with pytest.raises(NoArticle, match="no article text"):
            read_one(source)


def test_what_the_extractor_left_of_the_furniture_is_marked():
    page = read_one(html(FIRST, *ARTICLE[1:], "Read more: Ferry line to close for the winter"))
    assert [(item.kind, item.exact.split(":")[0]) for item in page.furniture] == [("related", "Read more")]
    assert body(page).split("\n") == list(ARTICLE)


def test_scripts_are_text_at_most():
    page = read_one(html(title="Talks &lt;script&gt;alert(1)&lt;/script&gt; resume<script>alert(2)</script>"))
    assert "alert(2)" not in page.text
    assert page.title is not None
    assert page.text[page.title.start : page.title.end] == page.title.exact


def test_characters_are_normalised_before_offsets_exist():
    page = read_one(html("Cafe\u0301 owners\u2028and fishermen said the talks went on. " + FIRST, *ARTICLE[1:]))
    assert "Caf\xe9" in page.text
    assert all(page.text[a:b].strip() for a, b in article_spans(page))


@pytest.mark.parametrize("depth", [250, 260, 2_000, 50_000])
def test_deep_nesting_is_read_or_reported(depth):
    source = "<html><body>" + "<div>" * depth + "".join(f"<p>{p}</p>" for p in ARTICLE) + "</div>" * depth
    (got,) = read_all(["-"], stdin=io.BytesIO(source.encode()))
    assert FIRST in got.text if isinstance(got, Page) else "nested" in got.message or got.code == "too_large"


def test_entities_are_not_fetched_or_expanded(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("the launch code")
    bomb = "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 12))
    doctype = f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "file://{secret}"><!ENTITY a0 "ha">{bomb}]>'
    source = doctype + html("Read &x; and &a11;. " + FIRST, *ARTICLE[1:]).removeprefix("<!DOCTYPE html>")
    try:
        page = read_one(source)
    except PageError:
        return
    assert "launch code" not in page.text
    assert len(page.text) < 10_000
