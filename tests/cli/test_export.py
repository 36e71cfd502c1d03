from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from onrecord import errors
from onrecord.cli import export
from onrecord.record import Record

from ..record.making import make_eventful, numbered
from .conftest import Run


@pytest.fixture
def eventful(tmp_path: Path) -> Path:
    path = tmp_path / "events.record"
    with Record(path) as opened:
        opened.add_coded(make_eventful())
        opened.add_coded(numbered(1))
    return path


def test_plover_on_standard_output(run: Run, eventful: Path) -> None:
    rows = [json.loads(line) for line in run("export", eventful, "--format", "plover").stdout.splitlines()]
    assert [row["event"] for row in rows] == ["ASSAULT", "REQUEST"]
    assert "coded_date" not in rows[0]
    dated = run("export", eventful, "--format", "plover", "--coded-date", "2026-04-01").stdout
    assert json.loads(dated.splitlines()[0])["coded_date"] == "2026-04-01"


@pytest.mark.parametrize(
    ("filters", "number"),
    [
        ([], 2), (["--certainty", "all"], 4), (["--certainty", "denied"], 1), (["--type", "ASSAULT"], 1),
        (["--actor", "ostia"], 2), (["--party", "nld", "--type", "COERCE"], 0), (["--source", "berg"], 1),
        (["--words", "shelled"], 1), (["--place", "westhaven"], 1), (["--happened-since", "2026-03-10"], 0),
        (["--happened-until", "2026"], 1), (["--since", "2027"], 0), (["--outlet", "other"], 0),
        (["--until", "2026", "--page", make_eventful().page.id], 2),
    ],
)  # fmt: skip
def test_filters(run: Run, eventful: Path, filters: list[str], number: int) -> None:
    for format_, header in (("plover", 0), ("polecat", 1)):
        result = run("export", eventful, "--format", format_, *filters)
        assert result.exit_code == 0, result.output
        assert len(result.stdout.splitlines()) == number + header


@pytest.mark.parametrize("format_", ["plover", "polecat"])
def test_a_file_is_what_standard_output_has(run: Run, eventful: Path, tmp_path: Path, format_: str) -> None:
    target = tmp_path / "out.txt"
    result = run("export", eventful, "--format", format_, "-o", target)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == f"2 events written to {target}\n"
    assert target.read_bytes() == run("export", eventful, "--format", format_).stdout_bytes
    assert run("export", eventful, "--format", format_, "-o", target, "--quiet").stderr == ""
    assert sorted(one.name for one in tmp_path.iterdir()) == ["events.record", "out.txt"]


def test_a_file_has_the_rights_of_new_ones_or_of_the_one_it_replaces(run: Run, eventful: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.tsv"
    mask = os.umask(0o027)
    try:
        run("export", eventful, "--format", "polecat", "-o", target)
    finally:
        os.umask(mask)
    assert target.stat().st_mode & 0o777 == 0o640
    target.chmod(0o600)
    link = tmp_path / "link.tsv"
    link.symlink_to(target)
    run("export", eventful, "--format", "plover", "-o", link)
    assert link.is_symlink()
    assert target.stat().st_mode & 0o777 == 0o600
    assert target.read_text().startswith("{")


def test_what_was_there_stays_where_the_export_fails(
    run: Run, eventful: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def half(*_: object, **__: object) -> object:
        yield "half\n"
        raise errors.RecordDamaged("it broke")

    target = tmp_path / "out.txt"
    target.write_text("before")
    monkeypatch.setattr(Record, "export", half)
    result = run("export", eventful, "--format", "plover", "-o", target)
    assert result.exit_code == errors.RecordDamaged.exit_status
    assert target.read_text() == "before"
    assert sorted(one.name for one in tmp_path.iterdir()) == ["events.record", "out.txt"]


def test_a_file_that_cannot_be_written(run: Run, eventful: Path, tmp_path: Path) -> None:
    result = run("export", eventful, "--format", "plover", "-o", tmp_path / "missing" / "x")
    assert result.exit_code == errors.RecordReadOnly.exit_status
    assert "cannot be written" in result.stderr
    assert "folder's permissions" in result.stderr


def test_the_record_is_not_written_over(run: Run, eventful: Path, tmp_path: Path) -> None:
    before = eventful.read_bytes()
    (tmp_path / "other-name").symlink_to(eventful)
    for name in (eventful, tmp_path / "other-name"):
        result = run("export", eventful, "--format", "plover", "-o", name)
        assert result.exit_code == 2
        assert "the record itself" in result.stderr
    assert eventful.read_bytes() == before


@pytest.mark.parametrize(
    ("args", "what"),
    [
        ([], "--format"),
        (["--format", "cameo"], "cameo"),
        (["--format", "plover", "--coded-date", "today"], "'today' is no day"),
        (["--format", "polecat", "--coded-date", "2026-04-01"], "--coded-date is for --format plover"),
        (["--format", "plover", "-o", "/dev/null"], "no file: leave -o out"),
        (["--format", "plover", "--happened-since", "soon"], "is no day"),
    ],
)
def test_wrong_usage(run: Run, eventful: Path, args: list[str], what: str) -> None:
    result = run("export", eventful, *args)
    assert (result.exit_code, result.stdout) == (2, "")
    assert what in result.stderr


def test_a_record_without_events(run: Run, tmp_path: Path) -> None:
    Record(tmp_path / "empty.record").close()
    assert run("export", tmp_path / "empty.record", "--format", "plover").stdout == ""
    assert run("export", tmp_path / "empty.record", "--format", "polecat").stdout.count("\n") == 1


def test_mode_of_a_new_file_leaves_the_mask_as_it_is(tmp_path: Path) -> None:
    mask = os.umask(0o022)
    try:
        assert export._mode(tmp_path / "none") == 0o644
        assert os.umask(0o022) == 0o022
    finally:
        os.umask(mask)
