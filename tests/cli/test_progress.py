from __future__ import annotations

import pytest

from onrecord.cli import progress
from onrecord.record import Progress

NOW = Progress(done=3, added=1, already=1, skipped=1, statements=1_200, events=30, origin="a\x1b.txt")
LINE = "3 pages: 1 added, 1 already there, 1 skipped · 1,200 statements, 30 events, 0 positions\n"


def test_plain_lines_come_now_and_then(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter([0.0, 1.0, 6.0, 6.0, 7.0, 12.0, 12.0])
    monkeypatch.setattr(progress.time, "monotonic", lambda: next(clock))
    with progress.progress(quiet=False) as show:
        for _ in range(4):
            show(NOW)
    captured = capsys.readouterr()
    assert (captured.out, captured.err) == ("", LINE * 2)


def test_quiet(capsys: pytest.CaptureFixture[str]) -> None:
    with progress.progress(quiet=True) as show:
        show(NOW)
    with progress.counting("pages", quiet=True) as count:
        count(1, 2)
    assert capsys.readouterr() == ("", "")
