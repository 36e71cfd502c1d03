"""Whom a pronoun that says something stands for."""

from __future__ import annotations

import pytest

from .making import last, whom


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("[Ada Voss] met Ivo Berg. [She] said so.", "ada-voss"),  # gender
        ("[Ada Voss] met Ivo Berg. [He] said so.", "ivo-berg"),
        ("[Eva Strand] met Ada Voss. [She] said so.", "eva-strand"),  # who acts
        ("[Ada Voss] met Eva Strand. [She] said so.", "ada-voss"),
        ("{Ada Voss had won}, [Eva Strand] said. [She] said more.", "eva-strand"),  # who speaks
        ("[The Sudrian government] met. [It] said so.", "*sud-government"),
        ("[Sudrian officials] met. [They] said so.", "*sud-officials"),
        ("[Mrs Dahl] met Ivo Berg. [She] said so.", "*dahl"),
        ("[A spokeswoman for Sudria] came. [She] said so.", "*sud-spokeswoman-1"),
        ("[Mr Dahl] left. [He] said so. [He] said more. [He] said even more.", "*dahl"),
    ],
)
def test_it_agrees_and_goes_back_to_who_acts_or_speaks(text: str, actor: str) -> None:
    words, found = whom(text)[-1]
    assert words in ("He", "She", "It", "They")
    assert found == actor


def test_it_tells_what_it_was_understood_from() -> None:
    found = last("[Ada Voss] left. [She] said so.")
    assert found.reason == "pronoun"
    assert found.antecedent
    assert (found.antecedent.exact, found.actor.party) == ("Ada Voss", "SUD")
    assert found.confidence < last("[Ada Voss] left.").confidence


@pytest.mark.parametrize(
    "text",
    [
        "[She] said so. Ada Voss left.",  # nobody yet
        "[Ivo Berg] left. [She] said so.",  # a man
        "[Ada Voss] left. [It] said so.",  # a person
        "[Ada Voss] left.\nA.\nB.\nC.\nD.\nE.\nF.\n[She] said so.",  # too far back
        "[I] said so.",
    ],
)
def test_otherwise_it_is_nobody(text: str) -> None:
    assert not {"She", "It", "I"} & {words for words, _ in whom(text)}


@pytest.mark.parametrize("word", ["He", "She", "It", "They"])
def test_a_pronoun_alone_on_its_page_is_nobody(word: str) -> None:
    assert whom(f"[{word}] said so.") == []
