"""Which pages are held out together, and by what a bench knows the data that the model was trained on."""

from __future__ import annotations

import hashlib
from pathlib import Path

FOLDS = 10


def fold_of(site: str) -> int:
    """The fold of a page's site, 0 to 9, from its name alone: all pages of a site are held out together."""
    return int.from_bytes(hashlib.sha256(site.encode()).digest()[:8], "big") % FOLDS


def digest(folder: Path) -> str:
    """SHA-256 of the gold file."""
    return hashlib.sha256((folder / "gold.jsonl").read_bytes()).hexdigest()
