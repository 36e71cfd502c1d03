"""Tellings of positions, invented."""

from __future__ import annotations

from typing import Any

from onrecord.nouns import Span
from onrecord.record.ledger import Held


def held(words: str = "a pause in the shelling", **given: Any) -> Held:
    """Norland, through its envoy, demands ``words`` on 2 March, as the Courier has it; ``given`` says otherwise."""
    page = given.pop("page", "a" * 64)
    start = given.pop("start", 10)
    fields: dict[str, Any] = {
        "id": f"{page[:16]}.p{start}", "party": "NORLAND", "issue": "ceasefire", "stance": "demands",
        "directness": "stated", "certainty": "asserted", "day": "2031-03-02", "speaker": "ada-voss",
        "speaker_name": "Ada Voss", "condition": "", "toward": (), "page": page, "outlet": "Courier",
        "published": "2031-03-02", "keys": frozenset({f"outlet:{given.get('outlet', 'Courier')}"}),
    }  # fmt: skip
    return Held(
        proposition=words, evidence=Span(start=start, end=start + len(words), exact=words), **{**fields, **given}
    )


def day(number: int) -> str:
    return f"2031-03-{number:02}"
