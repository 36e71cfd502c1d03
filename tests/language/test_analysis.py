"""The parse of an article, without spaCy's objects."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.language import Analysis, Token, analyse

TEXT = "Ada Voss left Selby. The old minister said so."
LINES = st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=40), max_size=6)


def parsed(text: str) -> Analysis:
    return analyse(text, [(0, len(text))])


def joined(lines: list[str]) -> tuple[str, list[tuple[int, int]]]:
    """Lines as one text, and the span of each that has more than white space."""
    text, spans = "", []
    for line in lines:
        if line.strip():
            spans.append((len(text), len(text) + len(line)))
        text += line + "\n"
    return text, spans


@settings(max_examples=80, deadline=None)
@given(LINES)
def test_tokens_are_verbatim_in_order_and_without_white_space(lines: list[str]) -> None:
    text, spans = joined(lines)
    tokens = analyse(text, spans).tokens
    for token in tokens:
        assert text[token.start : token.end] == token.word
        assert token.word.strip()
        assert any(start <= token.start < token.end <= end for start, end in spans)
    assert all(one.end <= other.start for one, other in pairwise(tokens))
    covered = {place for token in tokens for place in range(token.start, token.end)}
    inside = {place for start, end in spans for place in range(start, end)}
    assert all(text[place].isspace() for place in inside - covered)


@settings(max_examples=40, deadline=None)
@given(LINES)
def test_sentences_follow_each_other_and_heads_stay_in_them(lines: list[str]) -> None:
    text, spans = joined(lines)
    found = analyse(text, spans)
    assert all(
        other.sentence - one.sentence in (0, 1) or other.start > one.end for one, other in pairwise(found.tokens)
    )
    for place, token in enumerate(found.tokens):
        assert 0 <= token.head < len(found.tokens)
        assert found.tokens[token.head].sentence == token.sentence, place
    if found.tokens:
        assert found.sentences[0][0] == 0
        assert all(one[1] == other[0] for one, other in pairwise(found.sentences))
        assert found.sentences[-1][1] == len(found.tokens)


@settings(max_examples=40, deadline=None)
@given(LINES, st.integers(0, 100), st.integers(0, 100))
def test_at_gives_the_tokens_that_begin_there(lines: list[str], start: int, length: int) -> None:
    found = analyse(*joined(lines))
    first, beyond = found.at(start, start + length)
    assert list(found.tokens[first:beyond]) == [one for one in found.tokens if start <= one.start < start + length]


def test_a_line_is_parsed_as_if_it_were_alone() -> None:
    other = "Sudria waited."
    together = analyse(f"{TEXT}\n{other}", [(0, len(TEXT)), (len(TEXT) + 1, len(TEXT) + 1 + len(other))])
    alone = parsed(TEXT).tokens
    assert together.tokens[: len(alone)] == alone
    assert together.tokens[len(alone)].sentence == alone[-1].sentence + 1


def test_tags_and_heads() -> None:
    words = {token.word: token for token in parsed(TEXT).tokens}
    tokens = parsed(TEXT).tokens
    assert (words["Voss"].tag, words["Voss"].dep) == ("NNP", "nsubj")
    assert tokens[words["Voss"].head].word == "left"
    assert tokens[words["left"].head].word == "left"  # a root is its own head


def test_the_head_of_a_stretch() -> None:
    found = parsed(TEXT)
    first, beyond = found.at(TEXT.index("The"), TEXT.index(" said"))
    assert found.tokens[found.head(first, beyond)].word == "minister"
    assert found.head(3, 3) == 3


def test_sentences() -> None:
    assert [TEXT[parsed(TEXT).tokens[a].start : parsed(TEXT).tokens[b - 1].end] for a, b in parsed(TEXT).sentences] == [
        "Ada Voss left Selby.", "The old minister said so.",
    ]  # fmt: skip


def test_no_tokens_have_no_sentences() -> None:
    assert Analysis([]).sentences == ()


def test_no_spans_and_white_space_have_no_tokens() -> None:
    assert analyse("", []).tokens == analyse(" \t ", [(0, 3)]).tokens == ()


def test_a_token_is_plain() -> None:
    assert all(type(one) is Token and type(one.word) is str for one in parsed(TEXT).tokens)
