import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "bench"))
import gate  # noqa: E402


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    (tmp_path / "gold.txt").write_text("gold", "utf-8")
    return tmp_path


def floor(gold: Path, printed: str, least: float) -> dict[str, object]:
    return {
        "command": ["-c", f"print('body F1 {printed}')"],
        "gold": ["gold.txt"],
        "sha256": gate.digest([gold / "gold.txt"]),
        "floor": least,
    }


def test_a_figure_at_its_floor_passes_and_one_below_fails(gold: Path):
    assert gate.judge("body", floor(gold, "0.941", 0.941), gold, show=False)
    assert not gate.judge("body", floor(gold, "0.940", 0.941), gold, show=False)


def test_other_gold_is_said_not_to_be_checked(gold: Path, capsys: pytest.CaptureFixture[str]):
    pinned = floor(gold, "0.1", 0.9)
    (gold / "gold.txt").write_text("other", "utf-8")
    assert gate.judge("body", pinned, gold, show=False)
    assert "not checked" in capsys.readouterr().out


def test_a_benchmark_that_breaks_fails(gold: Path):
    assert not gate.judge("body", {**floor(gold, "1", 0.5), "command": ["-c", "raise SystemExit(3)"]}, gold, show=False)


def test_the_headline_is_the_figure_of_the_last_line():
    assert gate.headline("x 3\nattribution F1 70.3\n") == 70.3
    assert gate.headline("seed statements 13 of 14") == 13


def test_an_unknown_name_is_refused():
    done = subprocess.run(
        [sys.executable, ROOT / "bench" / "gate.py", "nonsense"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "no floor named 'nonsense'" in done.stderr
