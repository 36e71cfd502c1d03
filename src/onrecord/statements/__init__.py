"""The room of statements: who is reported to have said, thought or wanted what."""

from .complete import complete
from .find import find_statements

__all__ = ["complete", "find_statements"]
