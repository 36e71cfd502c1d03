from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.home import home


def test_the_variable_of_ours_comes_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ONRECORD_HOME", str(tmp_path / "own"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "shared"))
    assert home() == tmp_path / "own"


def test_then_the_desktop_s(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("ONRECORD_HOME", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert home() == tmp_path / "onrecord"


@pytest.mark.parametrize("shared", ["", "relative/folder"])
def test_then_the_user_s_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, shared: str) -> None:
    monkeypatch.delenv("ONRECORD_HOME", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", shared)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert home() == tmp_path / ".local" / "share" / "onrecord"


def test_nothing_is_made_by_asking(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ONRECORD_HOME", str(tmp_path / "none"))
    home()
    assert list(tmp_path.iterdir()) == []
