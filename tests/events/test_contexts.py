from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.events.contexts import contexts_of
from onrecord.events.ontology import ontology


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She ate an apple.", ()),
        ("The ambassadors spoke of cholera.", ("diplomatic", "health")),
        ("Hackers stole the ballots.", ("election", "cyber")),
        ("Same-sex couples may marry.", ("lgbt",)),
        ("The WHO sent help.", ("health",)),
        ("Who sent help?", ()),
        ("The women’s march was quiet.", ("gender",)),
        ("Fake news about nuclear-armed trawlers spread.", ("cbrn", "misinformation")),
    ],
)
def test_words_tell_contexts(text: str, expected: tuple[str, ...]) -> None:
    assert contexts_of(text, 0, len(text)) == expected


def test_only_the_stretch_is_read() -> None:
    text = "Cholera spread. The ballot was secret."
    assert contexts_of(text, 16, len(text)) == ("election",)


def test_every_context_has_words_that_are_found() -> None:
    tables = tomllib.loads((files("onrecord.events") / "contexts.toml").read_text("utf-8"))
    assert set(tables) == set(ontology().contexts)
    lost = [
        (context, term) for context, terms in tables.items() for term in terms.split(", ")
        if context not in contexts_of(term, 0, len(term))
    ]  # fmt: skip
    assert lost == []


@given(st.text())
def test_any_text_gives_known_contexts_in_their_order(text: str) -> None:
    found = contexts_of(text, 0, len(text))
    assert list(found) == [context for context in ontology().contexts if context in found]
