import textwrap
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import EmptyInput, NoArticle, PageError
from onrecord.pages import article_spans, body, read_one

from .making import ARTICLE, DUMP, FIRST, FOURTH, SECOND, TITLE

SEED = Path(__file__).resolve().parents[3] / "shared" / "corpora" / "seed" / "kremlin-freeze.txt"


def kinds(page):
    return {item.exact.split()[0]: item.kind for item in page.furniture}


def test_a_dump_is_cut_into_article_and_furniture():
    page = read_one(DUMP)
    assert page.title is not None
    assert page.title.exact == TITLE
    assert body(page).split("\n") == list(ARTICLE)
    assert kinds(page) == {
        "Minister": "caption",
        "By": "credit",
        "Published:": "credit",
        "See": "related",
        "Discover": "newsletter",
        "Subscribe": "newsletter",
        "Leave": "comments",
        "Your": "comments",
    }


def test_what_the_lines_state_is_taken():
    page = read_one(DUMP, published="2020-01-01")
    assert (page.byline, page.outlet, page.published, page.dated_by) == (
        "Jane Roe",
        "Coast Courier",
        "2023-10-24",
        "page",
    )


def test_a_given_date_is_marked_as_given():
    page = read_one(DUMP.replace("Published: 24 October 2023\n\n", ""), published="2023-10-25")
    assert (page.published, page.dated_by) == ("2023-10-25", "given")


@pytest.mark.parametrize(
    "text", ["The Kremlin said on Monday that talks would go on.", FIRST, f"{FIRST} {SECOND}", "Talks"]
)
def test_a_plain_sentence_or_paragraph_is_article_as_it_is(text):
    page = read_one(text)
    assert (page.text, page.title, page.furniture) == (text, None, ())
    assert body(page) == text


@pytest.mark.parametrize("count", [2, 3, 4])
def test_paragraphs_without_furniture_are_all_article(count):
    page = read_one("\n\n".join(ARTICLE[:count]))
    assert (page.title, page.furniture) == (None, ())


def test_a_headline_above_clean_paragraphs_is_the_title():
    page = read_one("\n\n".join((TITLE, *ARTICLE)))
    assert page.title is not None
    assert (page.title.exact, page.furniture) == (TITLE, ())


def test_hard_wrapped_text_has_a_line_a_paragraph():
    page = read_one("\n\n".join(textwrap.fill(part, 70, break_on_hyphens=False) for part in (TITLE, *ARTICLE)))
    assert FOURTH in page.text.split("\n")


def test_a_menu_is_no_article():
    menu = "Home\nWorld\nBusiness\nSport\nContact us\nPrivacy policy\nSubscribe\nLog in\nAll rights reserved\n© 2024\n"
    with pytest.raises(NoArticle):
        read_one(menu * 3)


def test_nothing_is_empty():
    with pytest.raises(EmptyInput):
        read_one(" \n \x00\n")


@settings(max_examples=60)
@given(
    st.lists(st.sampled_from([*DUMP.split("\n"), "e\u0301 cafe\u0301", "\u202babc\u202c 🚢", " \t"]), max_size=25).map(
        "\n".join
    )
)
def test_offsets_are_exact_and_spans_part_the_lines(text):
    try:
        page = read_one(text + "\n", language="en")
    except PageError:
        return
    spans = [(f.start, f.end) for f in page.furniture]
    assert all(page.text[f.start : f.end] == f.exact for f in page.furniture)
    if page.title:
        assert page.text[page.title.start : page.title.end] == page.title.exact
        assert (page.title.start, page.title.end) in article_spans(page)
    whole = sorted(spans + article_spans(page))
    assert all(last <= first for (_, last), (first, _) in pairwise(whole))
    assert "".join(page.text.split()) == "".join("".join(page.text[a:b] for a, b in whole).split())


@pytest.mark.skipif(not SEED.is_file(), reason="the shared seed page is not here")
def test_the_seed_page():
    page = read_one(SEED, published="2024-11-20")
    cut = [item.exact for item in page.furniture]
    lines = [line.strip() for line in page.text.split("\n") if line.strip()]
    assert page.title is not None
    assert page.title.exact == lines[1]
    assert page.title.exact.startswith("Kremlin dismisses")
    related = next(i for i, line in enumerate(lines) if line.startswith("See also"))
    tail = next(i for i, line in enumerate(lines) if line.startswith("Discover more from"))
    assert cut == [lines[0], lines[related], *lines[tail:]]
    assert [page.furniture[0].kind, page.furniture[1].kind] == ["caption", "related"]
    assert (page.outlet, page.published, page.dated_by) == ("Defence Talks", "2024-11-20", "given")
