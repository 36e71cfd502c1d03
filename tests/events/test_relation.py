from __future__ import annotations

import numpy as np
import pytest

from onrecord.events.labels import ROOTS
from onrecord.events.network import shipped
from onrecord.events.relation import marks_of, sides_of
from onrecord.statements.tagger import Batch
from onrecord.statements.tagger import shipped as tagger
from onrecord.statements.windows import windows

TEXT = "Ruritania has condemned the raid by Graustark on a fishing village."


def row(source: str, target: str, **more: object) -> dict[str, object]:
    return {"text": TEXT, "source": source, "target": target, **more}


def test_sides_are_found_by_their_words() -> None:
    assert sides_of(row("Ruritania", "Graustark")) == [[(0, 9)], [(TEXT.index("Graustark"), TEXT.index(" on a"))]]


def test_given_spans_come_first() -> None:
    assert sides_of(row("Ruritania", "Graustark", source_spans=[[3, 5]]))[0] == [(3, 5)]


def test_words_that_are_not_there_are_looked_for_one_by_one() -> None:
    assert sides_of(row("the state of Ruritania", ""))[0] == [(0, 9)]
    assert sides_of(row("Nobody", "")) == [[], []]


def test_roles_mark_the_pieces_of_both_sides_and_nothing_else() -> None:
    window = windows(TEXT, tagger().tokenizer)[0]
    roles = marks_of(window, sides_of(row("Ruritania", "Graustark")))
    assert len(roles) == len(window.ids)
    edges = [*window.first.tolist(), len(window.ids)]
    for number, (start, end) in enumerate(window.words.tolist()):
        wanted = {"Ruritania": 1, "Graustark": 2}.get(TEXT[start:end], 0)
        pieces = [at for at in range(edges[number], edges[number + 1]) if window.ids[at] > 102]
        assert {int(roles[at]) for at in pieces} == {wanted}
    assert roles[0] == roles[-1] == 0


@pytest.mark.parametrize(
    ("source", "target", "root"), [("Ruritania", "the raid", "ACCUSE"), ("Graustark", "a fishing village", "ASSAULT")]
)
def test_the_relation_depends_on_who_is_asked_for(source: str, target: str, root: str) -> None:
    window = windows(TEXT, tagger().tokenizer)[0]
    roles = marks_of(window, sides_of(row(source, target)))
    told = shipped().told(window, tagger().scores(Batch.of([window])).lower, roles)
    found = shipped().roots(told.upper, roles)
    assert found.sum() == pytest.approx(1, abs=1e-4)
    assert ROOTS[int(np.argmax(found))] == root
