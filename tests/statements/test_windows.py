from itertools import pairwise
from pathlib import Path
from unicodedata import normalize

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.statements.tagger import shipped
from onrecord.statements.windows import CLS, MAX_PIECES, SEP, paragraphs, windows

WORDS = st.sampled_from(
    ["peace", "Moscow", "“", "”", "said", ".", "NATO", "1962", "é", "ministers’", "🙂", "\u200f", "e\u0301"]
)
TEXTS = st.lists(st.lists(WORDS, max_size=90).map(" ".join), max_size=6).map(lambda p: normalize("NFC", "\n\n".join(p)))


@pytest.fixture(scope="module")
def tokenizer():
    return shipped().tokenizer


def test_the_vocabulary_has_its_special_pieces_where_the_windows_put_them(tokenizer):
    assert (tokenizer.token_to_id("[CLS]"), tokenizer.token_to_id("[SEP]")) == (CLS, SEP)


@given(text=TEXTS)
def test_windows_hold_every_word_once_in_order(tokenizer, text: str):
    found = windows(text, tokenizer)
    spans = [tuple(span) for window in found for span in window.words.tolist()]
    assert all(b <= c for (_, b), (c, _) in pairwise(spans))
    kept = {i for a, b in spans for i in range(a, b)}
    lost = {char for i, char in enumerate(text) if i not in kept and not char.isspace()}
    assert lost <= {"\u200f"}  # a mark without a glyph is no word


@given(text=TEXTS)
def test_a_window_is_well_formed(tokenizer, text: str):
    for window in windows(text, tokenizer):
        assert len(window.ids) == len(window.types) <= MAX_PIECES
        assert window.ids[0] == CLS
        assert window.ids[-1] == SEP
        assert len(window.first) == len(window.words) == len(window.paragraph)
        assert np.all(np.diff(window.first) > 0)
        assert window.first[-1] < len(window.ids) - 1


def test_an_over_long_paragraph_is_cut_after_a_sentence(tokenizer):
    sentence = "The minister said on Monday that the talks in Geneva would go on until the end of the week."
    text = " ".join([sentence] * 12)
    ends = [int(window.words[-1, 1]) for window in windows(text, tokenizer)]
    assert len(ends) > 1
    assert all(text[:end].endswith("week.") for end in ends)


def test_case_and_quotation_are_told_by_the_token_type(tokenizer):
    window = windows("NATO said “Peace now” in 1962", tokenizer)[0]
    types = [int(window.types[i]) for i in window.first]
    assert types == [6, 2, 1, 5, 3, 1, 2, 0]


def test_paragraphs_are_the_lines_that_are_not_blank():
    assert paragraphs("a\n \n\nb c\n") == [(0, 1), (5, 8)]


def test_tokenizer_reads_a_vocabulary_from_any_folder(tmp_path: Path):
    from onrecord.statements.windows import load_tokenizer

    path = tmp_path / "vocabulary.txt"
    path.write_text("[UNK]\npeace\n##ful\n", "utf-8")
    assert load_tokenizer(path).encode("Peaceful war", add_special_tokens=False).tokens == ["peace", "##ful", "[UNK]"]
