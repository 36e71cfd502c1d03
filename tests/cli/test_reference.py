from __future__ import annotations

from pathlib import Path

from onrecord.cli.reference import reference

PAGE = Path(__file__).parents[2] / "docs" / "cli.md"


def test_reference_is_what_the_verbs_say() -> None:
    assert PAGE.read_text("utf-8") == reference(), "run: python -m onrecord.cli.reference > docs/cli.md"
