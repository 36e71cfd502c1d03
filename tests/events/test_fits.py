from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.actors import Standins
from onrecord.events import fits
from onrecord.events.fits import BELONGS, FITS, PARSED, Fit, runs, sides
from onrecord.events.frames import frame_of
from onrecord.language import Analysis
from onrecord.nouns import EventType

from ..actors.making import page_of, world
from .building import Scores, parsed, standins, told, trigger, window_of

QUIET = "In the port masked gunmen near the old bridge slept."
Named = list[tuple[str, float]]


def fitting(
    text: str, words: str, actor: Scores | None = None, recipient: Scores | None = None, kind: EventType = "ASSAULT"
) -> tuple[Named, Named]:
    """The words of each side with their score, of a trigger without a frame."""
    found = sides(parsed(text), standins(text), window_of(text), trigger(text, words, kind),
                  told(text, actor, recipient), None)  # fmt: skip
    actors, recipients = ([(text[one.start : one.end], round(one.score, 2)) for one in side] for side in found)
    return actors, recipients


def words_of(side: Named) -> list[str]:
    return [words for words, _ in side]


def test_words_that_fit_are_widened_to_their_noun_phrase() -> None:
    actors, recipients = fitting(QUIET, "slept", recipient={"bridge": 0.9})
    assert recipients == [("the old bridge", 0.9)]
    assert "the old bridge" not in words_of(actors)


def test_words_of_a_mention_are_widened_to_the_mention() -> None:
    text = "Near the bridge Ada Voss slept."
    actors, _ = fitting(text, "slept", actor={"Voss": 0.9})
    assert actors == [("Ada Voss", 0.9)]


@pytest.mark.parametrize(("score", "expected"), [(FITS + 0.01, ["the old bridge"]), (FITS - 0.01, [])])
def test_what_fits_too_little_takes_no_part(score: float, expected: list[str]) -> None:
    assert words_of(fitting(QUIET, "slept", recipient={"bridge": score})[1]) == expected


def test_syntax_has_a_say_of_its_own() -> None:
    assert fitting("Gunmen attacked the bridge.", "attacked") == ([("Gunmen", PARSED)], [("the bridge", PARSED)])


def test_a_frame_tells_where_those_stand_who_take_part() -> None:
    text = "Gunmen were detained by Norland."
    analysis, one = parsed(text), trigger(text, "detained", "COERCE")
    frame = frame_of(analysis, *analysis.at(one.start, one.end), one.type)
    assert frame
    actors, recipients = sides(analysis, standins(text), window_of(text), one, told(text), frame)
    assert [text[fit.start : fit.end] for fit in (*actors, *recipients)] == ["Norland", "Gunmen"]


def test_nobody_is_on_both_sides_and_the_better_fit_counts() -> None:
    text = "Gunmen attacked the bridge."
    assert fitting(text, "attacked", recipient={"Gunmen": 0.9}) == ([], [("Gunmen", 0.9), ("the bridge", PARSED)])
    actors, recipients = fitting(text, "attacked", recipient={"Gunmen": 0.3})
    assert (words_of(actors), words_of(recipients)) == (["Gunmen"], ["the bridge"])
    actors, recipients = fitting(text, "attacked", actor={"bridge": 0.8}, recipient={"bridge": 0.9})
    assert words_of(recipients) == ["the bridge"]


def test_who_takes_part_is_never_the_triggers_own_words() -> None:
    text = "The bridge attack killed nobody."
    actors, recipients = fitting(text, "attack", actor={"bridge": 0.9, "attack": 0.9})
    assert all("attack" not in words for words in words_of([*actors, *recipients]))


def test_another_sentence_takes_no_part() -> None:
    text = "The mayor left. Gunmen attacked the bridge."
    actors, recipients = fitting(text, "attacked", actor={"mayor": 0.9})
    assert "mayor" not in " ".join(words_of([*actors, *recipients]))


def test_where_nothing_was_parsed_the_words_stand_alone() -> None:
    nobody = Standins(page_of(QUIET), Analysis([]), (), (), world())
    one = trigger(QUIET, "slept", "ASSAULT")
    found = sides(Analysis([]), nobody, window_of(QUIET), one, told(QUIET, recipient={"old": 0.9, "bridge": 0.5}), None)
    start = QUIET.index("old bridge")
    assert [(fit.start, fit.end, fit.side) for fit in (*found[0], *found[1])] == [(start, start + 10, 1)]


def test_a_run_goes_on_over_words_that_still_belong() -> None:
    one, scores = trigger(QUIET, "slept", "ASSAULT"), {"old": BELONGS + 0.01, "bridge": 0.9, "near": BELONGS - 0.01}
    fit = told(QUIET, actor=scores).actor[one.word]
    assert [(QUIET[slice(*run)], round(score, 2)) for run, score in runs(window_of(QUIET), one.words, fit)] == [
        ("old bridge", 0.9)
    ]


WORDS = len(window_of(QUIET).first)
SCORES = st.lists(st.floats(0, 1, width=32), min_size=WORDS, max_size=WORDS)


@given(SCORES, SCORES)
def test_any_scores_give_phrases_apart_and_in_the_sentence(actor: list[float], recipient: list[float]) -> None:
    one, blank = trigger(QUIET, "slept", "ASSAULT"), told(QUIET)
    scores = blank._replace(
        actor=np.array([actor] * WORDS, dtype=np.float32), recipient=np.array([recipient] * WORDS, dtype=np.float32)
    )
    found = fits.sides(parsed_quiet, standins_quiet, window_of(QUIET), one, scores, None)
    # A run of the trigger's own words leaves nothing: a span without words, which names nobody.
    spans = sorted(fit for side in found for fit in side if fit.start < fit.end)
    for side, phrases in enumerate(found):
        assert phrases == sorted(phrases)
        assert all(isinstance(fit, Fit) and fit.side == side and FITS <= fit.score <= 1 for fit in phrases)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    for fit in spans:
        assert one.sentence[0] <= fit.start < fit.end <= one.sentence[1]
        assert fit.end <= one.start or one.end <= fit.start


parsed_quiet, standins_quiet = parsed(QUIET), standins(QUIET)
