"""The room of statements: who is reported to have said, thought or wanted what."""

from .complete import complete
from .find import find_statements, read
from .tagger import Reading
from .windows import Window

__all__ = ["Reading", "Window", "complete", "find_statements", "read"]
