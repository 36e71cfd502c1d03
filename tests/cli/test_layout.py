from __future__ import annotations

import time

import pytest

from onrecord.cli.layout import by_speaker, counted, in_context, merged, surroundings, whole_page
from onrecord.nouns import CodedPage, Statement

from .making import at, made, said, sample


def test_regions_with_nothing_between_them_but_blanks_and_quotes_are_one() -> None:
    text = "He said “a.” “b.” And then she left. “c.”"
    assert merged(text, [(9, 11), (14, 16), (38, 40)]) == [(9, 16), (38, 40)]
    assert merged(text, [(0, 10), (2, 4)]) == [(0, 10)]


def test_content_outside_of_the_sentence_is_shown_too() -> None:
    page = made("Rain\nOla Nor said it would rain. Nobody stirred. It would be heavy.")
    (statement,) = said(page).statements
    far = Statement(
        id=statement.id, source=statement.source, cue=statement.cue, kind="indirect", chain=statement.chain,
        sentence=statement.sentence, content=(*statement.content, at(page, "It would be heavy")),
    )  # fmt: skip
    assert in_context(page.text, far).plain == "Ola Nor said it would rain. … It would be heavy"


def test_inner_statement_stands_under_its_outer_one_only() -> None:
    from rich.console import Console

    console = Console(width=100, markup=False)
    with console.capture() as capture:
        for part in by_speaker(sample()):
            console.print(part)
    shown = [line.rstrip() for line in capture.get().splitlines()]
    assert shown.count("The ministry") == 1
    assert "    Anna Berg > the envoy" in shown
    assert "the envoy" not in shown


def test_he_further_down_need_not_be_the_same_man() -> None:
    coded = said(made("Rain\nHe said one. He said two. Ola Nor said three. He said four. Ola Nor said five."))
    shown = [str(part) for part in by_speaker(coded)]
    assert (shown.count("He"), shown.count("Ola Nor")) == (2, 1)


def test_statements_that_hold_one_another_are_not_followed_for_ever() -> None:
    page = made("Rain\nOla Nor said it would rain.")
    (one,) = said(page).statements
    loop = Statement(
        id=one.id, source=one.source, cue=one.cue, content=one.content, kind=one.kind, chain=one.chain,
        sentence=one.sentence, inside=one.id,
    )  # fmt: skip
    assert list(by_speaker(CodedPage(page=page, statements=(loop,)))) == []


def test_surroundings_are_the_sentences_before_and_after_without_title_and_furniture() -> None:
    coded = sample()
    assert surroundings(coded.page, coded.statements[0])[0] == ""
    assert surroundings(coded.page, coded.statements[1]) == (
        "Nobody else spoke.", "The ministry said nothing about prices.",
    )  # fmt: skip
    assert surroundings(coded.page, coded.statements[3])[1] == ""


def test_whole_page_is_its_text_below_the_title() -> None:
    coded = sample()
    shown = [line.plain for line in whole_page(coded) if line.plain]
    assert shown == [line if "Photo" not in line else f"┆ {line}" for line in coded.page.text.splitlines()[1:]]


def test_page_of_thousands_of_statements_is_not_slow() -> None:
    line = "Ola Nor said it would rain. " * 500
    coded = said(made("Rain\n" + "\n".join([line] * 10)))
    assert len(coded.statements) == 5_000
    started = time.process_time()
    assert len(list(whole_page(coded))) == 20
    assert time.process_time() - started < 3


@pytest.mark.parametrize(("number", "shown"), [(0, "0 pages"), (1, "1 page"), (2, "2 pages"), (1000, "1,000 pages")])
def test_counted(number: int, shown: str) -> None:
    assert counted(number, "page") == shown
