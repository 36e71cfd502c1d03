from __future__ import annotations

from onrecord.statements.clause import Clauses

from .saying import said

TEXT = "In May, Nor said that it rained, while Berg said that Lind told him on Monday that it snowed, she added."


def clauses() -> list[str]:
    rows = (
        ("Nor", "said", "that it rained"), ("Berg", "said", "that Lind told him on Monday that it snowed"),
        ("Lind", "told", "that it snowed"),
    )  # fmt: skip
    statements = said(TEXT, *rows, inside={2: 1})
    found = Clauses(TEXT, statements)
    return [TEXT[c.words[0].start : c.words[-1].end] for c in map(found.of, statements)]


def test_a_clause_is_its_sentence_between_contents() -> None:
    assert clauses()[:2] == ["In May, Nor said", ", while Berg said"]


def test_inside_a_content_it_ends_with_it() -> None:
    assert clauses()[2] == "that Lind told him on Monday"


def test_phrases_end_at_punctuation_and_where_an_abbreviation_hides_a_sentence() -> None:
    text = "At Dulles, Va. On Monday Nor said that it rained."
    (statement,) = said(text, ("Nor", "said", "that it rained"))
    clause = Clauses(text, [statement]).of(statement)
    names = [word.word for word in clause.words]
    assert names[clause.phrase(names.index("nor"))] == "on"
    assert names[clause.phrase(names.index("va"))] == "va"


def test_the_tail_is_what_follows_a_content() -> None:
    text = "Nor fined the bank on Monday, he said."
    (statement,) = said(text, ("Nor", "fined", "the bank"))
    assert [word.word for word in Clauses(text, [statement]).tail(statement)] == ["on", "monday"]
