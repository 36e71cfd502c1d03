"""What only shows in a process of its own: pipes that close, signals, terminals."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from onrecord.errors import OnrecordError
from onrecord.record import Record

from .making import made, said

ONRECORD = [sys.executable, "-m", "onrecord"]


@pytest.fixture
def long_record(tmp_path: Path) -> Path:
    """More than a pipe holds."""
    path = tmp_path / "long.record"
    with Record(path) as opened:
        for page in range(10):
            text = "Rain\n" + "\n".join(f"Ola Nor said rain {page} {line} would come." for line in range(100))
            opened.add_coded(said(made(text)))
    return path


@pytest.mark.parametrize("format_", ["table", "json", "jsonl", "csv"])
def test_reader_of_a_pipe_that_goes_ends_it_quietly(long_record: Path, format_: str) -> None:
    command = [*ONRECORD, "list", str(long_record), "--limit", "1000", "--format", format_]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


@pytest.mark.skipif(os.name == "nt", reason="signals are those of POSIX")
def test_interrupt_leaves_a_consistent_record_and_the_same_command_goes_on(tmp_path: Path) -> None:
    path, pages = tmp_path / "r.record", tmp_path / "pages.jsonl"
    texts = [f"The minister said on Monday that plan {n} would go on. " * 10 for n in range(8)]
    pages.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts))
    command = [*ONRECORD, "add", str(path), str(pages)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        wait_for_a_page(path)
        process.send_signal(signal.SIGINT)
        _, said_on_stderr = process.communicate(timeout=30)
    assert process.returncode == 130
    assert "The record is consistent; the same command goes on" in said_on_stderr
    assert "Traceback" not in said_on_stderr
    assert subprocess.run([*ONRECORD, "check", str(path)], check=False, capture_output=True).returncode == 0
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    report = json.loads(done.stdout)
    assert report["already"] >= 1
    assert report["added"] + report["already"] == 8


def wait_for_a_page(path: Path) -> None:
    for _ in range(600):
        time.sleep(0.05)
        try:
            with Record(path, create=False) as record:
                if len(record):
                    return
        except OnrecordError:
            continue
    pytest.fail("no page was stored in 30 seconds")


def on_a_terminal(*args: object, **environment: str) -> str:
    """What ``onrecord`` writes to a terminal of 100 columns."""
    pty = pytest.importorskip("pty")
    leader, follower = pty.openpty()
    with subprocess.Popen(
        [*ONRECORD, *map(str, args)], stdin=follower, stdout=follower, stderr=follower,
        env={**os.environ, "COLUMNS": "100", "TERM": "xterm-256color", **environment},
    ) as process:  # fmt: skip
        os.close(follower)
        shown = b""
        while chunk := read_some(leader):
            shown += chunk
    os.close(leader)
    assert process.returncode == 0, shown
    return shown.decode().replace("\r\n", "\n")


def read_some(leader: int) -> bytes:
    try:
        return os.read(leader, 65_536)
    except OSError:  # how Linux says that nobody writes any more
        return b""


def test_terminal_gets_a_table_of_fifty(long_record: Path) -> None:
    shown = on_a_terminal("list", long_record)
    assert "\x1b[1;36mOla Nor" in shown
    assert "950 more: --offset 50" in shown


def test_no_color_is_respected(long_record: Path) -> None:
    shown = on_a_terminal("list", long_record, NO_COLOR="1")
    assert "Ola Nor" in shown
    assert "36m" not in shown


def test_hostile_text_on_a_terminal_moves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "r.record"
    with Record(path) as opened:
        opened.add_coded(said(made("Rain\nOla Nor said \x1b[2J\x9b2J\u202erain came.", outlet="\x1b]0;x\x07")))
    for verb in (["list", path], ["list", path, "--pages", "--format", "csv"], ["list", path, "--format", "jsonl"]):
        shown = on_a_terminal(*verb)
        assert "\x1b[2J" not in shown
        assert not {"\x9b", "\u202e", "\x07"} & set(shown)


def test_summary_on_a_terminal_says_what_to_type_next(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("Rain\n\nOla Nor said that it would rain on Friday.\n")
    path = tmp_path / "my record"
    shown = on_a_terminal("add", path, page)
    assert "1 page: 1 added" in shown
    assert "next: onrecord list" in shown
    assert '"added"' not in shown


def test_terminal_that_is_not_utf8_shows_what_it_can(long_record: Path) -> None:
    done = subprocess.run(
        [*ONRECORD, "list", str(long_record), "--format", "table"], capture_output=True, check=False,
        env={**os.environ, "PYTHONIOENCODING": "latin-1", "COLUMNS": "60"},
    )  # fmt: skip
    assert (done.returncode, b"Traceback" in done.stderr) == (0, False)
