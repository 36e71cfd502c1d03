"""Text that no newsroom wrote: it is coded without an error, in time that grows with its length."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.actors import find_mentions, shipped
from onrecord.coder import code
from onrecord.nouns import Page, Span, Statement
from onrecord.statements.speakers import speakers
from onrecord.where import locate

from ..actors.making import parsed
from ..test_coder import check, page_of

MARKS = "\u0301\u0308\u20dd\u202e\u2066\u2069\u200b\u200d\u00ad\ufeff\u2028\x01\x1b\x7f\x85\U0001f1fa\U0001f1f8"
ODD = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=60),
    st.text(st.sampled_from("Mr Putin said \"'“”‘’«»()[]{}<>-–—.,;:\n\t" + MARKS), max_size=60),
    st.lists(
        st.sampled_from(["Moscow", "said", "he", "the", "president", "of", "Ä\u0301da", "𝕻utin", "МОСКВА", "القاهرة"])
    ).map(" ".join),
)
SAID = "Ada Voss said it was so. "
HOSTILE = {
    "one very long word": SAID + "A" * 50_000,
    "a long word in capitals and hyphens": SAID + "Ab-" * 2_000,
    "capitals": SAID + "Moscow Ada Berlin " * 700,
    "initials": SAID + "A. B. " * 1_000,
    "commas": SAID + "Moscow, " * 1_500,
    "possessives": SAID + "Russia's army's " * 500 + "chief said so.",
    "titles": "President " * 1_500 + "said so.",
    "titles of address": "Mr " * 1_500 + "Putin said so.",
    "adjectives": "The " + "Russian " * 1_500 + "minister said so.",
    "determiners": "the " * 1_500 + "president said so.",
    "quotes that never close": SAID + "\"“'‘" * 700,
    "marks on one letter": SAID + "a" + "\u0301" * 5_000,
    "marks alone": SAID + MARKS * 100,
    "right to left": SAID + "\u202eدقال الوزير " * 200,
    "pronouns": SAID + "He said so. " * 400,
    "lines": SAID + "\n" + "Putin\n" * 1_000,
    "particles": SAID + "Jonas " + "al " * 1_500 + "Dahl said so.",
    "links": "head of " * 300 + "the army said so.",
}


@settings(max_examples=40, deadline=None)
@given(ODD)
def test_any_text_is_coded_and_what_is_found_is_verbatim(text: str) -> None:
    coded = code(page_of(f"Ada Voss said so: {text}"))
    check(coded)
    assert code(coded.page) == coded


@settings(max_examples=15, deadline=None)
@given(ODD, ODD, ODD)
def test_any_outlet_address_and_day(outlet: str, url: str, published: str) -> None:
    page = page_of("The president said that it was so.", "2017-01-21", outlet)
    check(code(Page(id=page.id, text=page.text, outlet=outlet, url=url, published="2017-01-21")))


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_it_is_coded(text: str) -> None:
    check(code(page_of(text)))


@pytest.mark.parametrize(("link", "end"), [("head of the ", "army"), ("secretary of ", "state")])
def test_descriptions_inside_descriptions(link: str, end: str) -> None:
    check(code(page_of(f"{link * 600}{end} said so.")))


@pytest.mark.parametrize("text", ["", "\n", " \u2028 "])
def test_a_page_without_words(text: str) -> None:
    check(code(page_of(text)))


def said(text: str, word: str) -> list[Statement]:
    """A statement for each ``word`` in ``text``."""
    found, start = list[Statement](), text.find(word)
    while start >= 0:
        span = Span(start=start, end=start + len(word), exact=word)
        found.append(
            Statement(
                id=f"p.{len(found)}", source=(span,), cue=(span,), content=(), kind="indirect", chain=(), sentence=span
            )
        )
        start = text.find(word, span.end)
    return found


def strangers(count: int) -> str:
    letters = "abcdefghijklmnopqrstuvwxyz"
    names = (letters[n % 26].upper() + letters[n // 26 % 26] + letters[n // 676] + "on" for n in range(count))
    return "\n".join(f"Mr {name} Vikdahl spoke." for name in names)


GROWING: dict[str, Callable[[int], str]] = {
    "names": lambda count: "Moscow spoke.\n" * count,
    "pronouns": lambda count: "Putin spoke.\n" + "He spoke.\n" * count,
    "surnames": lambda count: "Vladimir Putin spoke.\n" + "Putin spoke.\n" * count,
    "officials": lambda count: "A Russian official spoke.\n" * count,
    "strangers of one surname": strangers,
    "links": lambda count: "The head of the army left.\n" * count,
}
SPOKEN = {"pronouns": "He", "surnames": "Putin"}


def cost(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


@pytest.mark.parametrize("name", GROWING)
def test_time_grows_with_length(name: str) -> None:
    """Eight times the text costs less than twenty-five times the time: half way, on a log scale, to its square."""
    index = shipped()

    def work(count: int) -> Callable[[], object]:
        text = GROWING[name](count)
        analysis, statements = parsed(text), said(text, SPOKEN.get(name, "\0"))
        return lambda: find_mentions(page_of(text), analysis, statements, index)

    small, large = work(100), work(800)
    small()  # what is asked of the index is kept
    short = max(min(cost(small) for _ in range(3)), 0.004)
    assert min(cost(large) for _ in range(3)) < 25 * short


def test_places_that_are_something_else_cost_little() -> None:
    text = "Moscow spoke. " * 6_400
    taken = [Span(start=at, end=at + 6, exact="Moscow") for at in range(0, len(text), 14)]
    short = min(cost(lambda: locate(text[: len(text) // 8], taken[:800])) for _ in range(3))
    assert min(cost(lambda: locate(text, taken)) for _ in range(3)) < 25 * max(short, 0.01)


def test_speakers_cost_little() -> None:
    text = "Moscow spoke.\n" * 4_000
    analysis, statements = parsed(text), said(text, "Moscow")
    mentions = find_mentions(page_of(text), analysis, statements, shipped())

    def work(count: int) -> Callable[[], object]:
        return lambda: [speakers(text, analysis, one, mentions[:count]) for one in statements[:count]]

    short = min(cost(work(500)) for _ in range(3))
    long = min(cost(work(4_000)) for _ in range(3))  # the best of three: what else runs only ever adds
    assert long < 25 * max(short, 0.002)
