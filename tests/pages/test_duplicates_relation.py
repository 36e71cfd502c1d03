from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.nouns import Page, Span
from onrecord.pages.duplicates_relation import address, host, house_names, likely, same_house, shared

STORY = [f"Word{n}" for n in range(200)]
OTHER = [f"Else{n}" for n in range(200)]


def page(words: list[str], outlet: str = "Post", url: str = "", published: str = "", title: str = "") -> Page:
    text = "\n".join(filter(None, (title, " ".join(words))))
    span = Span(start=0, end=len(title), exact=title) if title else None
    return Page(id=f"{outlet}{url}{published}", text=text, title=span, outlet=outlet, url=url, published=published)


def kind(a: Page, b: Page) -> str:
    found = shared(a, b)
    return found.kind if found else ""


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (STORY, "copy"),
        (STORY[:150], "copy"),  # the end cut
        (STORY[100:] + STORY[:100], "copy"),  # reordered
        (STORY[:120] + OTHER[:80], "copy"),
        (STORY[:80] + OTHER[:120], ""),  # less than half of it, less than 100 shingles
        (OTHER, ""),
        (STORY[:20] + OTHER[:2], ""),  # a quotation
    ],
)
def test_the_text_of_another_house(words: list[str], expected: str) -> None:
    assert kind(page(STORY), page(words, "Courier")) == expected


def test_a_third_will_do_where_it_is_long() -> None:
    own = [f"Own{n}" for n in range(500)]
    agency = [f"Agency{n}" for n in range(200)]
    assert kind(page(agency + own), page(agency + [f"Further{n}" for n in range(350)], "Courier")) == "copy"


def test_texts_too_short_for_twenty_shingles_must_be_the_same() -> None:
    assert kind(page(STORY[:15]), page(STORY[:15], "Courier")) == "copy"
    assert kind(page(STORY[:15]), page(STORY[:16], "Courier")) == ""
    assert kind(page(["Word"]), page(["Word"], "Courier")) == ""


def test_one_house_shares_boxes() -> None:
    box = STORY[:150]
    assert kind(page(OTHER[:50] + box), page([f"New{n}" for n in range(50)] + box)) == ""
    assert kind(page(OTHER[:50] + box), page([f"New{n}" for n in range(50)] + box, "Courier")) == "copy"
    # Nor does a text that is a box nearly whole: its beginning is its own.
    assert kind(page(OTHER[:40] + box * 1), page([f"New{n}" for n in range(40)] + box)) == ""


def test_an_update_of_one_house() -> None:
    first, update = page(STORY[:180]), page(STORY + OTHER[:20])
    assert kind(first, update) == "version"
    rewritten = STORY[:70] + OTHER[:130]
    assert kind(page(STORY), page(rewritten)) == ""
    assert (
        kind(page(STORY, url="https://post.example/1"), page(rewritten, url="http://www.post.example/1/#top"))
        == "version"
    )
    half = STORY[:110] + OTHER[:90]
    assert (
        kind(page(STORY, title="The bridge is open again"), page(half, title="The Bridge Is Open Again")) == "version"
    )
    assert kind(page(STORY, title="Morning briefing"), page(half, title="Morning briefing")) == ""


def test_a_house_by_name_or_by_address() -> None:
    assert same_house(page([], "Post"), page([], "POST"))
    assert same_house(
        page([], "post-top", "https://www.post.example/a"), page([], "post-world", "http://post.example/b")
    )
    assert not same_house(page([], ""), page([], ""))
    assert house_names(page([], "Ärzteblatt", "//x.example")) == {"arzteblatt", "@x.example"}
    assert house_names(page([], "日本")) == {"日本"}


def test_addresses() -> None:
    assert address("https://www.x.example/a/?id=5&utm_source=rss&at_medium=b#c") == "x.example/a?id=5"
    assert address("http://x.example/a") != address("http://x.example/b")
    assert (host("http://[bad"), address("http://[bad"), address("a note")) == ("", "http://[bad", "a note")


@pytest.mark.parametrize(
    ("first", "second", "newer"),
    [
        ("2025-05-20", "2025-05-21", 1),
        ("2025-05-21", "2025-05-20T10:00:00Z", -1),
        ("2025-05-21", "2025-05-21T10:00:00Z", 0),
        ("2025-05-21T10:00:00Z", "2025-05-21T11:00:00+02:00", -1),
        ("2025-05-21T10:00:00Z", "2025-05-21T12:00:00+02:00", 0),
        ("", "2025-05-21", 0),
    ],
)
def test_which_is_newer(first: str, second: str, newer: int) -> None:
    a, b = page(STORY, published=first), page([*STORY, "more"], published=second)
    found, back = shared(a, b), shared(b, a)
    assert found is not None
    assert back is not None
    assert (found.newer, back.newer) == (newer, -newer)


def test_one_text_at_one_time_is_stood_for_by_one_page() -> None:
    a, b = page(STORY, url="https://x.example/1"), page(STORY, url="https://x.example/2")
    found = shared(a, b)
    assert found is not None
    assert found.newer == 1
    other_house = shared(a, page(STORY, "Courier", published="2025-01-01"))
    assert other_house is not None
    assert other_house.newer == 0


@given(st.integers(0, 200), st.integers(0, 200), st.sampled_from(["Post", "Courier"]))
def test_the_order_of_two_pages_does_not_matter(one: int, other: int, outlet: str) -> None:
    a, b = page(STORY[:one] + OTHER[one:]), page(STORY[:other] + OTHER[other:], outlet)
    found, back = shared(a, b), shared(b, a)
    assert (found is None) == (back is None)
    if found and back:
        assert msgspec.structs.replace(back, newer=-back.newer) == found


def test_what_is_worth_reading() -> None:
    post, courier = page(STORY), page(STORY, "Courier")
    assert likely(post, courier, marks=2, fewer=10, band=False, estimated=0.1)
    assert not likely(post, courier, marks=1, fewer=10, band=False, estimated=0.1)
    assert likely(post, courier, marks=0, fewer=10, band=True, estimated=0.1)
    assert not likely(post, post, marks=2, fewer=10, band=True, estimated=0.1)
    assert likely(post, post, marks=0, fewer=0, band=True, estimated=1.0)
