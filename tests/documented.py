"""Examples in the documentation, and what they say that they print."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]


def example(page: str) -> tuple[str, list[str]]:
    """The first Python example of a page of the documentation, and the lines that its comments promise."""
    found = re.search(r"```python\n(.*?)```", (ROOT / page).read_text("utf-8"), re.DOTALL)
    assert found is not None
    return found[1], [line[2:] for line in found[1].splitlines() if line.startswith("# ")]
