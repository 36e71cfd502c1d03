from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from onrecord.events.labels import CERTAINTIES
from onrecord.events.lexicon import lexicon
from onrecord.events.tellings import Tellings
from onrecord.language import Analysis
from onrecord.nouns import EventType, Span, Statement, Telling

from .building import parsed, sure, trigger
from .making import page


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start=start, end=start + len(words), exact=words)


def statement(text: str, number: int, source: str, *content: str) -> Statement:
    said = span(text, source)
    return Statement(
        id=f"s{number}", source=(said,), cue=(), content=tuple(span(text, one) for one in content), kind="indirect",
        chain=(said,), sentence=span(text, text),
    )  # fmt: skip


def of(text: str, *statements: Statement, title: str = "", published: str = "2024-11-20") -> Tellings:
    one = page(text, published)
    return Tellings(replace(one, title=span(text, title)) if title else one, parsed(text), statements)


def tell(
    text: str, words: str, kind: EventType = "ASSAULT", certainties: np.ndarray | None = None, title: str = ""
) -> Telling:
    sureness = sure("asserted")[0] if certainties is None else certainties
    return of(text, title=title).telling(trigger(text, words, kind), sureness, None)


@pytest.mark.parametrize(
    ("text", "words", "value", "because"),
    [
        ("Rebels shelled the port.", "shelled", "asserted", ""),
        ("Rebels may attack the port.", "attack", "possible", "may"),
        ("If rebels attack the port, it will close.", "attack", "conditional", "If"),
        ("Rebels will attack the port.", "attack", "future", "will"),
        ("Rebels did not attack the port.", "attack", "negated", "not"),
        ("Rebels attacked the port in 1962.", "attacked", "historical", "1962"),
    ],
)
def test_the_words_that_make_it_uncertain_are_kept(text: str, words: str, value: str, because: str) -> None:
    found = tell(text, words)
    assert (found.certainty, found.because.exact if found.because else "") == (value, because)
    assert found.because is None or text[found.because.start : found.because.end] == because


def test_the_trigger_its_sentence_and_its_score_are_the_networks() -> None:
    text = "It was quiet. Rebels shelled the port. Nobody came."
    found = tell(text, "shelled")
    assert (found.trigger, found.sentence.exact) == (span(text, "shelled"), "Rebels shelled the port.")
    assert (found.score, found.statement, found.chain) == (0.9, "", ())


def test_the_rule_is_the_frame_or_else_the_model() -> None:
    text = "Rebels shelled the port."
    frame = next(one.frame for one in lexicon().patterns("shelled") if one.frame.type == "ASSAULT")
    one, sureness = trigger(text, "shelled", "ASSAULT"), sure("asserted")[0]
    assert of(text).telling(one, sureness, frame).rule == f"frame:{frame.name}"
    assert of(text).telling(one, sureness, None).rule == "model:triggers"


def test_the_year_of_the_page_tells_what_is_history() -> None:
    text = "Rebels attacked the port in 2009."
    one, sureness = trigger(text, "attacked", "ASSAULT"), sure("asserted")[0]
    years = {day: of(text, published=day).telling(one, sureness, None).certainty for day in ("2024-11-20", "2012", "")}
    assert years == {"2024-11-20": "historical", "2012": "asserted", "": "asserted"}


def test_a_day_that_is_none_is_no_year() -> None:
    assert of("Rebels slept.", published="soon").year is None


def test_what_is_done_by_speaking_is_done_though_its_own_words_are_uncertain() -> None:
    text = "Rebels must withdraw from the port."
    assert tell(text, "must withdraw", "REQUEST").certainty == "asserted"
    assert tell(text, "must withdraw", "RETREAT").certainty != "asserted"


def test_words_outside_the_trigger_count_for_speaking_too() -> None:
    assert tell("Ruritania may condemn the raid.", "condemn", "ACCUSE").certainty == "possible"


def test_in_a_headline_an_infinitive_is_to_come() -> None:
    text = "Voss to visit Selby\nIt was quiet."
    assert tell(text, "visit", "CONSULT", title="Voss to visit Selby").certainty == "future"


@pytest.mark.parametrize(("score", "value"), [(0.59, "asserted"), (0.61, "denied"), (1.0, "denied")])
def test_the_networks_doubt_counts_where_the_rules_see_nothing(score: float, value: str) -> None:
    found = tell("Rebels shelled the port.", "shelled", certainties=sure("denied", score)[0])
    assert (found.certainty, found.because) == (value, None)


def test_the_networks_doubt_does_not_outweigh_the_words() -> None:
    assert tell("Rebels did not attack the port.", "attack", certainties=sure("future")[0]).certainty == "negated"


def test_where_nothing_was_parsed_it_is_asserted() -> None:
    text = "Rebels may attack the port."
    found = Tellings(page(text), Analysis([]), ()).telling(trigger(text, "attack", "ASSAULT"), sure("future")[0], None)
    assert (found.certainty, found.because) == ("asserted", None)


NESTED = "Voss said Lind had claimed that rebels shelled the port, and left. Later it rained."


def test_the_innermost_statement_has_it() -> None:
    outer = statement(NESTED, 1, "Voss", "Lind had claimed that rebels shelled the port")
    inner = statement(NESTED, 2, "Lind", "that rebels shelled the port")
    for order in ((outer, inner), (inner, outer)):
        found = of(NESTED, *order)
        telling = found.telling(trigger(NESTED, "shelled", "ASSAULT"), sure("asserted")[0], None)
        assert (telling.statement, telling.chain) == ("s2", inner.chain)
        assert found.statement(trigger(NESTED, "claimed", "ACCUSE")) is outer


def test_what_stands_beside_or_after_a_content_is_told_by_the_page() -> None:
    found = of(NESTED, statement(NESTED, 1, "Voss", "Lind had claimed", "shelled the port"))
    assert found.statement(trigger(NESTED, "shelled", "ASSAULT"))
    assert [found.statement(trigger(NESTED, words, "ASSAULT")) for words in ("said", "rebels", "left", "rained")] == [
        None, None, None, None
    ]  # fmt: skip


@given(st.lists(st.floats(0, 1, width=32), min_size=len(CERTAINTIES), max_size=len(CERTAINTIES)))
def test_any_scores_give_a_certainty_without_words_of_its_own(scores: list[float]) -> None:
    found = tell("Rebels shelled the port.", "shelled", certainties=np.array(scores, dtype=np.float32))
    assert found.certainty in CERTAINTIES
    assert found.because is None
