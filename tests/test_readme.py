"""What the README shows is what happens."""

import re
from pathlib import Path

import pytest

import onrecord

from .documented import example

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
PAGE = ROOT / "sample" / "pages" / "chronicle-1962-10-26.txt"


ROW = re.compile(r"^\| (.+?) \| (.+?) \| (.+?) \| (direct|indirect|mixed) \| (\d+)–(\d+) \|$", re.MULTILINE)


def row(statement: onrecord.Statement) -> tuple[str, ...]:
    content = statement.content[0]
    chain = " > ".join(link.exact for link in statement.chain)
    return chain, statement.cue[0].exact, content.exact, statement.kind, str(content.start), str(content.end)


def test_the_rows_are_those_of_the_page():
    rows = ROW.findall(README)
    assert len(rows) >= 4
    assert set(rows) <= {row(statement) for statement in onrecord.read(PAGE).statements}


def test_the_python_example_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    code, _ = example("README.md")
    (tmp_path / "sample").symlink_to(ROOT / "sample")
    (tmp_path / "build").mkdir()
    monkeypatch.chdir(tmp_path)
    exec(compile(code, "README.md", "exec"), {})
    assert "The Kremlin" in capsys.readouterr().out


def test_every_file_that_it_names_is_there():
    named = re.findall(r"(?<![\w/.])((?:docs|sample|bench|src)/[\w./-]+\.\w+|\w+\.md)", README)
    assert named
    assert [name for name in named if not (ROOT / name).exists()] == []
