from __future__ import annotations

import pytest

from onrecord.events.modes import mode_of
from onrecord.language import Analysis
from onrecord.nouns import EventType, Span

from .building import parsed


def spans(text: str, *words: str) -> list[Span]:
    return [Span(start=text.index(one), end=text.index(one) + len(one), exact=one) for one in words]


def mode(text: str, kind: EventType, *words: str) -> str:
    return mode_of(parsed(text), kind, spans(text, *words))


@pytest.mark.parametrize(
    ("text", "kind", "words", "expected"),
    [
        ("Rebels shelled the port.", "ASSAULT", "shelled", "heavy-weapons"),
        ("Police arrested twelve marchers.", "COERCE", "arrested", "arrest"),
        ("The premier refused to meet the envoys.", "REJECT", "refused to meet", "meet"),
        ("Rebels attacked the port.", "ASSAULT", "attacked", ""),
        ("Rebels slept in the port.", "ASSAULT", "slept", ""),
        ("Rebels shelled the port.", "AID", "shelled", ""),
    ],
)
def test_the_frame_at_a_trigger_tells_the_mode(text: str, kind: EventType, words: str, expected: str) -> None:
    assert mode(text, kind, words) == expected


def test_the_first_telling_with_a_mode_counts() -> None:
    text = "Rebels attacked the port. They shelled it."
    assert mode(text, "ASSAULT", "attacked", "shelled") == "heavy-weapons"


def test_nothing_told_or_parsed_is_no_mode() -> None:
    text = "Rebels shelled the port."
    assert mode(text, "ASSAULT") == ""
    assert mode_of(Analysis([]), "ASSAULT", spans(text, "shelled")) == ""
