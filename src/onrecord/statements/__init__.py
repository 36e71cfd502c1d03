"""The room of statements: who is reported to have said, thought or wanted what."""

from .find import find_statements

__all__ = ["find_statements"]
