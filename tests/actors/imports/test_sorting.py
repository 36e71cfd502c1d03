from __future__ import annotations

import tempfile
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, strategies

from onrecord.actors.imports import sorting
from onrecord.actors.imports.sorting import Sorter, joined, outer

KEYS = strategies.text(strategies.characters(min_codepoint=0x20, exclude_categories=["Cs"]), min_size=1, max_size=3)
PAIRS = strategies.lists(strategies.tuples(KEYS, strategies.integers(0, 9)))


class One(msgspec.Struct, frozen=True):
    number: int


def filled(folder: str, name: str, pairs: list[tuple[str, int]], held: int = 60) -> Sorter[One]:
    sorter = Sorter(Path(folder), name, One, held)
    for key, number in pairs:
        sorter.add(key, One(number))
    return sorter


@given(PAIRS)
def test_what_was_put_in_comes_back_sorted_as_often_as_one_asks(pairs: list[tuple[str, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        sorter = filled(folder, "a", pairs)
        wanted = [(key, One(number)) for key, number in sorted(pairs)]
        assert list(sorter) == wanted
        assert list(sorter) == wanted


@given(PAIRS, PAIRS)
def test_joins_are_those_of_dictionaries(left: list[tuple[str, int]], right: list[tuple[str, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        a, b = filled(folder, "a", left), filled(folder, "b", right)
        first = {key: One(min(n for k, n in right if k == key)) for key, _ in right}
        assert [(key, [one.number for one in ones], other) for key, ones, other in joined(a, b)] == [
            (key, sorted(n for k, n in left if k == key), first.get(key)) for key in sorted({key for key, _ in left})
        ]
        everything = sorted({key for key, _ in (*left, *right)})
        assert [(key, one and one.number, [o.number for o in others]) for key, one, others in outer(a, b)] == [
            (key, min((n for k, n in left if k == key), default=None), sorted(n for k, n in right if k == key))
            for key in everything
        ]


def test_many_files_become_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sorting, "_MOST_RUNS", 3)
    pairs = [(f"{n % 7}", n) for n in range(10, 60)]
    sorter = filled(str(tmp_path), "a", pairs, held=20)
    assert [(key, one.number) for key, one in sorter] == sorted(pairs)
    assert len(list(tmp_path.iterdir())) <= 3
