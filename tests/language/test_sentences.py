import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.language.sentences import sentence_spans


def cut(text: str) -> list[str]:
    return [text[a:b] for a, b in sentence_spans(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Gov. Adams met Mr. Brown at 5 p.m. in Geneva.",
        "The U.S. Senate voted.",
        "Gen. J. R. Smith spoke of 3.5 million dollars.",
        "He asked: “Why not?” and left.",
    ],
)
def test_abbreviations_initials_and_figures_do_not_end_a_sentence(sentence: str):
    assert cut(f"{sentence} They left.") == [sentence, "They left."]


def test_closing_marks_belong_to_the_sentence_before():
    assert cut("“We go on.” He left.") == ["“We go on.”", "He left."]


def test_a_line_break_ends_a_sentence():
    assert cut("A headline\n\nThe story.") == ["A headline", "The story."]


@given(st.text(alphabet="aB .!?\n”“'", max_size=80))
def test_sentences_are_ordered_trimmed_and_lose_no_word(text: str):
    spans = sentence_spans(text)
    assert spans == sorted(spans)
    assert all(text[a:b] == text[a:b].strip() != "" for a, b in spans)
    assert "".join("".join(cut(text)).split()) == "".join(text.split())


@pytest.mark.parametrize("unit", [".", "?!", ". ", ".”", ".\u00a0", "A. ", "Mr. "])
def test_a_long_run_takes_no_more_than_linear_work(unit: str):
    # 300,000 characters: a quadratic pattern would need minutes, so that this test would never end.
    assert len(sentence_spans(unit * (300_000 // len(unit)))) >= 1
