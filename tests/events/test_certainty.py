from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.events.certainty import Verdict, certainty
from onrecord.events.marks import ORDER
from onrecord.language import Analysis, Token, analyse

HERE = Path(__file__).parent
# Of the sentences the rules were written against, and of those written afterwards.
FLOOR_SEEN, FLOOR_UNSEEN = 0.99, 0.90

# What a class of certainty.toml, or a part of a group of marks, makes of its examples where it is not its own name.
EXPECTED = {
    "ended": "negated", "topic": "possible", "thought": "possible", "told": "denied", "done": "asserted",
    "supposing": "conditional", "would": "conditional", "adding": "asserted", "time": "future", "known": "asserted",
}  # fmt: skip
# Their examples stand with what other words tell.
FREE = ("light", "prepositions")

Row = tuple[str, bool, str]


def read(name: str) -> list[Row]:
    lines = (HERE / name).read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [(kind.split()[0], "headline" in kind, sentence) for kind, sentence in rows]


def examples() -> Iterator[tuple[str, str, str]]:
    tables = tomllib.loads((files("onrecord.events") / "certainty.toml").read_text("utf-8"))
    for group, parts in tables.items():
        for part, words in parts.items():
            governs = part in ("verbs", "clauses", "nouns", "adjectives")
            name = group if governs else part
            for word, sentence in words.items():
                yield f"{group}.{part}.{word}", EXPECTED.get(name, name), sentence


def judged(sentence: str, headline: bool = False, year: int | None = None) -> Verdict:
    analysis, place = parsed(sentence)
    return certainty(analysis, place, headline=headline, year=year)


@cache
def parsed(sentence: str) -> tuple[Analysis, int]:
    text = sentence.replace("[", "").replace("]", "")
    analysis = analyse(text, [(0, len(text))])
    return analysis, analysis.at(sentence.index("["), sentence.index("]") - 1)[0]


def deciding(sentence: str, headline: bool = False) -> str:
    analysis, _ = parsed(sentence)
    first, beyond = judged(sentence, headline).because or (0, 0)
    return " ".join(token.word for token in analysis.tokens[first:beyond])


def wrong(rows: Sequence[Row]) -> list[tuple[str, str, str]]:
    found = [(value, judged(sentence, headline).value, sentence) for value, headline, sentence in rows]
    return [row for row in found if row[0] != row[1]]


@pytest.mark.parametrize(("name", "floor"), [("certainty.txt", FLOOR_SEEN), ("certainty-unseen.txt", FLOOR_UNSEEN)])
def test_the_share_right(name: str, floor: float) -> None:
    rows = read(name)
    misses = wrong(rows)
    assert 1 - len(misses) / len(rows) >= floor, misses


@pytest.mark.parametrize("name", ["certainty.txt", "certainty-unseen.txt"])
def test_what_is_told_as_a_fact_is_never_hedged(name: str) -> None:
    assert wrong([row for row in read(name) if row[0] == "asserted"]) == []


def test_the_sentences_are_many_and_none_is_in_both_batches() -> None:
    seen, unseen = ({sentence for _, _, sentence in read(name)} for name in ("certainty.txt", "certainty-unseen.txt"))
    assert len(seen) >= 150
    assert len(unseen) >= 60
    assert not seen & unseen
    assert {value for value, _, _ in read("certainty.txt")} == set(ORDER)


@pytest.mark.parametrize(("key", "expected", "sentence"), list(examples()), ids=lambda value: str(value)[:40])
def test_each_word_does_what_its_example_says(key: str, expected: str, sentence: str) -> None:
    value = judged(sentence).value
    if key.split(".")[0] in FREE:
        assert value != "asserted"
    else:
        assert value == expected


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Seoul did not rule out [sending] weapons to Kyiv.", "not rule out"),
        ("Russia will [withdraw] its troops.", "will"),
        ("The army did not [attack] the village.", "not"),
        ("The opposition called for a [withdrawal].", "called for"),
        ("If Russia [attacks], the alliance will respond.", "If"),
        ("Has Moscow [annexed] the enclave?", "?"),
        ("China attacked and India [replied] in 1962.", "1962"),
        ("The two states [fought] a war four decades ago.", "decades ago"),
        ("Russian forces [attacked] the port.", ""),
    ],
)
def test_the_words_that_decided(sentence: str, words: str) -> None:
    assert deciding(sentence) == words


@pytest.mark.parametrize(
    ("year", "value"), [(None, "asserted"), (2012, "asserted"), (2019, "historical"), (1999, "asserted")]
)
def test_a_year_is_history_ten_years_later(year: int | None, value: str) -> None:
    assert judged("Georgia [attacked] the enclave in 2008.", year=year).value == value


def test_a_headline_says_with_an_infinitive_what_is_to_come() -> None:
    sentence = "Trump to [meet] Putin in Budapest"
    assert judged(sentence, headline=True) == Verdict("future", (1, 2))


def test_the_strongest_of_several_stands() -> None:
    assert judged("Israel may have denied plans to [attack] if asked.").value == "denied"
    assert judged("The army will not [attack].").value == "negated"
    assert judged("Perhaps the army will [attack].").value == "possible"


def test_a_token_outside_is_an_error() -> None:
    analysis, _ = parsed("Russia [attacked].")
    for place in (-1, len(analysis.tokens)):
        with pytest.raises(IndexError, match=f"token {place} "):
            certainty(analysis, place)


def check(analysis: Analysis, place: int, headline: bool = False) -> None:
    """What holds of every answer."""
    found = certainty(analysis, place, headline=headline)
    assert found == certainty(analysis, place, headline=headline)
    assert found.value in ORDER
    assert (found.because is None) == (found.value == "asserted")
    if found.because:
        first, beyond = next(pair for pair in analysis.sentences if pair[0] <= place < pair[1])
        assert first <= found.because[0] < found.because[1] <= beyond


@pytest.mark.parametrize("name", ["certainty.txt", "certainty-unseen.txt"])
def test_every_token_of_the_sentences_has_an_answer(name: str) -> None:
    for _, headline, sentence in read(name):
        analysis, _ = parsed(sentence)
        for place in range(len(analysis.tokens)):
            check(analysis, place, headline)


WORDS = st.sampled_from(
    "if unless not no only would will should were had to said denied plans ruled out for from without of talks "
    "attack attacked 1962 decades ago ? , and nor nobody possible likely is have 世 \u202e".split()
)
TAGS = st.sampled_from("NN NNS NNP VB VBD VBN VBG VBZ VBP MD TO IN JJ RB RP CD DT CC WDT .".split())
DEPS = st.sampled_from(
    "ROOT nsubj nsubjpass dobj attr xcomp ccomp advcl acl relcl pcomp pobj prep conj cc aux auxpass mark neg advmod "
    "amod det compound acomp prt npadvmod nummod parataxis dep".split()
)


@st.composite
def analyses(draw: st.DrawFn) -> Analysis:
    """Any tokens with any heads, in circles and across sentences too."""
    size = draw(st.integers(1, 14))
    sentence, tokens = 0, []
    for place in range(size):
        sentence += draw(st.booleans()) and draw(st.booleans())
        word, head = draw(WORDS), draw(st.integers(0, size - 1))
        tokens.append(Token(place * 9, place * 9 + len(word), word, draw(TAGS), draw(DEPS), head, sentence))
    return Analysis(tokens)


@given(analyses(), st.booleans())
def test_any_tree_has_an_answer(analysis: Analysis, headline: bool) -> None:
    for place in range(len(analysis.tokens)):
        check(analysis, place, headline)


@pytest.mark.parametrize("dep", ["conj", "xcomp", "ccomp", "dobj", "pobj", "acl", "advcl", "nsubj", "relcl"])
@pytest.mark.parametrize("words", [("discussed", "VBD"), ("talks", "NNS"), ("to", "TO"), ("not", "RB")])
def test_long_chains_and_circles_end(dep: str, words: tuple[str, str]) -> None:
    word, tag = words
    size = 3000
    chain = [Token(at * 9, at * 9 + len(word), word, tag, dep, max(0, at - 1), 0) for at in range(size)]
    circle = [token._replace(head=(at - 1) % size) for at, token in enumerate(chain)]
    pair = [token._replace(head=at ^ 1) for at, token in enumerate(chain)]
    for tokens in (chain, circle, pair):
        for place in (0, 1, size // 2, size - 1):
            check(Analysis(tokens), place)


@given(st.text(st.sampled_from("if not Will attack denied,?to \n\t’“”.—0áß世😀"), max_size=60))
def test_any_text_has_an_answer(text: str) -> None:
    analysis = analyse(text, [(0, len(text))])
    for place in range(len(analysis.tokens)):
        check(analysis, place)
