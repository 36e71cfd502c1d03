import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.pages.normalise import normalise, one_line

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()), max_size=300)


@given(ANY_TEXT)
def test_a_second_pass_changes_nothing(text):
    assert normalise(normalise(text)) == normalise(text)


@given(ANY_TEXT)
def test_the_stored_form_is_nfc_without_controls_and_can_be_written_as_utf8(text):
    stored = normalise(text)
    assert unicodedata.is_normalized("NFC", stored)
    assert not [c for c in stored if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") and c not in "\n\t"]
    assert stored.encode("utf-8").decode("utf-8") == stored


@pytest.mark.parametrize("end", ["\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029"])
def test_every_line_end_becomes_a_line_feed(end):
    assert normalise(f"one{end}two") == "one\ntwo"


def test_controls_become_blanks_and_combining_marks_are_composed():
    assert normalise("a\x00b\x1b[31mc e\u0301") == "a b [31mc \xe9"


def test_words_are_kept_as_they_are():
    kept = "“Quotes” – dashes\xa0and\u200bzero width, \u202bright to left\u202c 🚢"
    assert normalise(kept) == kept


def test_one_line_runs_white_space_together():
    assert one_line(" Talks\n resume\t again ") == "Talks resume again"
