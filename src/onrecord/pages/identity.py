"""A page's id: a digest of what was published, and nothing of how it came to us."""

from __future__ import annotations

import hashlib
import json

# Part of what is hashed, so that a later form of the digest can never equal this one.
_FORM = "onrecord-page-1"


def identity(*, text: str, title: str = "", outlet: str = "", url: str = "", published: str = "") -> str:
    """SHA-256 in hex of the fields as a JSON list in ASCII: no two different pages are written alike."""
    fields = json.dumps([_FORM, text, title, outlet, url, published], ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(fields.encode("ascii")).hexdigest()
