"""The example of docs/actors.md prints what it says."""

from __future__ import annotations

import pytest

from ..documented import example


def test_the_example(capsys: pytest.CaptureFixture[str]) -> None:
    code, said = example("docs/actors.md")
    exec(code, {})
    assert capsys.readouterr().out.splitlines() == said
