from __future__ import annotations

from onrecord.positions.cues import LEAST, cues

from .building import heard, window_of

TEXT = "Norland called for a truce. Sudria will not withdraw."


def test_a_cue_is_a_run_of_words_of_one_stance_in_its_sentence() -> None:
    one = heard(TEXT, {"called": "demands", "for": "demands", "will": "rejects", "not": "rejects"})
    first, second = cues(TEXT, window_of(TEXT), one)
    assert (TEXT[first.start : first.end], first.stance, first.score) == ("called for", "demands", 0.9)
    assert (TEXT[second.start : second.end], second.stance) == ("will not", "rejects")
    assert TEXT[slice(*first.sentence)] == "Norland called for a truce."


def test_what_is_hardly_likely_is_no_cue() -> None:
    one = heard(TEXT, {"called": "demands"})
    assert not list(cues(TEXT, window_of(TEXT), one, least=0.95))
    assert 0 < LEAST < 0.9
