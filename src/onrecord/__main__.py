"""``python -m onrecord``: the same as ``onrecord``."""

from __future__ import annotations

from .cli import main

main(prog_name="onrecord")
