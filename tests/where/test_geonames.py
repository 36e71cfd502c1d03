from __future__ import annotations

import contextlib
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import MissingInput, NotADump, UnreadableInput
from onrecord.where.geonames import Row, RowError, opened, row_of, usable

from .dumps import dump, line


def rows(path: Path) -> list[Row | RowError | None]:
    with opened(path) as found:
        return list(found.rows())


def test_a_populated_place() -> None:
    found = row_of(
        line("Vesele", alternates="Veseloje,VSL,Vesele/Mlyny", population=2_000, codes=("07", "12")).encode()
    )
    assert found == Row("Vesele", ("Veseloje",), 50.0, 36.0, "PPL", "UA", ("07", "12"), 2_000)


def test_a_small_place_has_its_main_name_only() -> None:
    found = row_of(line("Vesele", alternates="Veseloje", population=999).encode())
    assert found is not None
    assert found.alternates == ()


@pytest.mark.parametrize("feature", ["A.ADM1", "H.STM", "S.SCH", "T.MT", "."])
def test_other_features_are_none(feature: str) -> None:
    assert row_of(line("Vesele", feature=feature).encode()) is None


@pytest.mark.parametrize(
    ("bad", "why"),
    [
        (b"", "1 columns"),
        (b"a\tb", "2 columns"),
        (b"\xff" + line("Vesele").encode(), "UTF-8"),
        (line("Vesele", ident="x").encode(), "no id"),
        (line(" ").encode(), "no name"),
        (line("Vesele", latitude=91).encode(), "globe"),
        (line("Vesele", longitude=float("nan")).encode(), "globe"),
        (line("Vesele").replace("50.0", "north").encode(), "latitude"),
    ],
)
def test_a_line_that_is_no_row(bad: bytes, why: str) -> None:
    with pytest.raises(RowError, match=why):
        row_of(bad)


@given(st.binary(max_size=200))
def test_any_line_is_a_row_or_none(bad: bytes) -> None:
    with contextlib.suppress(RowError):
        assert row_of(bad) is None or isinstance(row_of(bad), Row)


@pytest.mark.parametrize(
    ("code", "population", "usually", "always"),
    [
        ("PPL", 500, True, True),
        ("PPL", 499, False, True),
        ("PPLC", 0, True, True),
        ("PPLA3", 0, True, True),
        ("PPLH", 9_000, False, True),
        ("PPLX", 9_000, False, True),
    ],
)
def test_which_places_are_taken(code: str, population: int, usually: bool, always: bool) -> None:
    row = Row("Vesele", (), 50.0, 36.0, code, "UA", ("", ""), population)
    assert (row.is_taken(everything=False), row.is_taken(everything=True)) == (usually, always)


def test_alternates_are_names_and_no_codes() -> None:
    assert [name for name in ("Kiev", "IEV", "KYIV-1", "Oslo\u202e", "") if usable(name)] == ["Kiev", "KYIV-1"]


def test_a_zip_is_read_like_its_table(tmp_path: Path) -> None:
    plain = dump(tmp_path / "UA.txt", line("Vesele"), line("Mlyny"))
    packed = tmp_path / "UA.zip"
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(plain, "UA.txt")
        archive.writestr("readme.txt", "about it")
    assert rows(packed) == rows(plain)
    assert len(rows(plain)) == 2


def test_bad_lines_among_good_ones_are_told_apart(tmp_path: Path) -> None:
    path = dump(tmp_path / "UA.txt", "nothing", line("Vesele"), "x" * 250_000, line("Mlyny"))
    found = rows(path)
    assert [type(row) for row in found] == [RowError, Row, RowError, Row]
    with opened(path) as again:
        list(again.rows())
        assert again.done == again.size == path.stat().st_size


def test_a_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    for content in ("", "name,lat,lon\n" * 500, "{}\n"):
        (tmp_path / "other.csv").write_text(content)
        with pytest.raises(NotADump, match=r"other\.csv.*download\.geonames\.org"):
            rows(tmp_path / "other.csv")


def test_a_damaged_or_foreign_zip_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "UA.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", "a")
        archive.writestr("b.txt", "b")
    with pytest.raises(NotADump, match="2 tables"):
        rows(path)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("UA.txt", (line("Vesele") + "\n") * 5_000)
    data = bytearray(path.read_bytes())
    data[60:90] = b"\x00" * 30
    path.write_bytes(data)
    with pytest.raises(NotADump, match="damaged"):
        rows(path)


def test_what_is_not_there_or_no_file(tmp_path: Path) -> None:
    with pytest.raises(MissingInput, match="none"):
        rows(tmp_path / "none.txt")
    with pytest.raises(UnreadableInput):
        rows(tmp_path)
