"""Where a user's own data lies: imported actors and places, and what is compiled from them."""

from __future__ import annotations

import os
from pathlib import Path


def home() -> Path:
    """``$ONRECORD_HOME``, else ``onrecord`` in ``$XDG_DATA_HOME``, else ``~/.local/share/onrecord``. Not made here."""
    own = os.environ.get("ONRECORD_HOME")
    if own:
        return Path(own).expanduser()
    shared = os.environ.get("XDG_DATA_HOME", "")
    # The specification of base directories asks that a relative path be ignored.
    return (Path(shared) if Path(shared).is_absolute() else Path.home() / ".local" / "share") / "onrecord"
