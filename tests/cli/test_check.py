from __future__ import annotations

import json
import sqlite3
from pathlib import Path

from .conftest import Run


def damage(record: Path) -> None:
    with sqlite3.connect(record) as database:
        database.execute("UPDATE texts SET text = replace(text, 'Friday', 'Sunday')")
    database.close()


def test_sound_record(run: Run, record: Path) -> None:
    result = run("check", record, "--format", "table")
    assert result.exit_code == 0
    assert result.stdout.startswith("2 pages, 5 statements, ")
    assert "everything holds" in result.stdout


def test_damage_is_listed_and_is_status_1(run: Run, record: Path) -> None:
    damage(record)
    result = run("check", record, "--format", "table")
    assert result.exit_code == 1
    assert "problem" in result.stdout.splitlines()[0]
    report = json.loads(run("check", record).stdout)
    assert report["problems"]
    assert run("check", record, "--format", "csv").exit_code == 1
