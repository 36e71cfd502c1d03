from __future__ import annotations

import re
import sys
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from onrecord.cli.visible import UNSEEN, one_line, visible

_MARK = re.compile(r"⟨U\+([0-9A-F]{4,6})⟩")


def unmarked(shown: str) -> str:
    """The text that ``visible`` was given."""
    pictures = {0x2400 + point: chr(point) for point in range(0x20)} | {0x2421: "\x7f"}
    return _MARK.sub(lambda match: chr(int(match[1], 16)), shown.translate(pictures))


def test_every_control_format_surrogate_and_separator_is_marked() -> None:
    unseen = re.compile(f"[{UNSEEN}]")
    hidden = ("Cc", "Cf", "Cs", "Zl", "Zp")
    points = (chr(point) for point in range(sys.maxunicode + 1))
    assert [hex(ord(c)) for c in points if unicodedata.category(c) in hidden and not unseen.match(c)] == []


def test_what_can_be_seen_is_left_alone() -> None:
    text = "“Größe” – naïve ’tis 中文 שלום مرحبا 😀 ❤️ é\u0301\u00a0x\n\n"
    assert visible(text) == text


def test_marks() -> None:
    assert visible("\x1b[31m\r\t\x00\x7f\x9b\u202e\u200b\U000e0041") == ("␛[31m␍␉␀␡⟨U+009B⟩⟨U+202E⟩⟨U+200B⟩⟨U+E0041⟩")


@given(st.text(st.characters(exclude_characters="⟨")).filter(lambda text: not re.search("[\u2400-\u2421]", text)))
def test_text_shown_is_the_text_stored_once_the_marks_are_taken_back(text: str) -> None:
    assert unmarked(visible(text)) == text
    assert not re.search(f"(?!\n)[{UNSEEN}]", visible(text))


@given(st.text())
def test_one_line_is_one_line(text: str) -> None:
    assert len(one_line(text).splitlines()) <= 1
