"""Statements and events to positions, by the codebook (docs/positions.md)."""
