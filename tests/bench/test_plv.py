from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "bench"))
from plv import FOLDS, fold_of, sides_of

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


def test_a_sentence_is_in_one_fold_and_all_folds_are_used() -> None:
    found = [fold_of(f"s{number}") for number in range(200)]
    assert set(found) == set(range(FOLDS))
    assert found == [fold_of(f"s{number}") for number in range(200)]
