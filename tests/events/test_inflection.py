from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.events.inflection import noun_forms, verb_forms


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("shell", "shell shells shelled shelling"),
        ("ban", "ban bans banned banning"),
        ("deny", "deny denies denied denying"),
        ("free", "free frees freed freeing"),
        ("die", "die dies died dying"),
        ("meet", "meet meets met meeting"),
        ("withdraw", "withdraw withdraws withdrew withdrawn withdrawing"),
        ("clash", "clash clashes clashed clashing"),
        ("seize", "seize seizes seized seizing"),
        ("quit", "quit quits quitting"),
        ("travel", "travel travels travelled traveled travelling traveling"),
    ],
)
def test_forms_of_a_verb(lemma: str, forms: str) -> None:
    assert verb_forms(lemma) == set(forms.split())


@pytest.mark.parametrize(
    ("lemma", "plural"), [("attack", "attacks"), ("ally", "allies"), ("speech", "speeches"), ("woman", "women")]
)
def test_forms_of_a_noun(lemma: str, plural: str) -> None:
    assert noun_forms(lemma) == {lemma, plural}


@given(st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12))
def test_any_word_has_itself_an_s_and_an_ing(word: str) -> None:
    forms = verb_forms(word)
    assert word in forms
    assert any(form.endswith("ing") for form in forms)
    assert any(form.endswith("s") for form in forms)
