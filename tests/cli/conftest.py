"""The verbs run in this process, and a record for them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onrecord import coder
from onrecord.cli import main
from onrecord.nouns import CodedPage
from onrecord.record import Record

from .making import made, said, sample

Run = Callable[..., Result]


@pytest.fixture
def run() -> Run:
    """Run ``onrecord`` in this process with these arguments."""

    def invoke(*args: object, stdin: str | bytes | None = None, width: int = 100) -> Result:
        environment = {"COLUMNS": str(width), "FORCE_COLOR": None, "TTY_COMPATIBLE": None}
        return CliRunner(env=environment).invoke(main, [str(arg) for arg in args], input=stdin, prog_name="onrecord")

    return invoke


@pytest.fixture
def stand_in(monkeypatch: pytest.MonkeyPatch) -> None:
    """Code pages by a pattern, "X said Y", instead of by the model."""
    monkeypatch.setattr(coder, "code", said)


@pytest.fixture
def page() -> CodedPage:
    """A page with two statements of one source, one within another and a quotation of several sentences."""
    return sample()


@pytest.fixture
def record(tmp_path: Path, page: CodedPage) -> Path:
    """A record of that page and a plainer one, and with one skipped."""
    path = tmp_path / "war.record"
    with Record(path) as opened:
        opened.add_coded(page)
        opened.add_coded(said(made("Rain said to come\nOla Nor said it would rain.", outlet="Other Wire")))
        opened.add([tmp_path / "nothing.txt"])
    return path
