"""A home of one's own for each test, and what was imported into it."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

Rows = list[dict[str, str]]
Read = Callable[[str, str], Rows]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "home"
    monkeypatch.setenv("ONRECORD_HOME", str(folder))
    return folder


@pytest.fixture
def rows(home: Path) -> Read:
    """The rows of one file of an import; none where there is no such file."""

    def read(name: str, file: str) -> Rows:
        path = home / "actors" / name / f"{file}.csv"
        if not path.is_file():
            return []
        with path.open(encoding="utf-8", newline="") as lines:
            return list(csv.DictReader(lines, strict=True))

    return read
