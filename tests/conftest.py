"""What tests share: where the gold data lies, when it is there, and a home for user data that is not the user's."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of gold data beside the checkout; tests that read it skip where it is missing."""
    if not SHARED.is_dir():
        pytest.skip("no gold data beside this checkout")
    return SHARED


@pytest.fixture(scope="session", autouse=True)
def _own_home() -> Iterator[None]:
    """Tests, and the commands that they start, must neither read nor write what the user has imported."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["ONRECORD_HOME"] = folder
        yield
        del os.environ["ONRECORD_HOME"]
