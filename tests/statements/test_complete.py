from __future__ import annotations

from msgspec.structs import replace

from onrecord.language import analyse
from onrecord.nouns import Actor, Mention, Place, Statement, Timex
from onrecord.statements import complete

from .saying import said

TEXT = "Berg said in Oslo on Monday that Kyiv was dry. He said that it rained."


def found() -> tuple[Mention, Timex, Place, Place]:
    def span(words: str) -> dict[str, object]:
        return {"start": TEXT.index(words), "end": TEXT.index(words) + len(words), "exact": words}

    rest = {"country": "", "kind": "city", "latitude": 0.0, "longitude": 0.0, "population": 0, "reason": ""}
    oslo, kyiv = (Place(name=name, confidence=1.0, **span(name), **rest) for name in ("Oslo", "Kyiv"))  # type: ignore[arg-type]
    who = Actor(id="berg", name="Berg", kind="person")
    berg = Mention(actor=who, reason="name", confidence=1.0, **span("Berg"))  # type: ignore[arg-type]
    monday = Timex(type="DATE", value="2020-03-09", begin="2020-03-09", until="2020-03-10", **span("Monday"))  # type: ignore[arg-type]
    return berg, monday, oslo, kyiv


def completed() -> tuple[Statement, ...]:
    statements = said(TEXT, ("Berg", "said", "that Kyiv was dry"), ("He", "said", "that it rained"))
    berg, monday, oslo, kyiv = found()
    return complete(TEXT, analyse(TEXT, [(0, len(TEXT))]), statements, [berg], [monday], [oslo, kyiv])


def test_a_statement_has_who_made_it_when_where_and_of_what_places() -> None:
    first, _ = completed()
    berg, monday, oslo, kyiv = found()
    assert (first.actors, first.date, first.place, first.places) == ((berg,), monday, oslo, (kyiv,))


def test_all_else_stays_as_it_was() -> None:
    before = said(TEXT, ("Berg", "said", "that Kyiv was dry"), ("He", "said", "that it rained"))
    bare = [replace(one, actors=(), date=None, place=None, places=()) for one in completed()]
    assert bare == before


def test_what_is_not_known_is_empty() -> None:
    _, second = completed()
    assert (second.actors, second.places) == ((), ())


def test_a_page_without_statements() -> None:
    assert complete(TEXT, analyse(TEXT, [(0, len(TEXT))]), [], [], [], []) == ()
