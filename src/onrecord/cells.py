"""Text of pages in the cells of a table that a spreadsheet may open."""

from __future__ import annotations

# A spreadsheet takes a cell for a formula that begins with one of these (OWASP, "CSV Injection").
_FORMULA = tuple("=+-@\t\r\n")


def harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula: an apostrophe goes before what looks like one."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
