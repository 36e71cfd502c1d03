from __future__ import annotations

import gzip
import io
from pathlib import Path

import pytest
from hypothesis import given, strategies

from onrecord.actors.imports.reading import HEAD, Input
from onrecord.errors import MissingInput, NotADump, UnreadableInput


@given(strategies.binary(max_size=300), strategies.booleans())
def test_lines_of_standard_input_are_all_there(data: bytes, packed: bool) -> None:
    data = data.replace(b"\x1f\x8b", b"").replace(b"BZh", b"").replace(b"\xfd7zXZ", b"")
    source = Input("-", io.BytesIO(gzip.compress(data) if packed and data else data))
    assert b"".join(line or b"" for line in source.lines()) == data


def test_the_head_of_standard_input_is_read_again(tmp_path: Path) -> None:
    data = b"x" * (HEAD - 1) + b"\n" + b"y" * 10
    source = Input("-", io.BytesIO(data))
    assert len(source.head) == HEAD
    assert list(source.lines()) == [b"x" * (HEAD - 1) + b"\n", b"y" * 10]


def test_a_folder_and_a_missing_file_are_told(tmp_path: Path) -> None:
    with pytest.raises(NotADump, match="is a folder"):
        Input(str(tmp_path))
    with pytest.raises(MissingInput, match="no such file"):
        Input(str(tmp_path / "none"))


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"x")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(UnreadableInput, match="Permission denied"):
        Input(str(path))


@pytest.mark.parametrize(
    "data", [b"\x1f\x8bnonsense", b"BZhnonsense", b"\xfd7zXZ\x00nonsense", gzip.compress(b"x" * 99)[:-9]]
)
def test_damaged_packing_is_told(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x.gz"
    path.write_bytes(data)
    with pytest.raises(NotADump, match="damaged or cut off"):
        Input(str(path))
