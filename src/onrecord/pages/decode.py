"""Bytes -> text: the encoding is told from the marks, then UTF-8, then what the page declares, then guessed."""

from __future__ import annotations

import codecs
import re

from ..errors import BinaryInput, EmptyInput, Undecodable

# First bytes of formats that people mistake for text. https://en.wikipedia.org/wiki/List_of_file_signatures
_MAGIC = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"PK\x05\x06", "an empty zip archive"),
    (b"\x1f\x8b", "a gzip file inside another"),
    (b"BZh", "a bzip2 file"),
    (b"\xfd7zXZ\x00", "an xz file"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard file"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"RIFF", "an image, sound or film (RIFF)"),
    (b"ID3", "an MP3 sound"),
    (b"OggS", "an Ogg sound"),
    (b"\x00\x00\x00\x18ftyp", "an MP4 film"),
    (b"\x00\x00\x00\x20ftyp", "an MP4 film"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"SQLite format 3\x00", "a SQLite database"),
    (b"PAR1", "a Parquet table"),
    (b"\x7fELF", "a program"),
    (b"WARC/", "a web archive (WARC)"),
)
# The longer mark first: UTF-32's begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding looks at the first 1024 bytes only.
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE)
_DECLARED_WITHIN = 4096
# https://encoding.spec.whatwg.org/#names-and-labels: what pages call Latin-1 or ASCII is Windows-1252.
_AS_CP1252 = frozenset({"iso8859-1", "ascii", "cp1252"})
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
# Text files hold a stray control character or two; one in a hundred bytes is no text.
_MAX_CONTROLS = 0.01
# A page cut off or spliced in the middle of a character is still UTF-8; one bad byte in a hundred is not.
_MAX_BROKEN = 0.01
_GUESS_FROM = 65_536


def decode(data: bytes, origin: str) -> str:
    """The text of ``data``. Raises ``EmptyInput``, ``BinaryInput`` or ``Undecodable``, naming ``origin``."""
    if not data.strip():
        raise EmptyInput(f"{origin}: nothing in it")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    _refuse_binary(data, origin)
    text = _as_utf8(data)
    return _guessed(data, origin) if text is None else text


def _refuse_binary(data: bytes, origin: str) -> None:
    for magic, name in _MAGIC:
        if data.startswith(magic):
            raise BinaryInput(f"{origin}: {name}, not text")
    if b"\x00" in data or len(_CONTROLS.findall(data)) > _MAX_CONTROLS * len(data):
        raise BinaryInput(f"{origin}: not text")


def _as_utf8(data: bytes) -> str | None:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    text = data.decode("utf-8", errors="replace")
    broken, beyond_ascii = text.count("\ufffd"), sum(map("\x7f".__lt__, text))
    # Latin text in an old encoding breaks nearly everywhere beyond ASCII; damaged UTF-8 hardly anywhere.
    return text if broken <= _MAX_BROKEN * len(text) and broken * 4 < beyond_ascii else None


def _guessed(data: bytes, origin: str) -> str:
    for encoding in (_declared(data), _likeliest(data[:_GUESS_FROM]), "cp1252"):
        if not encoding:
            continue
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    raise Undecodable(f"{origin}: text in no encoding that can be told")


def _declared(data: bytes) -> str:
    found = _DECLARED.search(data[:_DECLARED_WITHIN])
    if found is None:
        return ""
    try:
        info = codecs.lookup(found[1].decode("ascii"))
    except LookupError:
        return ""
    # Codecs such as "zlib" or "rot13" are no encodings of text, and UTF-8 has just failed.
    if not info._is_text_encoding or info.name.startswith("utf"):
        return ""
    return "cp1252" if info.name in _AS_CP1252 else info.name


def _likeliest(data: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    name = best.encoding if best else ""
    return "" if name.startswith("utf") else name
