"""The room of language: sentences by rule, and the one place that knows spaCy (imported where used)."""

from .sentences import sentence_spans

__all__ = ["sentence_spans"]
