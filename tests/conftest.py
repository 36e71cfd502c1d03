"""What tests share: where the gold data lies, when it is there."""

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of gold data beside the checkout; tests that read it skip where it is missing."""
    if not SHARED.is_dir():
        pytest.skip("no gold data beside this checkout")
    return SHARED
