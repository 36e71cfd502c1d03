from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from onrecord.events.fits import runs
from onrecord.events.labels import LABELS, TYPES
from onrecord.events.network import Told
from onrecord.events.triggers import triggers
from onrecord.statements.tagger import shipped
from onrecord.statements.windows import Window, windows

TEXT = "Rebels shelled the port. The mayor denounced the attack, and talks broke off.\nNobody came."


def window() -> Window:
    return windows(TEXT, shipped().tokenizer)[0]


def told(named: dict[str, str], score: float = 0.9) -> Told:
    """As if the network had named the words ``named`` with those types."""
    one = window()
    labels = np.zeros((len(one.first), len(LABELS)), dtype=np.float32)
    labels[:, 0] = 1
    for at, (start, end) in enumerate(one.words.tolist()):
        if kind := named.get(TEXT[start:end]):
            labels[at, 0], labels[at, LABELS.index(kind)] = 1 - score, score
    blank = np.zeros((len(labels), len(labels)), dtype=np.float32)
    return Told(labels, np.zeros((len(labels), 6), dtype=np.float32), blank, blank, blank)


def test_neighbours_of_one_type_are_one_trigger() -> None:
    (found,) = triggers(TEXT, window(), told({"shelled": "ASSAULT", "the": ""}))
    assert (TEXT[found.start : found.end], found.type, found.score) == ("shelled", "ASSAULT", 0.9)
    (two,) = triggers(TEXT, window(), told({"talks": "REJECT", "broke": "REJECT", "off": "REJECT"}))
    assert TEXT[two.start : two.end] == "talks broke off"


def test_a_trigger_knows_its_sentence() -> None:
    first, second = triggers(TEXT, window(), told({"shelled": "ASSAULT", "attack": "ASSAULT"}))
    assert TEXT[slice(*first.sentence)] == "Rebels shelled the port."
    assert TEXT[slice(*second.sentence)].startswith("The mayor denounced")


def test_two_types_are_two_triggers() -> None:
    found = triggers(TEXT, window(), told({"denounced": "ACCUSE", "the": "ASSAULT", "attack": "ASSAULT"}))
    assert [one.type for one in found if TEXT[one.start : one.end] != "the"] == ["ACCUSE", "ASSAULT"]


def test_what_is_hardly_likely_is_not_looked_at() -> None:
    assert not list(triggers(TEXT, window(), told({"shelled": "ASSAULT"}, score=0.1)))


WORDS = len(window().first)


@given(st.lists(st.sampled_from(range(len(LABELS))), min_size=WORDS, max_size=WORDS))
def test_triggers_are_in_order_apart_and_inside_their_sentence(labels: list[int]) -> None:
    one = window()
    scores = np.full((WORDS, len(LABELS)), 0.1 / len(LABELS), dtype=np.float32)
    scores[np.arange(WORDS), labels] = 0.9
    blank = np.zeros((WORDS, WORDS), dtype=np.float32)
    found = list(triggers(TEXT, one, Told(scores, blank, blank, blank, blank)))
    ends = 0
    for trigger in found:
        assert ends <= trigger.start < trigger.end
        assert trigger.sentence[0] <= trigger.start
        assert trigger.end <= trigger.sentence[1]
        assert trigger.type in TYPES
        ends = trigger.end
    covered = sum(1 for a, b in one.words.tolist() if any(trigger.start <= a and b <= trigger.end for trigger in found))
    assert covered == sum(1 for label in labels if label)


@given(st.lists(st.floats(0, 1), min_size=WORDS, max_size=WORDS))
def test_runs_stay_in_the_sentence_and_apart(fit: list[float]) -> None:
    trigger = next(triggers(TEXT, window(), told({"attack": "ASSAULT"})))
    ends = 0
    for (start, end), score in runs(window(), trigger.words, np.array(fit, dtype=np.float32)):
        assert 0 < score <= 1
        assert trigger.sentence[0] <= start < end <= trigger.sentence[1]
        assert start > ends or not ends
        ends = end
