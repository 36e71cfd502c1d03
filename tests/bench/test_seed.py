"""The seed page, where it is there: measured by the bench's own command."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_seed_page_comes_out_right(shared: Path):
    command = [sys.executable, ROOT / "bench" / "seed.py", "--gold", shared / "corpora" / "seed"]
    out = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    match = re.fullmatch(r"seed statements (\d+) of 14", out.splitlines()[-1])
    assert match is not None
    assert int(match[1]) >= 12
    assert "0 from furniture; title True" in out


def test_its_cells_come_out_right(shared: Path):
    command = [sys.executable, ROOT / "bench" / "seed_cells.py", "--gold", shared / "corpora" / "seed"]
    out = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    match = re.fullmatch(r"seed cells (\d+) of (\d+)", out.splitlines()[-1])
    assert match is not None
    assert int(match[1]) >= int(match[2]) - 2 >= 40
