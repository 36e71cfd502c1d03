"""The room of language: sentences by rule, and the one place that knows spaCy (imported where used)."""

from .analysis import Analysis, Token, analyse
from .sentences import sentence_spans

__all__ = ["Analysis", "Token", "analyse", "sentence_spans"]
