from __future__ import annotations

import numpy as np

from onrecord.positions.hints import KNOWN, LINKS, Hinter

from .building import parsed, window_of

TEXT = "The minister said Norland had not rejected the ceasefire."


def known(word: str) -> set[str]:
    window = window_of(TEXT)
    at = int(np.flatnonzero(window.words[:, 0] == TEXT.index(word))[0])
    row = Hinter(parsed(TEXT)).hints(window).known[window.first[at]]
    return {name for name, value in zip(KNOWN, row, strict=True) if value}


def test_frames_are_given_with_their_negation_and_terms_with_their_issue() -> None:
    assert known("rejected") == {"considers"}
    assert known("ceasefire") == {"ceasefire"}
    assert known("minister") == set()


def test_links_go_from_a_word_to_the_subject_of_its_clause() -> None:
    window = window_of(TEXT)
    links = Hinter(parsed(TEXT)).hints(window).links
    assert links.shape == (len(LINKS), len(window.first), len(window.first))
    words = [TEXT[a:b] for a, b in window.words]
    to = {name: {words[at] for at in np.flatnonzero(row[words.index("rejected")])} for name, row in
          zip(LINKS, links, strict=True)}  # fmt: skip
    assert to["subject"] == {"Norland"}
    assert to["above"] == {"The", "minister"}
    assert "ceasefire" in to["governed"]
