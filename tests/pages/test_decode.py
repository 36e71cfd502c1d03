import codecs
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import BinaryInput, EmptyInput, PageError
from onrecord.pages.decode import decode

TEXT = "Der Außenminister sagte, die Gespräche gingen weiter. „Niemand geht“, sagte er."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_encodings_with_their_marks(encoding):
    assert decode(TEXT.encode(encoding), "x") == TEXT


@pytest.mark.parametrize("mark", [codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE])
def test_utf16_that_breaks_off_is_still_read(mark):
    encoding = "utf-16-le" if mark == codecs.BOM_UTF16_LE else "utf-16-be"
    assert decode(mark + TEXT.encode(encoding) + b"\x00", "x").startswith(TEXT)


@pytest.mark.parametrize("declared", ["windows-1252", "iso-8859-1", "latin1"])
def test_a_declared_charset_is_believed_and_latin1_means_windows(declared):
    data = f'<meta charset="{declared}"><p>{TEXT}'.encode("cp1252")
    assert TEXT in decode(data, "x")


def test_a_declared_charset_is_not_believed_against_utf8():
    assert TEXT in decode(f'<meta charset="windows-1251"><p>{TEXT}'.encode(), "x")


@pytest.mark.parametrize("declared", ["zlib", "rot13", "no-such-charset", "utf-7"])
def test_a_declared_codec_that_is_no_encoding_of_text_is_ignored(declared):
    assert "gingen weiter" in decode(f'<meta charset="{declared}"><p>{TEXT}'.encode("cp1252"), "x")


def test_undeclared_russian_in_an_old_encoding_is_guessed():
    text = "Министр иностранных дел заявил, что переговоры будут продолжены на следующей неделе. " * 8
    assert decode(text.encode("cp1251"), "x") == text


def test_damaged_utf8_stays_utf8():
    data = ("Переговоры продолжаются. " * 20).encode()
    assert decode(data[:-3], "x").startswith("Переговоры")


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"%PDF-1.7 x", "PDF"),
        (b"PK\x03\x04x", "zip"),
        (b"\x1f\x8b\x08x", "gzip"),
        (b"\x89PNG\r\n\x1a\nx", "PNG"),
        (b"\xff\xd8\xff\xe0", "JPEG"),
        (b"SQLite format 3\x00", "SQLite"),
        (b"WARC/1.0\r\n", "WARC"),
    ],
)
def test_known_formats_are_named(data, name):
    with pytest.raises(BinaryInput, match=name) as caught:
        decode(data, "scan.pdf")
    assert "scan.pdf" in str(caught.value)


@pytest.mark.parametrize("data", [b"The talks\x00 went on.", bytes(range(1, 32)) * 20])
def test_nul_and_many_controls_are_no_text(data):
    with pytest.raises(BinaryInput):
        decode(data, "x")


@pytest.mark.parametrize("data", [b"", b" \r\n\t "])
def test_nothing_is_empty(data):
    with pytest.raises(EmptyInput, match=r"x\.txt"):
        decode(data, "x.txt")


@given(st.binary(max_size=400))
def test_any_bytes_give_text_or_a_page_error(data):
    with suppress(PageError):
        assert isinstance(decode(data, "x"), str)
