from __future__ import annotations

import pytest

from onrecord.actors.imports.recognise import recognised, stem
from onrecord.errors import NotADump


@pytest.mark.parametrize(
    ("head", "origin", "format_"),
    [
        (b'[\n{"type":"item","id":"Q31","labels":{', "latest-all.json.gz", "wikidata"),
        (b'{"labels": {}, "claims": {}, "id": "Q31"}', "-", "wikidata"),
        (b'{"id":"x","caption":"A","schema":"Person","properties":{}}\n', "entities.ftm.json", "ftm"),
        (b'{\n "events": [],\n "persons": [\n  {"id": "Q1"', "ep-popolo-v1.0.json", "popolo"),
        (b"\xef\xbb\xbfname,office\r\nx,y", "-", "csv"),
        (b'"id","name","country"\nx,y,z', "-", "csv"),
        (b"person,office,from\nx,y,z", "-", "csv"),
        (b"anything", "mine.CSV", "csv"),
        (b'# my people\n\n[[person]]\nname = "x"', "-", "toml"),
        (b"anything", "mine.toml.xz", "toml"),
    ],
)
def test_a_format_is_told(head: bytes, origin: str, format_: str) -> None:
    assert recognised(head, origin) == format_


@pytest.mark.parametrize(
    "head", [b"", b"Some news\nof the day", b'{"text": "a page"}', b"[1, 2]", b"\x00\x01", b"a,b\n1,2"]
)
def test_what_is_none_is_refused(head: bytes) -> None:
    with pytest.raises(NotADump, match="--as"):
        recognised(head, "x.json")


@pytest.mark.parametrize(
    ("origin", "name"),
    [("/data/latest-all.json.gz", "latest-all"), ("Peps 2026.ftm.json", "peps-2026"), ("-", "stdin"), ("..", "stdin"),
     ("a\\b.jsonl", "b"), ("ep-popolo-v1.0.json", "ep-popolo-v1-0"), ("\x1b/../é.json", "stdin"), ("x" * 99, "x" * 60)],
)  # fmt: skip
def test_the_folder_is_called_by_the_file(origin: str, name: str) -> None:
    assert stem(origin) == name
