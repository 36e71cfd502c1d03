from __future__ import annotations

import pytest

from onrecord.events.relation import marks_of, root_between
from onrecord.statements.tagger import shipped as tagger
from onrecord.statements.windows import windows

TEXT = "Ruritania has condemned Graustark, whose gunboats shelled a fishing village on Monday."


SIDES = [[(0, 9)], [(TEXT.index("Graustark"), TEXT.index(", whose"))]]


def test_roles_mark_the_pieces_of_both_sides_and_nothing_else() -> None:
    window = windows(TEXT, tagger().tokenizer)[0]
    roles = marks_of(window, SIDES)
    assert len(roles) == len(window.ids)
    edges = [*window.first.tolist(), len(window.ids)]
    for number, (start, end) in enumerate(window.words.tolist()):
        wanted = {"Ruritania": 1, "Graustark": 2}.get(TEXT[start:end], 0)
        pieces = [at for at in range(edges[number], edges[number + 1]) if window.ids[at] > 102]
        assert {int(roles[at]) for at in pieces} == {wanted}
    assert roles[0] == roles[-1] == 0


@pytest.mark.parametrize(
    ("source", "target", "root"), [("Ruritania", "Graustark", "ACCUSE"), ("gunboats", "a fishing village", "ASSAULT")]
)
def test_the_relation_depends_on_who_is_asked_for(source: str, target: str, root: str) -> None:
    sides = [[(TEXT.index(side), TEXT.index(side) + len(side))] for side in (source, target)]
    found, score = root_between(TEXT, sides)
    assert (found, 0 < score <= 1) == (root, True)


def test_the_window_that_names_both_is_asked() -> None:
    before = "Rain fell on the empty fields of the south. " * 20
    sides = [[(a + len(before), b + len(before)) for a, b in side] for side in SIDES]
    assert root_between(before + TEXT, sides)[0] == root_between(TEXT, SIDES)[0]


def test_no_text_has_no_relation() -> None:
    with pytest.raises(ValueError, match="no text"):
        root_between("", [[], []])
