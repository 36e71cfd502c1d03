from __future__ import annotations

import numpy as np

from onrecord.nouns import Span, Statement
from onrecord.positions.hints import KNOWN, LINKS, Hinter

from .building import parsed, window_of

TEXT = "The minister said Norland had not rejected the ceasefire."


def known(word: str) -> set[str]:
    window = window_of(TEXT)
    at = int(np.flatnonzero(window.words[:, 0] == TEXT.index(word))[0])
    row = Hinter(parsed(TEXT), ()).hints(window).known[window.first[at]]
    return {name for name, value in zip(KNOWN, row, strict=True) if value}


def test_frames_are_given_with_their_negation_and_terms_with_their_issue() -> None:
    assert known("rejected") == {"considers"}
    assert known("ceasefire") == {"ceasefire"}
    assert known("minister") == set()


def test_links_go_from_a_word_to_the_subject_of_its_clause() -> None:
    window = window_of(TEXT)
    links = Hinter(parsed(TEXT), ()).hints(window).links
    assert links.shape == (len(LINKS), len(window.first), len(window.first))
    words = [TEXT[a:b] for a, b in window.words]
    to = {name: {words[at] for at in np.flatnonzero(row[words.index("rejected")])} for name, row in
          zip(LINKS, links, strict=True)}  # fmt: skip
    assert to["subject"] == {"Norland"}
    assert to["above"] == {"The", "minister"}
    assert "ceasefire" in to["governed"]


def test_what_is_said_is_linked_to_the_innermost_who_says_so() -> None:
    text = "Voss said Norland claimed the truce holds."
    outer = said("Voss", "said", "Norland claimed the truce holds", text)
    inner = said("Norland", "claimed", "the truce holds", text)
    window = window_of(text)
    hints = Hinter(parsed(text), (inner, outer)).hints(window)
    words = [text[a:b] for a, b in window.words]
    speaker = hints.links[LINKS.index("speaker")]
    assert {words[at] for at in np.flatnonzero(speaker[words.index("truce")])} == {"Norland"}
    assert {words[at] for at in np.flatnonzero(speaker[words.index("claimed")])} == {"Voss"}
    row = hints.known[window.first[words.index("claimed")]]
    assert {name for name, value in zip(KNOWN, row, strict=True) if value} >= {"cue", "content"}


def said(source: str, cue: str, content: str, text: str) -> Statement:
    source_, cue_, content_ = (
        (Span(start=text.index(words), end=text.index(words) + len(words), exact=words),)
        for words in (source, cue, content)
    )
    return Statement(
        id="1", kind="indirect", source=source_, cue=cue_, content=content_, chain=(), sentence=content_[0]
    )
