"""The whole journey of a page."""

from __future__ import annotations

import hashlib

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.coder import code
from onrecord.nouns import CodedPage, Furniture, Page

TEXT = (
    "Ministers meet in Oslo\n"
    "OSLO - Norway's fisheries minister, Jonas Vikdahl, said on Monday that cod was scarce. Vikdahl said quotas would "
    "fall.\n"
    '"We will not accept this," Anna Bergdahl, a fisherwoman in Tromsø, told reporters in Bodø on Tuesday.\n'
    "The US president said through a spokesman that trade would go on.\n"
    "Read more: Minister Ola Skulerud said nothing."
)
WORDS = st.sampled_from(
    """Moscow said The president of Russia told reporters in Oslo on Monday that he would "go" , . ' ” \n she added
    Jonas Vikdahl an activist spokesman for the army Reuters reported last week it they US UN chief""".split(" ")
)


def page_of(text: str, published: str = "2017-01-21", outlet: str = "", *, furniture: str = "") -> Page:
    at = text.find(furniture) if furniture else -1
    marked = (Furniture(start=at, end=len(text), exact=text[at:], kind="related"),) if at >= 0 else ()
    id_ = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Page(id=id_, text=text, published=published, outlet=outlet, language="en", furniture=marked)


def check(coded: CodedPage) -> None:
    """What a statement has is the page's own, and all of it is verbatim."""
    text = coded.page.text
    for one in (*coded.mentions, *coded.dates, *coded.places):
        assert text[one.start : one.end] == one.exact
    for statement in coded.statements:
        assert all(any(one is other for other in coded.mentions) for one in statement.actors)
        assert statement.date is None or any(statement.date is one for one in coded.dates)
        assert all(any(one is other for other in coded.places) for one in statement.places)
        assert statement.place is None or any(statement.place is one for one in coded.places)


def test_a_page_with_who_when_and_where() -> None:
    coded = code(page_of(TEXT, furniture="Read more"))
    check(coded)
    said = {statement.source[0].exact: statement for statement in coded.statements if statement.source}
    minister = next(one for words, one in said.items() if "Jonas Vikdahl" in words)
    assert [(one.actor.name, one.actor.party) for one in minister.actors] == [("Jonas Vikdahl", "NOR")]
    assert minister.date
    assert minister.date.begin == "2017-01-16"
    assert said["Vikdahl"].actors[0].actor == minister.actors[0].actor
    fisher = next(one for words, one in said.items() if "Anna Bergdahl" in words)
    assert [one.actor.party for one in fisher.actors] == [""]
    assert fisher.place
    assert fisher.place.exact == "Bodø"
    assert said["The US president"].actors[0].actor.id == "donald-trump"


def test_two_days_earlier_another_was_president() -> None:
    coded = code(page_of("The US president said that trade would go on.", "2017-01-19"))
    assert [one.actor.id for one in coded.statements[0].actors] == ["barack-obama"]


def test_nothing_is_read_from_furniture() -> None:
    coded = code(page_of(TEXT, furniture="Read more"))
    edge = TEXT.index("Read more")
    assert max(one.end for one in (*coded.mentions, *coded.dates, *coded.places)) <= edge
    assert all("Skulerud" not in one.actor.name for one in coded.mentions)


def test_a_seat_that_speaks_is_no_place_and_one_where_something_happens_is() -> None:
    coded = code(page_of("Moscow said that talks had failed. In Moscow, snow fell."))
    assert [one.start for one in coded.places] == [coded.page.text.rindex("Moscow")]
    assert [one.actor.id for one in coded.statements[0].actors] == ["RUS"]


def test_the_same_page_the_same_coding() -> None:
    assert code(page_of(TEXT)) == code(page_of(TEXT))


@settings(max_examples=40, deadline=None)
@given(
    st.lists(WORDS, max_size=40).map(lambda words: " ".join(["It", *words])),
    st.sampled_from(["2017-01-21", "", "2017-01-21T10:00:00Z"]),
)
def test_what_a_statement_has_is_the_page_s(text: str, published: str) -> None:
    coded = code(page_of(text, published))
    check(coded)
    assert code(page_of(text, published)) == coded
