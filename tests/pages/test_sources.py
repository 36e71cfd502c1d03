import gzip
import io
import json
import os

import pytest

from onrecord.limits import LIMITS
from onrecord.nouns import Page, Skipped
from onrecord.pages import read_all

from .making import DUMP, FIRST, html


def shape(found):
    return [(item.origin, item.code if isinstance(item, Skipped) else item.format) for item in found]


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "b.html").write_text(html())
    (tmp_path / "a.txt").write_text(DUMP)
    (tmp_path / ".hidden.txt").write_text(DUMP)
    (tmp_path / "c").mkdir()
    (tmp_path / "c" / "d.jsonl").write_text(json.dumps({"text": FIRST}) + "\n{\n" + json.dumps({"text": FIRST}))
    (tmp_path / "c" / ".git").mkdir()
    (tmp_path / "c" / ".git" / "e.txt").write_text(DUMP)
    (tmp_path / "scan.pdf").write_bytes(b"%PDF-1.4")
    return tmp_path


def test_a_folder_is_read_in_order_of_names_without_hidden_files(folder):
    assert shape(read_all([folder])) == [
        (f"{folder}/a.txt", "text"),
        (f"{folder}/b.html", "html"),
        (f"{folder}/c/d.jsonl:1", "jsonl"),
        (f"{folder}/c/d.jsonl:2", "bad_row"),
        (f"{folder}/c/d.jsonl:3", "jsonl"),
        (f"{folder}/scan.pdf", "binary"),
    ]


def test_links_are_followed_once_and_loops_end(folder):
    (folder / "c" / "up").symlink_to(folder)
    (folder / "z.txt").symlink_to(folder / "a.txt")
    (folder / "dangling.txt").symlink_to(folder / "nowhere.txt")
    (folder / "self.txt").symlink_to(folder / "self.txt")
    got = dict(shape(read_all([folder])))
    assert got[f"{folder}/z.txt"] == "text"
    assert got[f"{folder}/dangling.txt"] == "missing"
    assert got[f"{folder}/self.txt"] == "unreadable"
    assert len(got) == 9


def test_an_empty_folder_a_missing_path_and_a_pipe_are_listed(tmp_path):
    (tmp_path / "empty").mkdir()
    os.mkfifo(tmp_path / "pipe")
    got = list(read_all([tmp_path / "empty", tmp_path / "gone.txt", "gone\0.txt", tmp_path]))
    assert [item.code for item in got if isinstance(item, Skipped)] == ["empty", "missing", "missing", "unreadable"]
    assert all(isinstance(item, Skipped) and item.message for item in got)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_listed(tmp_path):
    (tmp_path / "secret.txt").write_text(DUMP)
    (tmp_path / "secret.txt").chmod(0)
    assert [item.code for item in read_all([tmp_path]) if isinstance(item, Skipped)] == ["unreadable"]


def test_a_name_too_long_is_listed():
    (got,) = read_all(["x" * 5000])
    assert isinstance(got, Skipped)
    assert got.code == "unreadable"


def test_a_name_that_is_no_utf8_can_be_stored(tmp_path):
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text(DUMP)
    (page,) = read_all([tmp_path])
    assert page.origin.encode("utf-8").endswith(b"caf\\udce9.txt")


def test_gzip_is_unpacked_whatever_the_name_says(tmp_path):
    (tmp_path / "wire.jsonl.gz").write_bytes(gzip.compress(json.dumps({"text": FIRST}).encode()))
    (tmp_path / "page.html.gz").write_bytes(gzip.compress(html().encode()))
    (tmp_path / "twice.txt.gz").write_bytes(gzip.compress(gzip.compress(DUMP.encode())))
    assert [kind for _, kind in shape(read_all([tmp_path]))] == ["html", "binary", "jsonl"]


def test_a_damaged_table_gives_what_came_before_the_damage(tmp_path):
    noise = "".join(map(chr, (33 + i * 7919 % 90 for i in range(200_000)))).replace('"', "").replace("\\", "")
    data = gzip.compress(
        "".join(json.dumps({"text": FIRST, "x": noise[i : i + 9]}) + "\n" for i in range(9_000)).encode()
    )
    (tmp_path / "wire.jsonl.gz").write_bytes(data[: len(data) // 2])
    *pages, last = read_all([tmp_path], language="en")
    assert len(pages) > 100
    assert all(isinstance(page, Page) for page in pages)
    assert isinstance(last, Skipped)
    assert last.code == "unreadable"
    assert "damaged" in last.message


def test_a_file_beyond_the_cap_is_not_read_whole(monkeypatch):
    class Bottomless(io.RawIOBase):
        given = 0

        def read(self, size=-1):
            Bottomless.given += size
            return b"word " * (size // 5)

    monkeypatch.setattr("onrecord.pages.sources.LIMITS", type(LIMITS)(max_file_bytes=300_000))
    (got,) = read_all(["-"], stdin=Bottomless())
    assert isinstance(got, Skipped)
    assert got.code == "too_large"
    assert Bottomless.given < 600_000


def test_standard_input_holds_a_page_or_a_table():
    (page,) = read_all(["-"], stdin=io.BytesIO(DUMP.encode()))
    assert (page.origin, getattr(page, "format", "")) == ("-", "text")
    table = (json.dumps({"text": FIRST}) + "\n") * 2
    assert shape(read_all(["-"], stdin=io.BytesIO(table.encode()))) == [("-:1", "jsonl"), ("-:2", "jsonl")]


def test_a_failing_stream_is_listed():
    class Broken(io.RawIOBase):
        def read(self, _size=-1):
            raise OSError(5, "Input/output error")

    (got,) = read_all(["-"], stdin=Broken())
    assert isinstance(got, Skipped)
    assert (got.code, "Input/output error" in got.message) == ("unreadable", True)


def test_the_date_is_checked_before_anything_is_read():
    with pytest.raises(ValueError, match="2024-11-20"):
        read_all(["-"], published="soon")
