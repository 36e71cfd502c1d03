from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.folding import fold
from onrecord.where import writing
from onrecord.where.gazetteer import CITY, COMMON, COUNTRY, FIRST_NAME, Gazetteer, read
from onrecord.where.writing import Lists, Point, Writer

LISTS = Lists(first=frozenset(["paris"]), last=frozenset(), common=frozenset(["reading"]))
NAMES = st.lists(st.text("abc é-'", min_size=1, max_size=6), max_size=12)


def written(folder: Path, *names: str) -> Gazetteer:
    folder.mkdir(exist_ok=True)
    writer = Writer(folder, ["FR"])
    top = writer.add("France", Point(46.0, 2.0), 68_000_000, COUNTRY, "FR", -1)
    for name in names:
        writer.add(name, Point(48.856, -2.352), 10, CITY, "FR", top)
    writer.finish(folder / "made.npz", LISTS)
    return read(folder / "made.npz")


def test_what_is_written_is_read(tmp_path: Path) -> None:
    made = written(tmp_path, "Paris", "Reading", "Paris")
    assert made.find("paris") == (1, 3)
    assert (made.name(1), made.country(1), made.kind(1), made.population(1)) == ("Paris", "FR", CITY, 10)
    assert made.point(1) == (48.86, -2.35)
    assert made.parents(1) == (0,)
    assert (made.marks("paris"), made.marks("reading"), made.marks("france")) == (FIRST_NAME, COMMON, 0)


def test_names_that_are_none_are_passed_over(tmp_path: Path) -> None:
    made = written(tmp_path, "Ky", "Київ", "x" * 99)
    assert len(made) == 4
    assert [key for key, _ in made.items()] == ["france"]


@settings(max_examples=25, deadline=None)
@given(NAMES, st.integers(1, 4))
def test_runs_make_no_difference(tmp_path_factory: pytest.TempPathFactory, names: list[str], run: int) -> None:
    folder = tmp_path_factory.mktemp("made")
    whole = written(folder / "whole", *names)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(writing, "_RUN", run)
        written(folder / "runs", *names)
    assert (folder / "runs" / "made.npz").read_bytes() == (folder / "whole" / "made.npz").read_bytes()
    for entry, name in enumerate(names, 1):
        assert len(fold(name)) < 3 or entry in whole.find(fold(name))
