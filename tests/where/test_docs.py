"""The example of docs/where.md prints what it says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs" / "where.md"


def test_the_example(capsys: pytest.CaptureFixture[str]) -> None:
    found = re.search(r"```python\n(.*?)```", DOCS.read_text("utf-8"), re.DOTALL)
    assert found
    code, said = found[1], [line[2:] for line in found[1].splitlines() if line.startswith("# ")]
    exec(code, {})
    assert capsys.readouterr().out.splitlines() == said
