"""The record: one SQLite file of coded pages, kept so that every cell can be verified against the words it rests on."""

from __future__ import annotations

from .record import Record
from .rows import AddReport, CheckReport, Counts, Found, PageRow, Progress

__all__ = ["AddReport", "CheckReport", "Counts", "Found", "PageRow", "Progress", "Record"]
