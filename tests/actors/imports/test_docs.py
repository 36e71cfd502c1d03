"""What docs/actors-import.md shows is what happens."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from onrecord.actors.compile import compiled
from onrecord.actors.imports import import_file
from onrecord.actors.index import Index, Sense
from onrecord.actors.known import known

from ...documented import ROOT, example

PAGE = "docs/actors-import.md"


@pytest.mark.parametrize(
    ("language", "taken", "office"),
    [
        ("toml", {"people": 1, "offices": 1, "terms": 1}, "Minister of Trade of Peru"),
        ("csv", {"people": 3, "offices": 2, "organisations": 1, "terms": 2}, "Minister of Trade of Peru"),
    ],
)
def test_the_examples_of_own_rows(tmp_path: Path, language: str, taken: dict[str, int], office: str) -> None:
    found = re.search(rf"```{language}\n(.*?)```", (ROOT / PAGE).read_text("utf-8"), re.DOTALL)
    assert found is not None
    path = tmp_path / f"mine.{language}"
    path.write_text(found[1], encoding="utf-8")
    report = import_file(str(path))
    assert (report.taken, report.refused) == (taken, ())
    what = known(Index(compiled()), Sense("person", "ana-quispe", "name"), "2025-05-05")
    assert what is not None
    assert (what.actor.office, what.actor.party) == (office, "PER")


def test_the_example_in_python(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    code, said = example(PAGE)
    monkeypatch.chdir(tmp_path)
    exec(code, {})
    assert capsys.readouterr().out.splitlines() == said
