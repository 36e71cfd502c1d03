from __future__ import annotations

from pathlib import Path

import click

from onrecord.cli import VERBS, main
from onrecord.cli.reference import reference

PAGE = Path(__file__).parents[2] / "docs" / "cli.md"


def test_reference_is_what_the_verbs_say() -> None:
    assert PAGE.read_text("utf-8") == reference(), "run: python -m onrecord.cli.reference > docs/cli.md"


def test_reference_has_every_verb_and_every_verb_of_a_verb() -> None:
    sections = {line for line in reference().splitlines() if line.startswith("## onrecord")}
    for name in VERBS:
        assert f"## onrecord {name}" in sections
        verb = main.get_command(click.Context(main), name)
        inner = verb.commands if isinstance(verb, click.Group) else {}
        assert {f"## onrecord {name} {one}" for one in inner} <= sections
