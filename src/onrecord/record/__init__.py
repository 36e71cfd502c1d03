"""The record: one SQLite file of coded pages, kept so that every cell can be verified against the words it rests on."""

from __future__ import annotations

from .record import Record
from .rows import ActorRow, AddReport, CheckReport, Counts, Found, PageRow, Progress

__all__ = ["ActorRow", "AddReport", "CheckReport", "Counts", "Found", "PageRow", "Progress", "Record"]
