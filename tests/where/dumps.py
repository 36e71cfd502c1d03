"""Lines of a GeoNames dump, of ours, and a gazetteer of a few places in place of the shipped one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from onrecord.where import importing
from onrecord.where.gazetteer import CITY, COUNTRY, DIVISION1, KINDS, Gazetteer, gazetteer, read
from onrecord.where.writing import Lists, Point, Writer

LISTS = Lists(first=frozenset(["odesa"]), last=frozenset(), common=frozenset(["reading"]))


def line(
    name: str, country: str = "UA", *, latitude: float = 50.0, longitude: float = 36.0, population: int = 2_000,
    feature: str = "P.PPL", codes: tuple[str, str] = ("07", ""), alternates: str = "", ident: str = "1",
) -> str:  # fmt: skip
    kind, _, code = feature.partition(".")
    cells = [
        ident, name, name, alternates, str(latitude), str(longitude), kind, code, country, "", *codes, "", "",
        str(population), "", "100", "Europe/Kyiv", "2026-11-01",
    ]  # fmt: skip
    return "\t".join(cells)


def dump(path: Path, *lines: str) -> Path:
    path.write_text("".join(f"{one}\n" for one in lines), "utf-8")
    return path


def few(folder: Path) -> Gazetteer:
    """Ukraine with two divisions and their cities, France with Paris, and a sea."""
    folder.mkdir()
    writer = Writer(folder, ["FR", "UA"])
    ukraine = writer.add("Ukraine", Point(49.0, 32.0), 40_000_000, COUNTRY, "UA", -1)
    france = writer.add("France", Point(46.0, 2.0), 68_000_000, COUNTRY, "FR", -1)
    writer.add("Black Sea", Point(43.0, 34.0), 0, KINDS.index("sea"), "", -1)
    for name, latitude, longitude in (("Kharkiv", 49.98, 36.25), ("Odesa", 46.48, 30.73)):
        region = writer.add(f"{name} Oblast", Point(latitude, longitude), 0, DIVISION1, "UA", ukraine)
        writer.add(name, Point(latitude, longitude), 1_000_000, CITY, "UA", region)
    paris = writer.add("Paris", Point(48.86, 2.35), 2_000_000, CITY, "FR", france)
    writer.call(paris, "Lutetia")
    writer.finish(folder / "gazetteer.npz", LISTS)
    return read(folder / "gazetteer.npz")


@contextmanager
def few_known(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A home of one's own in ``folder``, and a few places in place of those that are shipped."""
    monkeypatch.setenv("ONRECORD_HOME", str(folder / "home"))
    known = few(folder / "few")
    monkeypatch.setattr(importing, "shipped", lambda: known)
    yield
    gazetteer.cache_clear()
