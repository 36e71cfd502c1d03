from __future__ import annotations

import json
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from onrecord import coder, errors, pages
from onrecord.nouns import CodedPage

from ..record.making import make_eventful
from .conftest import Run
from .making import known, sample

pytestmark = pytest.mark.usefixtures("stand_in")


@pytest.fixture
def coded(monkeypatch: pytest.MonkeyPatch) -> CodedPage:
    """What any source turns out to hold."""
    one = sample()
    monkeypatch.setattr(pages, "read_all", lambda *_, **__: iter([one.page]))
    monkeypatch.setattr(coder, "code", lambda _: one)
    return one


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text("Rain\n\nOla Nor said it would rain. The mayor said it would not.\n")
    return path


def lines(*texts: str) -> str:
    return "".join(json.dumps({"text": text}) + "\n" for text in texts)


def test_table(run: Run, coded: CodedPage, snapshot: SnapshotAssertion) -> None:
    result = run("read", "a.txt", "--format", "table")
    assert result.exit_code == 0
    assert "\n".join(line.rstrip() for line in result.stdout.splitlines()) == snapshot


@pytest.mark.parametrize("width", [80, 120])
def test_table_of_who_when_and_where(
    run: Run, monkeypatch: pytest.MonkeyPatch, width: int, snapshot: SnapshotAssertion
) -> None:
    monkeypatch.setattr(pages, "read_all", lambda *_, **__: iter([known().page]))
    monkeypatch.setattr(coder, "code", lambda _: known())
    shown = run("read", "a.txt", "--format", "table", width=width).stdout
    assert "\n".join(line.rstrip() for line in shown.splitlines()) == snapshot
    rows = [json.loads(line) for line in run("read", "a.txt").stdout.splitlines()]
    assert rows[0]["date"]["exact"] == "Friday"
    assert rows[1]["actors"][0]["actor"]["name"] == "Anna Berg"


@pytest.fixture
def events(monkeypatch: pytest.MonkeyPatch) -> CodedPage:
    one = make_eventful()
    monkeypatch.setattr(pages, "read_all", lambda *_, **__: iter([one.page]))
    monkeypatch.setattr(coder, "code", lambda _: one)
    return one


@pytest.mark.parametrize("args", [[], ["--certainty", "all"], ["--certainty", "denied"]])
def test_table_of_events(run: Run, events: CodedPage, args: list[str], snapshot: SnapshotAssertion) -> None:
    shown = run("read", "a.txt", "--format", "table", *args, width=90).stdout
    assert "\n".join(line.rstrip() for line in shown.splitlines()) == snapshot


def test_events_as_rows_and_whole(run: Run, events: CodedPage) -> None:
    def types(*args: str) -> list[str]:
        return [json.loads(line)["type"] for line in run("read", "a.txt", "--events", *args).stdout.splitlines()]

    assert types() == ["ASSAULT", "REQUEST"]
    assert types("--certainty", "possible", "--certainty", "denied") == ["RETREAT", "COERCE"]
    assert len(run("read", "a.txt").stdout.splitlines()) == 1  # statements
    assert len(json.loads(run("read", "a.txt", "--format", "json").stdout)["events"]) == 4  # all, however certain


def test_json_is_the_whole_coded_page(run: Run, coded: CodedPage) -> None:
    import msgspec

    result = run("read", "a.txt", "--format", "json")
    assert msgspec.json.decode(result.stdout, type=CodedPage) == coded


def test_jsonl_is_the_default_in_a_pipe(run: Run, coded: CodedPage) -> None:
    rows = [json.loads(line) for line in run("read", "a.txt").stdout.splitlines()]
    assert [row["id"] for row in rows] == [statement.id for statement in coded.statements]
    assert rows[2]["inside"] == rows[1]["id"]


def test_file_is_read_and_nothing_is_written(run: Run, article: Path) -> None:
    before = sorted(article.parent.iterdir())
    result = run("read", article, "--format", "table")
    assert "The mayor said it would not." in result.stdout
    assert "2 statements from 2 sources" in result.stdout
    assert sorted(article.parent.iterdir()) == before


def test_standard_input(run: Run) -> None:
    result = run("read", "-", "--published", "2026-11-02", stdin="Rain\n\nOla Nor said it would rain.\n")
    assert json.loads(result.stdout)["published"] == "2026-11-02"


def test_json_lines_are_pages(run: Run) -> None:
    three = lines("Ola Nor said one.", "Ola Nor said two.", "Ola Nor said three.")
    assert len(run("read", "-", stdin=three).stdout.splitlines()) == 3
    assert len(run("read", "-", "--limit", "2", stdin=three).stdout.splitlines()) == 2
    assert run("read", "-", "--format", "table", stdin=three).stdout.count("1 statement from 1 source") == 3


def test_bad_page_among_good_ones_is_reported_and_ends_nothing(run: Run) -> None:
    result = run("read", "-", stdin=lines("Ola Nor said one.") + "{broken\n" + lines("Ola Nor said two."))
    assert result.exit_code == 3
    assert len(result.stdout.splitlines()) == 2
    assert result.stderr.startswith("onrecord: -:2: ")
    assert run("read", "-", "--quiet", stdin=lines("Ola Nor said one.") + "{broken\n").stderr == ""


@pytest.mark.parametrize(
    ("content", "error"), [(None, errors.MissingInput), (b"", errors.EmptyInput), (b"\0\1\2", errors.BinaryInput)]
)
@pytest.mark.parametrize("quiet", [[], ["--quiet"]])
def test_unusable_page_has_its_own_status(
    run: Run, tmp_path: Path, content: bytes | None, error: type[errors.PageError], quiet: list[str]
) -> None:
    path = tmp_path / "page.txt"
    if content is not None:
        path.write_bytes(content)
    result = run("read", path, *quiet)
    assert result.exit_code == error.exit_status
    assert result.stdout == ""
    assert error.advice in result.stderr
    assert result.stderr.count("\n") == 1


def test_defect_on_a_page_is_reported_without_a_traceback(
    run: Run, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: object) -> None:
        raise ZeroDivisionError("oops")

    monkeypatch.setattr(coder, "code", fail)
    result = run("read", article)
    assert result.exit_code == errors.CodingFailed.exit_status
    assert "ZeroDivisionError: oops" in result.stderr


def test_published_that_is_no_date_is_wrong_usage(run: Run, article: Path) -> None:
    result = run("read", article, "--published", "yesterday")
    assert result.exit_code == 2
    assert "'yesterday' is no date" in result.stderr
