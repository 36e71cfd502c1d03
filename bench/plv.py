"""PLV's training rows: which they are, and their folds by sentence, so that no sentence is in two."""

from __future__ import annotations

import hashlib

FOLDS = 5
# SHA-256, in hex, of the file that the shipped relation network was trained on.
TRAINED_ON = "84afb7f4420051c8644011dbf9c398ce85fde44a4c502144a0927a14fc049b28"


def fold_of(sentence: str) -> int:
    """The fold of the rows whose ``sid`` is ``sentence``."""
    return int(hashlib.sha256(sentence.encode()).hexdigest()[:8], 16) % FOLDS
