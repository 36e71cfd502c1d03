"""The example of docs/where.md prints what it says."""

from __future__ import annotations

import pytest

from ..documented import example


def test_the_example(capsys: pytest.CaptureFixture[str]) -> None:
    code, said = example("docs/where.md")
    exec(code, {})
    assert capsys.readouterr().out.splitlines() == said
