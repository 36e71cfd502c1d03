"""Names of places in a page's text -> points on a map, from an offline gazetteer."""

from __future__ import annotations

from onrecord.nouns import Place
from onrecord.where.explaining import Meaning, explain
from onrecord.where.find import find_places
from onrecord.where.importing import Imported, import_dump, reset
from onrecord.where.locate import locate
from onrecord.where.resolve import resolve
from onrecord.where.toponym import Toponym

__all__ = [
    "Imported", "Meaning", "Place", "Toponym", "explain", "find_places", "import_dump", "locate", "reset", "resolve",
]  # fmt: skip
