import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.pages.unwrap import unwrap

from .making import ARTICLE, DUMP, TITLE

WHOLE = "\n\n".join((TITLE, *ARTICLE))


def wrapped(text, width):
    return "\n\n".join(textwrap.fill(part, width, break_on_hyphens=False) for part in text.split("\n\n"))


@pytest.mark.parametrize("width", [60, 66, 72, 78])
def test_wrapped_paragraphs_become_lines_again(width):
    assert unwrap(wrapped(WHOLE, width)) == WHOLE


def test_a_dump_is_left_alone():
    assert unwrap(DUMP) == DUMP


def test_a_list_of_headlines_and_verse_are_left_alone():
    headlines = "\n".join(f"Minister {name} Speaks To The Press About The Fishing Grounds Again" for name in "ABCDEFGH")
    verse = "\n".join(
        ["The harbour lies in silence and the boats come home", "Across the evening water to the land"] * 4
    )
    assert unwrap(headlines) == headlines
    assert unwrap(verse) == verse


def test_a_hyphen_at_the_line_end_keeps_the_word_whole():
    lines = [
        "the minister spoke of the coast and of the fisher-",
        "men of both of the two states on the coast of the",
    ] * 3
    assert "fisher-men" in unwrap("\n".join(lines))


@given(st.lists(st.text("ab -.A", min_size=0, max_size=90), max_size=12).map("\n".join))
def test_a_second_pass_changes_nothing_and_no_word_is_lost(text):
    once = unwrap(text)
    assert unwrap(once) == once
    assert "".join(once.split()) == "".join(text.split())
