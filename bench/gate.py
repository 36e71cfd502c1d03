"""The accuracy gate: runs every benchmark of ``floors.toml`` and fails where a figure fell.

    python bench/gate.py [--gold ../shared] [--print] [NAME ...]

Where the gold data is missing or is not the data that a floor was measured on, the floor is reported as not
checked (the digest is printed), never as passed. Exit 1 when a figure is below its floor.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
_LAST_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def digest(paths: list[Path]) -> str:
    """SHA-256 over the names and contents of files, folders walked in order."""
    sha = hashlib.sha256()
    for path in paths:
        files = sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]
        for file in files:
            sha.update(file.name.encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest())
    return sha.hexdigest()


def headline(output: str) -> float:
    """The first number of the last line that a benchmark prints."""
    lines = output.strip().splitlines()
    numbers = _LAST_NUMBER.findall(re.sub(r"\bF1\b", "", lines[-1])) if lines else []
    if not numbers:
        raise SystemExit(f"gate: no figure in the last line of:\n{output}")
    return float(numbers[0])


def judge(name: str, floor: dict[str, Any], gold: Path, show: bool) -> bool:
    """Run one benchmark; True unless its figure is below the floor."""
    data = [gold / part for part in floor["gold"]]
    if missing := [path for path in data if not path.exists()]:
        print(f"{name:28} not checked: {missing[0]} is missing")
        return True
    if (seen := digest(data)) != floor["sha256"]:
        print(f"{name:28} not checked: other gold data (sha256 {seen})")
        return True
    command = [sys.executable, *(part.replace("{gold}", str(gold)) for part in floor["command"])]
    with tempfile.TemporaryDirectory() as home:  # the shipped knowledge is measured, not what a user has imported
        own = {**os.environ, "ONRECORD_HOME": home}
        done = subprocess.run(command, cwd=HERE.parent, env=own, check=False, stdout=subprocess.PIPE, text=True)
    if show or done.returncode:
        print(done.stdout)
    if done.returncode:
        print(f"{name:28} FAILED: exit {done.returncode}")
        return False
    figure = headline(done.stdout)
    print(f"{name:28} {figure:8.3f}  floor {floor['floor']:.3f}  {'ok' if figure >= floor['floor'] else 'FELL'}")
    return figure >= float(floor["floor"])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("names", nargs="*", metavar="NAME", help="floors to check; all when none is named")
    parser.add_argument("--gold", type=Path, default=HERE.parent.parent / "shared")
    parser.add_argument("--print", action="store_true", help="show each benchmark's whole output")
    options = parser.parse_args()
    floors = tomllib.loads((HERE / "floors.toml").read_text("utf-8"))
    if unknown := set(options.names) - set(floors):
        raise SystemExit(f"gate: no floor named {sorted(unknown)[0]!r}; there are {', '.join(floors)}")
    chosen = {name: floor for name, floor in floors.items() if not options.names or name in options.names}
    passed = [judge(name, floor, options.gold.resolve(), options.print) for name, floor in chosen.items()]
    return 0 if all(passed) else 1


if __name__ == "__main__":
    sys.exit(main())
