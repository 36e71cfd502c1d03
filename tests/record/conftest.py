from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.record import Record


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "news.record"


@pytest.fixture
def record(path: Path) -> Iterator[Record]:
    with Record(path) as opened:
        yield opened


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user can reach; pytest's own are for their owner alone."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)
