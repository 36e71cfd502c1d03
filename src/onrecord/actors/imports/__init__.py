"""Actors from elsewhere: Wikidata, FollowTheMoney, Popolo and a user's own tables -> CSV files in ``home()/actors``."""

from __future__ import annotations

from .folders import Added, imported, remove
from .importing import Report, import_file
from .recognise import FORMATS, Format

__all__ = ["FORMATS", "Added", "Format", "Report", "import_file", "imported", "remove"]
