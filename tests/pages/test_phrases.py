import pytest

from onrecord.pages.phrases import KINDS, folded, function_words, hits, longest


@pytest.mark.parametrize(
    ("line", "kind", "strength"),
    [
        ("Leave a Reply", "comments", 3),
        ("LEAVE A REPLY!", "comments", 3),
        ("Read more: ferry line to close", "inline", 2),
        ("Lesen Sie auch: Fähre fällt aus", "related", 2),
        ("Читайте также", "related", 3),
        ("Photo: Jane Roe", "caption", 2),
        ("Our newsletter comes every morning", "newsletter", 1),
    ],
)
def test_phrases_are_found_whatever_case_and_punctuation(line, kind, strength):
    assert hits(folded(line))[kind] == strength


def test_a_phrase_inside_a_word_or_a_long_sentence_is_none():
    assert hits(folded("Sharedholders and byways")) == {}
    assert "newsletter" not in hits(folded("word " * 45 + "newsletter"))


def test_the_longest_phrase_is_measured():
    found = longest(folded("Your email address will not be published."))
    assert found["comments"] > found["newsletter"]


def test_the_data_files_hold_what_is_used():
    assert set(hits(folded("x"))) <= set(KINDS)
    assert {"the", "und", "les", "и"} <= function_words()
    assert "#" not in function_words()
