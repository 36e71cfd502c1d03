"""The group: help, version, wrong usage, and what is imported for it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from onrecord import __version__, errors
from onrecord.cli import VERBS, main
from onrecord.errors import OnrecordError

from .conftest import Run

HEAVY = {"numpy", "msgspec", "rich", "onnxruntime", "trafilatura", "spacy", "sqlite3", "tokenizers"}


def onrecord(*args: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "onrecord", *args], capture_output=True, text=True, check=False)


@pytest.mark.parametrize("verb", ["", *VERBS])
def test_help_imports_nothing_heavy(verb: str) -> None:
    code = f"from onrecord.cli import main; main({[verb, '--help'] if verb else ['--help']!r}, standalone_mode=False)"
    print_modules = "import sys; print(' '.join({name.partition('.')[0] for name in sys.modules}))"
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\n{print_modules}"], capture_output=True, text=True, check=True
    )
    assert not HEAVY & set(done.stdout.splitlines()[-1].split())


def test_short_help_is_that_of_the_verbs() -> None:
    with main.make_context("onrecord", ["info", "x"]) as context:
        for name, short in VERBS.items():
            verb = main.get_command(context, name)
            assert verb is not None
            assert verb.get_short_help_str(limit=100).rstrip(".") == short.rstrip(".")


def test_help_names_every_verb_and_every_exit_status(run: Run) -> None:
    shown = run("--help").stdout
    assert all(f"  {name} " in shown for name in VERBS)
    statuses = {kind.exit_status for kind in vars(errors).values() if is_final(kind)}
    assert len(statuses) > 10
    assert all(str(status) in shown for status in statuses)


def is_final(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, OnrecordError) and not kind.__subclasses__()


def test_version_and_module_entry() -> None:
    done = onrecord("--version")
    assert (done.returncode, done.stdout) == (0, f"onrecord {__version__}\n")


def test_without_a_verb_help_and_wrong_usage(run: Run) -> None:
    result = run()
    assert result.exit_code == 2
    assert "Usage: onrecord" in result.output


@pytest.mark.parametrize(("typed", "meant"), [("lst", "list"), ("chek", "check"), ("READ", "read"), ("inof", "info")])
def test_unknown_verb_says_which_was_meant(run: Run, typed: str, meant: str) -> None:
    result = run(typed)
    assert result.exit_code == 2
    assert f"Did you mean '{meant}'?" in result.stderr


def test_verb_like_no_other_lists_them_all(run: Run) -> None:
    result = run("zzzz\x1b[2J")
    assert result.exit_code == 2
    assert ", ".join(VERBS) in result.stderr
    assert "\x1b" not in result.stderr


def test_unknown_option_says_which_was_meant(run: Run) -> None:
    result = run("list", "--sorce", "x", "r.record")
    assert result.exit_code == 2
    assert "--source" in result.stderr


def test_cap_in_the_environment_that_is_no_number_is_wrong_usage(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "onrecord", "read", str(tmp_path)],
        capture_output=True, text=True, check=False, env={"ONRECORD_MAX_CHAIN": "three"},
    )  # fmt: skip
    assert done.returncode == 2
    assert "ONRECORD_MAX_CHAIN='three'" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("verb", ["list", "check", "info", "show"])
def test_missing_record_is_one_line_with_the_way_out_and_its_status(run: Run, tmp_path: Path, verb: str) -> None:
    result = run(verb, tmp_path / "none.record", *(["ab"] if verb == "show" else []))
    assert result.exit_code == errors.NoRecord.exit_status
    assert result.stderr.startswith("onrecord: ")
    assert errors.NoRecord.advice in result.stderr
    assert result.stderr.count("\n") == 1
    assert not (tmp_path / "none.record").exists()


def test_file_of_another_kind_is_refused(run: Run, tmp_path: Path) -> None:
    other = tmp_path / "notes.txt"
    other.write_text("no record")
    assert run("list", other).exit_code == errors.NotARecord.exit_status
    assert run("add", other, other).exit_code == errors.NotARecord.exit_status
    assert other.read_text() == "no record"


def test_completion_knows_the_verbs() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from onrecord.cli import main; main(prog_name='onrecord')"],
        capture_output=True, text=True, check=False,
        env={"_ONRECORD_COMPLETE": "bash_complete", "COMP_WORDS": "onrecord ", "COMP_CWORD": "1"},
    )  # fmt: skip
    assert {line.partition(",")[2] for line in done.stdout.splitlines()} == set(VERBS)
