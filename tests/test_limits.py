import re
from dataclasses import fields
from pathlib import Path

import pytest

from onrecord.limits import Limits, from_environment


def test_the_environment_overrides_one_limit(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("ONRECORD_MAX_CHAIN", "7")
    assert from_environment() == Limits(max_chain=7)


def test_nonsense_in_the_environment_is_named(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("ONRECORD_MAX_CHAIN", "many")
    with pytest.raises(ValueError, match="ONRECORD_MAX_CHAIN='many'"):
        from_environment()


def test_the_documented_defaults_are_the_real_ones():
    table = (Path(__file__).parents[1] / "docs" / "limits.md").read_text("utf-8")
    documented = {
        n.lower(): int(v.replace(",", "")) for n, v in re.findall(r"\| `ONRECORD_(\w+)` \| ([\d,]+) \|", table)
    }
    assert documented == {field.name: field.default for field in fields(Limits)}
