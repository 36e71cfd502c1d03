"""The room's surface."""

import io
import json
import sys
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord import pages
from onrecord.errors import EmptyInput, MissingInput, PageError, TooLarge, UnreadableInput, UnsupportedLanguage
from onrecord.limits import LIMITS
from onrecord.pages import identity, read_bytes, read_one

from .making import DUMP, FIRST, html


def test_the_surface_is_what_is_meant():
    assert pages.__all__ == ["article_spans", "body", "identity", "masked", "read_all", "read_bytes", "read_one"]


def test_a_path_a_name_and_a_text(tmp_path):
    path = tmp_path / "a page.txt"
    path.write_text(DUMP)
    page = read_one(path)
    assert read_one(str(path)) == page
    assert page.origin == str(path)
    assert read_one(DUMP).id == page.id
    assert read_one(DUMP).origin == ""


@pytest.mark.parametrize("name", ["gone.txt", "no/such/page", "a page.html", "wire.jsonl.gz", r"C:\pages\a.txt"])
def test_what_looks_like_a_path_is_not_taken_for_a_text(name):
    with pytest.raises(MissingInput):
        read_one(name)


@pytest.mark.parametrize(
    "text", ["Talks on the Oder/Neisse line went on, he said.", "He read page.txt aloud, she said."]
)
def test_a_sentence_with_a_slash_or_a_file_name_is_a_text(text):
    assert read_one(text).text == text


def test_a_folder_is_not_one_page(tmp_path):
    with pytest.raises(UnreadableInput):
        read_one(tmp_path)


def test_standard_input(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(DUMP.encode())))
    assert read_one("-").origin == "-"


def test_of_a_table_the_first_page(tmp_path):
    path = tmp_path / "wire.jsonl"
    path.write_text("\n".join(json.dumps({"text": FIRST, "title": title}) for title in ("One", "Two")))
    page = read_one(path)
    assert (page.title.exact if page.title else "", page.origin) == ("One", f"{path}:1")


def test_the_id_is_that_of_the_fields():
    page = read_one(html(), published="2023-10-24")
    assert page.title is not None
    assert page.id == identity(
        text=page.text, title=page.title.exact, outlet=page.outlet, url=page.url, published=page.published
    )


def test_caps_and_emptiness():
    with pytest.raises(EmptyInput):
        read_one("")
    with pytest.raises(TooLarge):
        read_bytes(b"x" * (LIMITS.max_file_bytes + 1), origin="x")
    with pytest.raises(TooLarge, match="characters"):
        read_one(f"{FIRST} " * (LIMITS.max_text_chars // len(FIRST) + 1))


def test_another_language_is_refused_unless_overruled():
    german = "Die Gespräche gingen am Dienstag weiter, sagte die Ministerin, und niemand verlasse den Tisch. " * 4
    with pytest.raises(UnsupportedLanguage):
        read_one(german)
    assert read_one(german, language="en").language == "en"


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(
        st.binary(max_size=300),
        st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")),
        st.lists(
            st.sampled_from(["<p>", "</p>", "<div", ">", "&#0;", "<!--", "]]>", "<html>", "talks ", "\x00", "\n"]),
            max_size=30,
        ).map(lambda parts: "".join(parts).encode()),
    ),
    st.sampled_from(["", "x.html", "x.txt", "x.jsonl"]),
)
def test_any_bytes_give_a_page_or_a_page_error(data, name):
    with suppress(PageError):
        page = read_bytes(data, origin="x", name=name)
        assert page.text.encode("utf-8")
