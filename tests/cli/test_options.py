from __future__ import annotations

from typing import get_args

from onrecord.cli import options
from onrecord.nouns import Certainty, EventType
from onrecord.record import HAPPENED


def test_choices_are_those_of_the_nouns() -> None:
    """Written out there, so that help imports none of them."""
    assert tuple(options.TYPES) == get_args(EventType)
    assert tuple(options.CERTAINTIES) == get_args(Certainty)


def test_what_is_asked_for_by_certainty() -> None:
    assert options.chosen_certainty(()) == HAPPENED == ("asserted", "historical")
    assert options.chosen_certainty(("possible", "denied")) == ("possible", "denied")
    assert options.chosen_certainty(("possible", "all")) == get_args(Certainty)
