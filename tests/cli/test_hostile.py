"""Hostile text through every verb: nothing that a terminal obeys, nothing that nobody sees, no markup."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from msgspec import structs

from onrecord import coder, pages
from onrecord.nouns import Actor, CodedPage, Event, Mention, Page, Participant, Place, Skipped, Span, Telling, Timex
from onrecord.record import Record

from .conftest import Run
from .making import made, said
from .test_visible import unmarked

HOSTILE = [
    "\x1b[31mred", "\x1b[2J\x1b[H", "\x1b]0;title\x07", "\x1b]8;;http://x.example\x1b\\link", "\x1bc", "\x1b[?1049h",
    "\x1b]52;c;bHM=\x07", "\x1bP+q544e\x1b\\", "\x1b[6n", "\x1b[20~", "\x9b31mred", "\x9d0;title\x9c", "\x90q\x9c",
    "\x84\x85\x8d", "a\bb", "a\rb", "a\x0bb", "a\x0cb", "\x07\x07", "\x0e\x0f", "\x7f\x7f", "\x00nul", "\x1a", "\t=1+1",
    "\u202etxt.exe", "\u2066a\u2069", "\u200b\u200c\u200d", "\u2060\ufeff", "\u2028a\u2029b", "\u00adsoft", "\u061c",
    "\U000e0041\U000e007f", "\u115f\u3164\uffa0", "\ufff9a\ufffb", "[red]red[/red]", "[/]", "[link=http://x]x[/link]",
    ":smile: [bold", "\\[b]", "[[]]][@click=app.quit]x",
]  # fmt: skip
UNSEEN = re.compile(
    r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u061c\u115f\u200b-\u200f\u2028-\u202e\u2060-\u2069\u3164\ufeff]"
)


def page_with(text: str) -> Page:
    return made(
        f"Title {text} here\nOla Nor said rain {text} came. Nobody {text} stirred.\nThe {text} end.",
        outlet=f"Wire {text}", url=f"https://x.example/{text}", byline=text, origin=f"{text}.txt",
    )  # fmt: skip


def known_with(text: str) -> CodedPage:
    """The page with hostile text in all that is known of who, when and where."""
    coded = said(page_with(text))
    source = structs.asdict(coded.statements[0].source[0])
    words = structs.asdict(coded.page.title or coded.statements[0].sentence)
    actor = Actor(
        id=f"x{text}", name=f"Name {text}", kind="person", country=text, sector=(text,), office=text, party=text
    )
    antecedent = Span(**words)
    mention = Mention(**source, actor=actor, reason=text, confidence=0.5, antecedent=antecedent)  # type: ignore[arg-type]
    when = Timex(**words, type="DATE", value=text, begin=text, until=text, mod=text)
    where = Place(
        **words, name=text, country=text, kind=text, latitude=1.0, longitude=2.0, population=3, reason=text,
        confidence=0.5,
    )  # fmt: skip
    first, *others = coded.statements
    first = structs.replace(first, actors=(mention,), date=when, place=where, places=(where,))
    telling = Telling(
        trigger=first.content[0], sentence=antecedent, certainty="asserted", because=antecedent, statement=first.id,
        chain=first.chain, rule=f"frame:{text}", score=0.5,
    )  # fmt: skip
    event = Event(
        id=f"{coded.page.id[:16]}.e1", type="CONSULT", quad="verbal-cooperation", certainty="asserted", mode=text,
        tellings=(telling,), contexts=(text,), actors=(Participant(**source, actor=actor), Participant(**words)),
        date=when, place=where,
    )  # fmt: skip
    return structs.replace(
        coded, statements=(first, *others), mentions=(mention,), dates=(when,), places=(where,), events=(event,)
    )


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """A record that none of the doors has cleaned."""
    path = tmp_path / "r.record"
    with Record(path) as opened:
        for text in HOSTILE:
            opened.add_coded(known_with(text))
        opened.add([tmp_path / f"{text}.txt" for text in HOSTILE if "\0" not in text and "/" not in text])
    return path


def assert_harmless(*outputs: str) -> None:
    for output in outputs:
        assert not UNSEEN.search(output)


def test_there_are_forty() -> None:
    assert len(set(HOSTILE)) == 40


@pytest.mark.parametrize("format_", ["table", "json", "jsonl"])
def test_verbs_that_answer_from_a_record(run: Run, hostile: Path, format_: str) -> None:
    for args in (
        ["list"],
        ["list", "--events"],
        ["list", "--pages"],
        ["list", "--skipped"],
        ["who"],
        ["info"],
        ["check"],
    ):
        result = run(args[0], hostile, *args[1:], "--format", format_, width=200)
        assert result.exit_code == 0, result.output
        assert len(result.stdout) > 50
        assert_harmless(result.stdout, result.stderr)


@pytest.mark.parametrize("text", HOSTILE)
def test_show(run: Run, hostile: Path, text: str) -> None:
    coded = known_with(text)
    for format_ in ("table", "json"):
        for id_ in (coded.page.id, coded.statements[0].id, coded.events[0].id):
            for why in [[], ["--why"]] if "." in id_ else [[]]:
                result = run("show", hostile, id_, "--format", format_, *why, width=200)
                assert result.exit_code == 0, result.output
                assert_harmless(result.stdout, result.stderr)


def test_exports_have_a_line_an_event(run: Run, hostile: Path) -> None:
    plover = run("export", hostile, "--format", "plover")
    assert_harmless(plover.stdout)
    assert len(plover.stdout.splitlines()) == len(HOSTILE)
    assert {json.loads(line)["mode"] for line in plover.stdout.splitlines()} == set(HOSTILE)
    polecat = run("export", hostile, "--format", "polecat").stdout_bytes.decode()
    rows = [line.split("\t") for line in polecat.removesuffix("\n").split("\n")]
    assert len(rows) == len(HOSTILE) + 1
    assert {len(row) for row in rows} == {43}
    assert polecat.splitlines() == polecat.removesuffix("\n").split("\n")  # nothing else that ends a line, either
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "@")) and len(cell) > 1]


@pytest.mark.parametrize("text", HOSTILE)
def test_page_shown_is_the_page_stored_once_the_marks_are_taken_back(run: Run, hostile: Path, text: str) -> None:
    page = page_with(text).text.partition("\n")[2]
    shown = run("show", hostile, page_with(text).id, "--format", "table", width=200).stdout
    for line in page.split("\n"):
        assert line in unmarked(shown)


def test_csv_in_a_pipe_is_verbatim_but_for_formulas(run: Run, hostile: Path) -> None:
    import csv
    import io

    written = run("list", hostile, "--pages", "--format", "csv").stdout_bytes.decode()
    found = {row["byline"].removeprefix("'") for row in csv.DictReader(io.StringIO(written, newline=""))}
    assert found == set(HOSTILE)


@pytest.mark.parametrize("text", HOSTILE)
def test_read(run: Run, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    bad = Skipped(origin=text, code="missing", message=f"{text}: gone")
    monkeypatch.setattr(pages, "read_all", lambda *_, **__: iter([page_with(text), bad]))
    monkeypatch.setattr(coder, "code", lambda _: known_with(text))
    for args in (["table"], ["json"], ["jsonl"], ["jsonl", "--events"]):
        result = run("read", "x", "--format", *args, width=200)
        assert result.exit_code == 3, result.output
        assert_harmless(result.stdout, result.stderr)


@pytest.mark.usefixtures("stand_in")
def test_add(run: Run, tmp_path: Path) -> None:
    rows = "".join(
        json.dumps({"text": f"Ola Nor said {text}.", "title": text, "outlet": text, "published": text * (n % 2)}) + "\n"
        for n, text in enumerate(HOSTILE)
    )
    result = run("add", tmp_path / "r.record", "-", stdin=rows)
    assert result.exit_code == 3
    assert_harmless(result.stdout, result.stderr)


@pytest.mark.parametrize("text", [text for text in HOSTILE if "\0" not in text])
def test_arguments(run: Run, tmp_path: Path, text: str) -> None:
    for args in (["read", tmp_path / f"{text}.txt"], ["list", tmp_path / text], [f"x{text}"], ["info", f"--{text}"]):
        result = run(*args)
        assert result.exit_code not in (0, 1), result.output
        assert_harmless(result.stdout, result.stderr)
